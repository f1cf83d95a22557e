package org.phengen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.phengen.fhir.NdjsonPatients;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.linkage.Crosswalk;
import org.phengen.linkage.CrosswalkReader;
import org.phengen.patient.PatientAnswer;
import org.phengen.question.Criterion;
import org.phengen.site.GenomeFiles;
import org.phengen.site.SiteFile;
import org.phengen.site.SourceOpener;
import org.phengen.terminology.PresentCode;
import org.phengen.vcf.CallableBed;
import org.phengen.vcf.IndexedLater;
import org.phengen.vcf.IndexedVcf;

/// Opens sites whose people and genomes lie in local files.
final class LocalSources implements SourceOpener {
    @Override
    public People people(SiteFile site, LocalDate asOf) {
        return switch (site.phenome()) {
            case SiteFile.Phenome.Files files -> {
                var patients = new NdjsonPatients(files.locations(), asOf);
                yield new People() {
                    @Override
                    public PatientAnswer find(Criterion criterion, JobContext job) {
                        return patients.find(criterion, job);
                    }

                    @Override
                    public List<PresentCode> presentCodes(JobContext job) {
                        return patients.presentCodes(job);
                    }
                };
            }
            case SiteFile.Phenome.Server server ->
                throw notYet(site.file().toString(), Said.told("site.fault.phenomeFhirFhirServers"), "phenome.files");
        };
    }

    @Override
    public Genomes genomes(SiteFile.Genome genome, Set<String> samples, JobContext job) {
        if (genome.vcf().contains("://")) {
            throw notYet(genome.vcf(), Said.told("site.fault.genomeVcfVersionReads"), "a local path");
        }
        Optional<CallableRegions> callable = genome.callable().map(location -> callable(location, genome));
        List<Path> files = GenomeFiles.list(genome, samples);
        if (files.isEmpty()) {
            throw new SourceException(
                    Category.MISSING,
                    genome.vcf(),
                    Said.told("site.fault.noSuchGenomeFile2"),
                    Said.told("site.fault.checkGenomeVcfSite"));
        }
        List<GenotypeSource> sources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        AtomicInteger opened = new AtomicInteger();
        List<Callable<Opened>> pieces = new ArrayList<>();
        for (Path file : files) {
            pieces.add(() -> {
                job.checkCancelled();
                job.progress(Said.told("job.progress.openingGenomeFiles"), opened.getAndIncrement(), files.size());
                return open(file, genome, job);
            });
        }
        for (Opened each : SideBySide.all(pieces)) {
            each.source().ifPresent(sources::add);
            each.gap().ifPresent(gaps::add);
        }
        return new Genomes(sources, gaps, callable);
    }

    /// A genome file, or why it could not be opened.
    private record Opened(Optional<GenotypeSource> source, Optional<Gap> gap) {}

    private static Opened open(Path file, SiteFile.Genome genome, JobContext job) {
        try {
            // one person's file of thousands: the index is read once rows are wanted
            GenotypeSource source = genome.layout() == SiteFile.Layout.COHORT
                    ? IndexedVcf.open(file, Optional.of(genome.build()), job)
                    : IndexedLater.open(file, Optional.of(genome.build()), job);
            return new Opened(Optional.of(source), Optional.empty());
        } catch (SourceException failure) {
            return new Opened(Optional.empty(), Optional.of(failure.asGap()));
        }
    }

    @Override
    public Crosswalk crosswalk(SiteFile.Linkage linkage) {
        return switch (linkage) {
            case SiteFile.Linkage.Crosswalk crosswalk -> {
                if (crosswalk.location().contains("://")) {
                    throw notYet(
                            crosswalk.location(), Said.told("site.fault.linkageCrosswalkVersionReads"), "a local path");
                }
                yield CrosswalkReader.read(Path.of(crosswalk.location()));
            }
            case SiteFile.Linkage.DocumentReference reference ->
                throw notYet("linkage", Said.told("site.fault.linkageDocumentreferenceNotRead"), "linkage.crosswalk");
        };
    }

    private static CallableRegions callable(String location, SiteFile.Genome genome) {
        if (location.contains("://")) {
            throw notYet(location, Said.told("site.fault.genomeCallableVersionReads"), "a local path");
        }
        return CallableBed.read(Path.of(location), genome.build());
    }

    private static SourceException notYet(String source, Said problem, String instead) {
        return new SourceException(Category.UNSUPPORTED, source, problem, Said.told("site.fault.useInstead", instead));
    }
}
