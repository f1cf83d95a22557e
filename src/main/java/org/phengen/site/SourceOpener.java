package org.phengen.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.job.SourceException;
import org.phengen.linkage.Crosswalk;
import org.phengen.patient.PatientSource;
import org.phengen.range.ByteStores;
import org.phengen.terminology.PresentCode;

/// Opens what a site file names, with the user's own rights. The one implementation stands in the root package, where
/// adapters are chosen; tests bring their own.
public interface SourceOpener {
    /// The site's people.
    ///
    /// @param asOf the site's today
    /// @throws org.phengen.job.SourceException when this kind of source is not supported
    People people(SiteFile site, LocalDate asOf);

    /// The site's genome files: every file of a cohort, or the file of each wanted sample.
    ///
    /// @param samples wanted samples; a cohort's files are opened whatever they hold
    /// @throws org.phengen.job.SourceException when nothing can be opened, or this kind of location is not supported
    Genomes genomes(SiteFile.Genome genome, Set<String> samples, JobContext job);

    /// Opens single files of a site, for checks.
    default ByteStores stores() {
        return ByteStores.usual();
    }

    /// Which sample belongs to which identifier.
    ///
    /// @throws org.phengen.job.SourceException when it cannot be read, or this kind of linkage is not supported
    Crosswalk crosswalk(SiteFile.Linkage linkage);

    /// A clinical source that also knows which codes occur in it.
    interface People extends PatientSource {
        /// Codes of conditions and measures at the site, most frequent first.
        List<PresentCode> presentCodes(JobContext job);
    }

    /// Opened genome files.
    ///
    /// @param sources in contig or sample order
    /// @param gaps files that could not be opened, by name; a sample without a file is no gap but a finding of linkage
    /// @param callable where a sample without a row has the reference, as the site's BED says
    record Genomes(List<GenotypeSource> sources, List<Gap> gaps, Optional<CallableRegions> callable)
            implements AutoCloseable {
        public Genomes {
            sources = List.copyOf(sources);
            gaps = List.copyOf(gaps);
        }

        /// Those whose rows can be had; one that cannot be proven is closed and becomes a gap.
        Genomes proven(JobContext job) {
            List<Callable<Optional<Gap>>> proofs = sources.stream()
                    .<Callable<Optional<Gap>>>map(source -> () -> proof(source, job))
                    .toList();
            List<Optional<Gap>> found = SideBySide.all(proofs);
            List<GenotypeSource> proven = new ArrayList<>();
            List<Gap> all = new ArrayList<>(gaps);
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).isEmpty()) {
                    proven.add(sources.get(i));
                } else {
                    all.add(found.get(i).get());
                    sources.get(i).close();
                }
            }
            return new Genomes(proven, all, callable);
        }

        private static Optional<Gap> proof(GenotypeSource source, JobContext job) {
            job.checkCancelled();
            try {
                source.prove(job);
                return Optional.empty();
            } catch (SourceException failure) {
                return Optional.of(failure.asGap());
            }
        }

        @Override
        public void close() {
            sources.forEach(GenotypeSource::close);
        }
    }
}
