package org.phengen.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.phengen.cohort.ViewRule;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.linkage.Crosswalk;
import org.phengen.linkage.Linkage;
import org.phengen.linkage.LinkageResult;
import org.phengen.patient.Certainty;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.patient.PatientRecord.Identifier;
import org.phengen.question.Criterion;
import org.phengen.terminology.PresentCode;

/// One site with its sources: people, crosswalk and genome files, opened when first needed and kept. Medical and
/// genomic
/// data meet only here, in memory. Safe for several threads; one opens, the others wait.
final class OpenSite implements AutoCloseable {
    private final SiteFile file;
    private final LocalDate asOf;
    private final SourceOpener opener;
    private final SourceOpener.People people;
    private final ReentrantLock opening = new ReentrantLock();
    private SourceOpener.@Nullable Genomes genomes;
    private boolean allProven;

    private OpenSite(SiteFile file, LocalDate asOf, SourceOpener opener) {
        this.file = file;
        this.asOf = asOf;
        this.opener = opener;
        people = opener.people(file, asOf);
    }

    static OpenSite of(SiteFile file, SourceOpener opener, Clock clock) {
        return new OpenSite(file, file.asOf().orElseGet(() -> LocalDate.now(clock)), opener);
    }

    SiteFile file() {
        return file;
    }

    /// The site's today.
    LocalDate asOf() {
        return asOf;
    }

    ViewRule rule() {
        return new ViewRule(file.privacy().individualView(), file.privacy().minimumCell());
    }

    List<PresentCode> presentCodes(JobContext job) {
        return people.presentCodes(job);
    }

    PatientAnswer find(Criterion criterion, JobContext job) {
        return people.find(criterion, job);
    }

    /// Who is linked to which sample of the genome files.
    ///
    /// @param link the join, and each linked patient's identifiers as the crosswalk names them (for finding one person
    /// at
    ///     two sites)
    /// @param gaps genome files that could not be opened
    record Linked(LinkageResult link, Map<String, Set<Identifier>> named, List<Gap> gaps) {
        static Linked nobody(Collection<PatientRecord> patients, List<Gap> gaps) {
            List<String> ids = patients.stream().map(PatientRecord::id).toList();
            return new Linked(
                    new LinkageResult(Map.of(), ids, List.of(), List.of(), Map.of(), List.of(), 0), Map.of(), gaps);
        }

        Optional<String> sample(String patient) {
            return Optional.ofNullable(link.sampleOf().get(patient));
        }

        /// Whether the person has a genome here: linked, and the sample stands in a file that could be opened. Unknown
        /// where the crosswalk contradicts itself about the person, or could not be read, or a file that may hold the
        /// sample could not.
        Certainty genome(String patient) {
            if (sample(patient).isPresent()) {
                return Certainty.YES;
            }
            boolean contradicted = link.conflicts().stream()
                    .anyMatch(conflict -> conflict.patients().contains(patient));
            boolean unread = !gaps.isEmpty()
                    && (link.sampleOf().isEmpty() || link.missingSamples().containsKey(patient));
            return contradicted || unread ? Certainty.UNKNOWN : Certainty.NO;
        }
    }

    /// Joins people and samples. What cannot be opened is a gap, and nobody concerned is linked.
    ///
    /// @param proven whether every file must be proven readable to its rows, or its header is enough
    Linked link(Collection<PatientRecord> patients, boolean proven, JobContext job) {
        if (file.genome().isEmpty() || file.linkage().isEmpty()) {
            return Linked.nobody(patients, List.of());
        }
        try {
            Crosswalk crosswalk = opener.crosswalk(file.linkage().get());
            SourceOpener.Genomes opened = genomes(file.genome().get(), crosswalk, proven, job);
            Set<String> samples = new LinkedHashSet<>();
            opened.sources().forEach(source -> samples.addAll(source.samples()));
            Map<String, List<Identifier>> bearers = new LinkedHashMap<>();
            patients.forEach(patient -> bearers.put(patient.id(), patient.identifiers()));
            LinkageResult link = Linkage.join(bearers, crosswalk, samples);
            return new Linked(link, named(patients, crosswalk), opened.gaps());
        } catch (SourceException failure) {
            return Linked.nobody(patients, List.of(failure.asGap()));
        }
    }

    /// The genome files that [#link] opened.
    List<GenotypeSource> sources() {
        opening.lock();
        try {
            return genomes == null ? List.of() : genomes.sources();
        } finally {
            opening.unlock();
        }
    }

    /// The regions in which a missing row of them means reference.
    Optional<CallableRegions> callable() {
        opening.lock();
        try {
            return genomes == null ? Optional.empty() : genomes.callable();
        } finally {
            opening.unlock();
        }
    }

    private SourceOpener.Genomes genomes(SiteFile.Genome genome, Crosswalk crosswalk, boolean proven, JobContext job) {
        opening.lock();
        try {
            if (genomes == null) {
                Set<String> samples = new LinkedHashSet<>();
                crosswalk.rows().forEach(row -> samples.add(row.sample()));
                genomes = opener.genomes(genome, samples, job);
            }
            if (proven && !allProven) {
                job.progress(Said.told("job.progress.checkingIndexes", file.title()), 0, 0);
                genomes = genomes.proven(job);
                allProven = true;
            }
            return genomes;
        } finally {
            opening.unlock();
        }
    }

    private static Map<String, Set<Identifier>> named(Collection<PatientRecord> patients, Crosswalk crosswalk) {
        Set<Identifier> inCrosswalk = HashSet.newHashSet(crosswalk.rows().size());
        crosswalk.rows().forEach(row -> inCrosswalk.add(row.identifier()));
        Map<String, Set<Identifier>> named = new HashMap<>();
        for (PatientRecord patient : patients) {
            List<Identifier> shared = new ArrayList<>(2);
            for (Identifier identifier : patient.identifiers()) {
                if (inCrosswalk.contains(identifier)) {
                    shared.add(identifier);
                }
            }
            if (!shared.isEmpty()) {
                named.put(patient.id(), Set.copyOf(shared));
            }
        }
        return named;
    }

    @Override
    public void close() {
        opening.lock();
        try {
            if (genomes != null) {
                genomes.close();
                genomes = null;
            }
        } finally {
            opening.unlock();
        }
    }
}
