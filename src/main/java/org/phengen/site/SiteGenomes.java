package org.phengen.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.linkage.SexCheck;
import org.phengen.linkage.SexCheckResult;
import org.phengen.linkage.SexComparison;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Sex;
import org.phengen.score.ScoreOptions;
import org.phengen.score.ScoreRun;
import org.phengen.score.Scoring;
import org.phengen.score.ScoringFile;

/// Everybody of one site with what their genomes gave: linkage, sex by X and Y, and the score.
///
/// @param site the opened site
/// @param answer everybody of the clinical source, with its gaps
/// @param linked who has which sample
/// @param sexes sex by genome; empty where there is no genome
/// @param comparison of the linked samples' sex with the records
/// @param run the score of the site's samples; empty where there is none
/// @param gaps what is missing at this site, of people and genomes
/// @param took how long reading took
record SiteGenomes(
        OpenSite site,
        PatientAnswer answer,
        OpenSite.Linked linked,
        Optional<SexCheckResult> sexes,
        Optional<SexComparison> comparison,
        Optional<ScoreRun> run,
        List<Gap> gaps,
        Duration took) {

    /// Reads one site. A failure of its genomes is a gap; a failure of its people is thrown.
    ///
    /// @param reference REF by `contig:position`, as sites read before know it, for each build
    static SiteGenomes read(
            OpenSite site,
            List<ScoringFile> scoring,
            ScoreOptions options,
            Map<GenomeBuild, Map<String, String>> reference,
            JobContext job) {
        long begun = System.nanoTime();
        PatientAnswer answer = site.find(new org.phengen.question.Criterion.AllOf(List.of()), job);
        List<Gap> gaps = new ArrayList<>(answer.gaps());
        OpenSite.Linked linked = site.link(answer.patients(), true, job);
        gaps.addAll(linked.gaps());
        if (site.sources().isEmpty()) {
            return new SiteGenomes(
                    site,
                    answer,
                    linked,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    gaps,
                    Duration.ofNanos(System.nanoTime() - begun));
        }
        SexCheckResult sexes = SexCheck.infer(site.sources(), job);
        gaps.addAll(sexes.gaps());
        SexComparison comparison = sexes.compare(recorded(answer.patients(), linked));
        Optional<ScoreRun> run = Optional.empty();
        try {
            boolean declared =
                    site.file().genome().map(SiteFile.Genome::absentIsReference).orElse(false);
            ScoreRun scored = Scoring.run(
                    scoring,
                    site.sources(),
                    options.withAbsentAsReference(declared)
                            .withCallable(site.callable())
                            .withSexes(sexes.sexes())
                            .withKnownReference(reference.getOrDefault(
                                    site.file().genome().orElseThrow().build(), Map.of())),
                    job);
            gaps.addAll(scored.gaps());
            run = Optional.of(scored);
        } catch (SourceException failure) {
            gaps.add(failure.asGap());
        }
        return new SiteGenomes(
                site,
                answer,
                linked,
                Optional.of(sexes),
                Optional.of(comparison),
                run,
                List.copyOf(gaps),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Map<String, Sex> recorded(List<PatientRecord> patients, OpenSite.Linked linked) {
        Map<String, Sex> recorded = new HashMap<>();
        for (PatientRecord patient : patients) {
            linked.sample(patient.id()).ifPresent(sample -> recorded.put(sample, patient.sex()));
        }
        return recorded;
    }

    String name() {
        return site.file().site();
    }

    boolean complete() {
        return gaps.isEmpty();
    }

    Optional<SexComparison.Mismatch> mismatch(String sample) {
        return comparison.stream()
                .flatMap(found -> found.mismatches().stream())
                .filter(mismatch -> mismatch.sample().equals(sample))
                .findFirst();
    }
}
