package org.phengen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phengen.fhir.NdjsonPatients;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.JobContext;
import org.phengen.linkage.CrosswalkReader;
import org.phengen.linkage.Linkage;
import org.phengen.linkage.LinkageResult;
import org.phengen.linkage.SexCheck;
import org.phengen.linkage.SexCheckResult;
import org.phengen.patient.ConsentRule;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Criterion;
import org.phengen.question.Sex;
import org.phengen.sample.people.Population;
import org.phengen.score.Coverage;
import org.phengen.score.SampleScore;
import org.phengen.score.ScoreOptions;
import org.phengen.score.Scoring;
import org.phengen.score.ScoringFile;
import org.phengen.score.ScoringFileReader;
import org.phengen.site.SiteFile;
import org.phengen.site.SiteFileReader;
import org.phengen.vcf.IndexedVcf;

/// The program's own readers find in the region what the README says.
class ReadBackTest {
    private static final JobContext JOB = JobContext.unwatched();

    @Test
    void everySiteFileIsUnderstoodAndSaysWhatTheRegionIs() {
        SiteFile north = site("north");
        SiteFile south = site("south");
        SiteFile clinic = site("clinic");

        assertThat(List.of(north.asOf(), south.asOf(), clinic.asOf()))
                .allSatisfy(day -> assertThat(day).contains(Population.AS_OF));
        assertThat(south.privacy()).isEqualTo(new SiteFile.Privacy(21, false, false));
        assertThat(north.privacy().individualView()).isTrue();
        assertThat(clinic.consent()).isEqualTo(ConsentRule.REQUIRED);
        assertThat(north.genome().orElseThrow().build()).isEqualTo(GenomeBuild.GRCH38);
        assertThat(south.genome().orElseThrow().build()).isEqualTo(GenomeBuild.GRCH37);
        assertThat(clinic.genome().orElseThrow().layout()).isEqualTo(SiteFile.Layout.PER_PATIENT);
    }

    @Test
    void onlyTheHostileValueCannotBeRead() {
        PatientAnswer north = patients("north");

        assertThat(north.gaps().size() + hostileMeasures(north)).isEqualTo(1);
        assertThat(patients("south").gaps()).isEmpty();
        assertThat(patients("clinic").gaps()).isEmpty();
    }

    /// A reader may refuse the resource, or keep it as a value that cannot be used.
    private static long hostileMeasures(PatientAnswer answer) {
        return answer.patients().stream()
                .filter(patient -> patient.id().equals("n0038"))
                .flatMap(patient -> patient.measurements().stream())
                .filter(measure -> measure.recorded().contains("999999999"))
                .count();
    }

