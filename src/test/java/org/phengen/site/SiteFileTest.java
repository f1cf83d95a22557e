package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;

class SiteFileTest {
    private static final Path FILE = Path.of("/sites/north/site.yaml");
    private static final String GOOD = """
            site: north
            title: North Regional
            asOf: 2026-11-01
            consent: assumed
            phenome:
              files:
                - fhir/Patient.ndjson.gz
                - fhir/Condition.ndjson.gz
            genome:
              build: GRCh38
              layout: cohort
              vcf: vcf/north.{contig}.vcf.gz
              absent: unknown
            linkage:
              crosswalk: linkage/crosswalk.csv
            privacy:
              minimumCell: 21
              individualView: true
            """;

    @Test
    void aCompleteFileSaysEverythingAndItsPathsStandBesideIt() {
        SiteFile site = SiteFileReader.read(GOOD, FILE);
        assertThat(site.site()).isEqualTo("north");
        assertThat(site.asOf()).contains(LocalDate.of(2026, 11, 1));
        assertThat(site.phenome())
                .isEqualTo(new SiteFile.Phenome.Files(java.util.List.of(
                        Path.of("/sites/north/fhir/Patient.ndjson.gz"),
                        Path.of("/sites/north/fhir/Condition.ndjson.gz"))));
        SiteFile.Genome genome = site.genome().orElseThrow();
        assertThat(genome.build()).isEqualTo(GenomeBuild.GRCH38);
        assertThat(genome.vcf()).isEqualTo("/sites/north/vcf/north.{contig}.vcf.gz");
        assertThat(genome.absentIsReference()).isFalse();
        assertThat(site.privacy()).isEqualTo(new SiteFile.Privacy(21, true, false));
    }

    @Test
    void aMisspeltKeyIsRefusedWithItsLineAndTheKnownOnes() {
        refused(GOOD.replace("minimumCell", "minimumCel"), "line 17", "privacy.minimumCel", "minimumCell");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        refused(GOOD + "site: south\n", "line 19", "'site' stands twice", "Keep one");
    }

    @Test
    void aMissingPartIsNamed() {
        refused(GOOD.replace("site: north\n", ""), "line 1", "'site' is missing", "north");
        refused(GOOD.replace("  build: GRCh38\n", ""), "line 9", "'genome.build' is missing", "GRCh38");
        refused(GOOD.replace("consent: assumed\n", ""), "line 1", "'consent' is missing", "required");
    }

    @Test
    void aSiteWithoutAPrivacyRuleGetsTheStrictestOne() {
        String silent = GOOD.substring(0, GOOD.indexOf("privacy:"));
        assertThat(SiteFileReader.read(silent, FILE).privacy()).isEqualTo(new SiteFile.Privacy(21, false, false));
    }

    @Test
    void contradictionsAreRefused() {
        refused(GOOD.replace("layout: cohort", "layout: per-patient"), "line 12", "needs '{sample}'", "sample");
        refused(
                GOOD.replace("  files:", "  fhir: https://x.example/fhir\n  files:"),
                "line 7",
                "exactly one of",
                "Keep one");
        String unlinked = GOOD.replace("linkage:\n  crosswalk: linkage/crosswalk.csv\n", "");
        assertThatThrownBy(() -> SiteFileReader.read(unlinked, FILE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no 'linkage'");
    }

    @Test
    void wrongValuesNameTheLineAndTheRemedy() {
        refused(GOOD.replace("2026-11-01", "1.11.2026"), "line 3", "is not a day", "2026-11-01");
        refused(GOOD.replace("GRCh38", "hg38"), "line 10", "'hg38' is no build", "GRCh38");
        refused(GOOD.replace("minimumCell: 21", "minimumCell: many"), "line 17", "no whole number", "21");
        refused(
                GOOD.replace("individualView: true", "individualView: maybe"),
                "line 18",
                "neither true nor false",
                "true");
    }

    @Test
    void tricksOfYamlAreRefused() {
        refused("a: &x 1\nsite: *x\n", "line 2", "aliases", "Write the value");
        assertThatThrownBy(() -> SiteFileReader.read("site: [", FILE)).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> SiteFileReader.read("", FILE)).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> SiteFileReader.read("site: " + "[".repeat(50_000), FILE))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SiteFileReader.read(Path.of("nowhere/site.yaml")))
                .isInstanceOfSatisfying(SourceException.class, failure -> {
                    assertThat(failure.category()).isEqualTo(SourceException.Category.MISSING);
                    assertThat(failure.source()).endsWith("site.yaml");
                });
    }

    private static void refused(String text, String line, String problem, String remedy) {
        assertThatThrownBy(() -> SiteFileReader.read(text, FILE))
                .isInstanceOfSatisfying(SourceException.class, failure -> {
                    assertThat(failure.source()).contains(line);
                    assertThat(Optional.of(failure.problem()).get()).contains(problem);
                    assertThat(failure.remedy()).contains(remedy);
                });
    }
}
