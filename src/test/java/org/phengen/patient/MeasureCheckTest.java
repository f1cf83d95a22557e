package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.bmi;
import static org.phengen.patient.People.measured;
import static org.phengen.patient.People.measurement;
import static org.phengen.patient.People.weight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.question.ConceptName;
import org.phengen.question.Criterion.Comparison;
import org.phengen.question.Criterion.Measure;
import org.phengen.terminology.Code;

class MeasureCheckTest {
    private static Certainty check(
            ConceptName measure, Comparison comparison, String value, String unit, PatientRecord patient) {
        Measure asked = new Measure(
                measure, comparison, new BigDecimal(value), unit.isEmpty() ? Optional.empty() : Optional.of(unit));
        return People.check(any -> false).check(asked, patient).certainty();
    }

    @Test
    void theBodyMassIndexComparedIsTheOneTheStatedRulePicks() {
        PatientRecord patient = measured("1980", List.of(bmi("2015-01-01", 45), bmi("2026-01-01", 31)));
        assertThat(check(People.BMI, Comparison.MORE, "30", "", patient)).isEqualTo(Certainty.YES);
        assertThat(check(People.BMI, Comparison.MORE, "40", "kg/m2", patient)).isEqualTo(Certainty.NO);
        assertThat(check(People.BMI, Comparison.MORE, "30", "", measured("1980", List.of(bmi("2015-01-01", 45)))))
                .isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void ofOtherMeasuresTheLatestUsableValueOfTwentyFourMonthsCountsInTheUnitAskedFor() {
        PatientRecord patient = measured(
                "1980",
                List.of(
                        weight("2025-01-01", 100),
                        weight("2026-01-01", 81.6466266),
                        weight("2026-02-01", 300).rejectedFor(org.phengen.language.Said.plain("x"))));
        assertThat(check(People.WEIGHT, Comparison.AT_LEAST, "180", "[lb_av]", patient))
                .isEqualTo(Certainty.YES);
        assertThat(check(People.WEIGHT, Comparison.MORE, "180", "[lb_av]", patient))
                .isEqualTo(Certainty.NO);
        assertThat(check(People.WEIGHT, Comparison.EQUAL, "82", "kg", patient)).isEqualTo(Certainty.YES);
        assertThat(check(People.WEIGHT, Comparison.EQUAL, "81.5", "kg", patient))
                .isEqualTo(Certainty.NO);
        assertThat(check(People.WEIGHT, Comparison.LESS, "90", "", measured("1980", List.of(weight("2020-01-01", 80)))))
                .isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void aUnitOfAnotherDimensionOrCalibrationIsUnknownNotConverted() {
        PatientRecord patient = measured(
                "1980",
                List.of(weight("2026-01-01", 80), measurement(new Code(Code.LOINC, "4548-4"), "2026-01-01", 7)));
        assertThat(check(People.WEIGHT, Comparison.MORE, "10", "cm", patient)).isEqualTo(Certainty.UNKNOWN);
        assertThat(check(People.HBA1C, Comparison.AT_LEAST, "6.5", "%", patient))
                .isEqualTo(Certainty.YES);
        assertThat(check(People.HBA1C, Comparison.AT_LEAST, "48", "mmol/mol", patient))
                .isEqualTo(Certainty.UNKNOWN);
    }
}
