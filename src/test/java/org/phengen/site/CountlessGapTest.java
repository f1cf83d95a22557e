package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phengen.job.Gap;
import org.phengen.language.Language;
import org.phengen.language.Said;

class CountlessGapTest {
    @Test
    void aGapOfAnAggregateSiteNamesWhatIsMissingAndNotHowMany() {
        assertThat(missing("3 patients are left out")).isEqualTo("some patients are left out");
        assertThat(missing("850 of 860 samples have no score: too few weights"))
                .isEqualTo("some samples have no score: too few weights");
        assertThat(missing("12 resources are about 2 patients who are not in the files"))
                .isEqualTo("some resources are about some patients who are not in the files");
    }

    @Test
    void namesThatHoldDigitsStay() {
        assertThat(missing("the header names no contig 22, so the score's weights there are not covered"))
                .isEqualTo("the header names no contig 22, so the score's weights there are not covered");
        assertThat(CountlessGap.of(new Gap("chr22.vcf.gz", "not there", "Look")))
                .isEqualTo(new Gap("chr22.vcf.gz", "not there", "Look"));
    }

    @Test
    void noLanguageTellsTheCount() {
        var gap = new Gap("south", Said.told("fhir.gap.resourcesAboutPatientsWho", 12, 2), Said.of("fhir.damage.todo"));
        Said lacking = CountlessGap.of(gap).lacking();
        assertThat(lacking.english()).isEqualTo("some resources are about some patients who are not in the files");
        assertThat(lacking.in(Language.GERMAN))
                .isEqualTo("einige Ressourcen betreffen einige Personen, die nicht in den Dateien stehen");
    }

    private static String missing(String text) {
        return CountlessGap.of(new Gap("south", text, "Ask")).missing();
    }
}