    @Test
    void theCrosswalkTellsEveryPlannedContradiction() {
        PatientAnswer north = patients("north");
        LinkageResult linked = linked("north", north);

        assertThat(linked.missingSamples()).containsOnlyKeys("n0030");
        assertThat(linked.withoutSample()).contains("n0028", "n0029");
        assertThat(linked.withoutPatient()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(linked.strangers()).isEmpty();
        assertThat(linked.conflicts())
                .extracting(LinkageResult.Conflict::kind)
                .contains(
                        LinkageResult.Kind.ONE_PATIENT_SEVERAL_SAMPLES, LinkageResult.Kind.ONE_SAMPLE_SEVERAL_PATIENTS);
        assertThat(linked.sampleOf()).doesNotContainKeys("n0031", "n0032", "n0033");
        assertThat(linked.sampleOf().get("n0024"))
                .isEqualTo(linked("south", patients("south")).sampleOf().get("s0024"));
    }

    @Test
    void theSexCheckFindsTheWrongSexAndTheSwapAndNothingElse() {
        PatientAnswer north = patients("north");
        Map<String, String> sampleOf = linked("north", north).sampleOf();
        try (IndexedVcf vcf = vcf("north")) {
            SexCheckResult checked = SexCheck.infer(List.of(vcf), JOB);
            List<String> wrong = new ArrayList<>();
            for (PatientRecord patient : north.patients()) {
                String sample = sampleOf.get(patient.id());
                boolean told = patient.sex() == Sex.MALE || patient.sex() == Sex.FEMALE;
                if (sample != null && told && checked.sexes().get(sample) != patient.sex()) {
                    wrong.add(patient.id());
                }
            }
            assertThat(wrong).containsExactlyInAnyOrder("n0034", "n0035", "n0036");
        }
    }

    @Test
    void everyLocusOfTheBodyMassScoreIsFoundInBothBuilds() {
        for (String site : List.of("north", "south")) {
            try (IndexedVcf vcf = vcf(site)) {
                List<SampleScore> scores = Scoring.run(bodyMassScore(), List.of(vcf), ScoreOptions.standard(), JOB)
                        .scores();
                assertThat(scores)
                        .allSatisfy(
                                score -> assertThat(score.counts().unmatched()).isZero());
                assertThat(scores)
                        .filteredOn(score -> score.coverage().verdict() != Coverage.Verdict.GOOD)
                        .as("only the poor sample falls short at %s", site)
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void thePoorSampleIsKnownByAboutFourFifths() {
        String poor = java.util.Objects.requireNonNull(
                linked("north", patients("north")).sampleOf().get("n0037"));
        try (IndexedVcf vcf = vcf("north")) {
            assertThat(Scoring.run(bodyMassScore(), List.of(vcf), ScoreOptions.standard(), JOB)
                            .scores())
                    .filteredOn(score -> score.sample().equals(poor))
                    .singleElement()
                    .satisfies(score -> assertThat(score.known().weight()).isBetween(0.68, 0.94));
        }
    }

    @Test
    void theExomeLikeGenomeGetsNoScoreAndTheGoodOnesDo() {
        Map<String, String> sampleOf = linked("clinic", patients("clinic")).sampleOf();
        Map<String, SampleScore> scores = new HashMap<>();
        List<GenotypeSource> sources = new ArrayList<>();
        for (String sample : sampleOf.values()) {
            sources.add(IndexedVcf.open(SmallRegion.file("sites/clinic/vcf/" + sample + ".g.vcf.gz"), JOB));
        }
        Scoring.run(bodyMassScore(), sources, ScoreOptions.standard(), JOB)
                .scores()
                .forEach(score -> scores.put(score.sample(), score));
        sources.forEach(GenotypeSource::close);

        assertThat(score(scores, sampleOf, "c0003").score()).isNaN();
        assertThat(score(scores, sampleOf, "c0001").score()).isBetween(1.6, 3.1);
        assertThat(score(scores, sampleOf, "c0001").counts().reference()).isPositive();
        assertThat(score(scores, sampleOf, "c0004").counts().noCall()
                        + score(scores, sampleOf, "c0004").counts().notCovered())
                .as("weights in shallow blocks")
                .isPositive();
    }

    private static SampleScore score(Map<String, SampleScore> scores, Map<String, String> sampleOf, String patient) {
        return java.util.Objects.requireNonNull(scores.get(sampleOf.get(patient)), patient);
    }

    private static List<ScoringFile> bodyMassScore() {
        return List.of(
                ScoringFileReader.read(SmallRegion.file("scores/phengen-bmi97_GRCh37.txt")),
                ScoringFileReader.read(SmallRegion.file("scores/phengen-bmi97_GRCh38.txt")));
    }

    private static SiteFile site(String site) {
        return SiteFileReader.read(SmallRegion.file("sites/" + site + "/site.yaml"));
    }

    private static IndexedVcf vcf(String site) {
        return IndexedVcf.open(SmallRegion.file("sites/" + site + "/vcf/" + site + ".vcf.gz"), JOB);
    }

    private static PatientAnswer patients(String site) {
        Path folder = SmallRegion.file("sites/" + site + "/fhir");
        return new NdjsonPatients(List.of(folder), Population.AS_OF).find(new Criterion.AllOf(List.of()), JOB);
    }

    private static LinkageResult linked(String site, PatientAnswer answer) {
        Map<String, List<PatientRecord.Identifier>> identifiers = new HashMap<>();
        answer.patients().forEach(patient -> identifiers.put(patient.id(), patient.identifiers()));
        List<String> samples = new ArrayList<>();
        if (site.equals("clinic")) {
            SmallRegion.summary().files().stream()
                    .filter(file -> file.startsWith("sites/clinic/vcf/") && file.endsWith(".g.vcf.gz"))
                    .map(file -> file.substring("sites/clinic/vcf/".length(), file.indexOf(".g.vcf.gz")))
                    .forEach(samples::add);
        } else {
            try (IndexedVcf vcf = vcf(site)) {
                samples.addAll(vcf.samples());
            }
        }
        return Linkage.join(
                identifiers,
                CrosswalkReader.read(SmallRegion.file("sites/" + site + "/linkage/crosswalk.csv")),
                samples);
    }
}
