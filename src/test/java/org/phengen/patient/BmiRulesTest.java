package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.phengen.patient.People.AS_OF;
import static org.phengen.patient.People.bmi;
import static org.phengen.patient.People.days;
import static org.phengen.patient.People.height;
import static org.phengen.patient.People.measured;
import static org.phengen.patient.People.weight;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.patient.BmiPoint.Origin;
import org.phengen.patient.ClinicalEvent.Kind;

class BmiRulesTest {
    private static ChosenBmi chosen(List<Measurement> measurements, ClinicalEvent... events) {
        return ChosenBmi.of(measured("1980", measurements, events), AS_OF);
    }

    private static double value(ChosenBmi chosen) {
        return chosen.value().orElseThrow().value();
    }

    @Test
    void anImplausibleIndexIsRefusedWithItsExactReason() {
        assertThat(new BodyMassIndex(24.9).value()).isEqualTo(24.9);
        assertThat(BodyMassIndex.of(81, 180).value()).isEqualTo(25);
        assertThatThrownBy(() -> new BodyMassIndex(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a body mass index of 3.0 kg/m2 is not plausible: outside 7 to 200");
        assertThatThrownBy(() -> new BodyMassIndex(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianOfTheLastTwentyFourMonthsSpeaksAndNIsShown() {
        ChosenBmi chosen = chosen(List.of(
                bmi("2019-01-01", 40),
                bmi("2024-11-01", 30),
                bmi("2025-05-01", 32),
                bmi("2026-05-01", 28),
                bmi("2026-12-01", 50)));
        assertThat(value(chosen)).isEqualTo(30);
        assertThat(chosen.n()).isEqualTo(3);
        assertThat(chosen.from()).isEqualTo(LocalDate.of(2024, 11, 1));
        assertThat(chosen.to()).isEqualTo(AS_OF);
    }

    @Test
    void withoutARecentValueItSaysHowOldTheLastOneIs() {
        ChosenBmi chosen = chosen(List.of(bmi("2023-11-01", 30)));
        assertThat(chosen.value()).isEmpty();
        assertThat(chosen.instead()).contains("the last usable value is 36 months old");
        assertThat(chosen(List.of()).instead()).contains("no usable value");
    }

    @Test
    void aRecordedIndexThatHeightAndWeightOfTheDayContradictGivesWayAndStaysVisible() {
        ChosenBmi chosen = chosen(List.of(
                bmi("2026-01-01", 35), weight("2026-01-01", 81), height("2026-01-01", 180), bmi("2026-02-01", 25.2)));
        assertThat(value(chosen)).isCloseTo(25.1, within(1e-9));
        assertThat(chosen.rejected()).singleElement().satisfies(it -> {
            assertThat(it.value()).isEqualTo(35);
            assertThat(it.rejected())
                    .contains("height and weight of the same day give 25.0 kg/m2, which counts instead");
            assertThat(it.contradicted()).isTrue();
        });
    }

    @Test
    void aRecordedIndexThatAgreesWithHeightAndWeightCountsOnce() {
        ChosenBmi chosen =
                chosen(List.of(bmi("2026-01-01", 25.3), weight("2026-01-01", 81), height("2026-01-01", 180)));
        assertThat(chosen.n()).isEqualTo(1);
        assertThat(value(chosen)).isEqualTo(25.3);
    }

    @Test
    void heightAndWeightAloneGiveAnIndex() {
        ChosenBmi chosen =
                chosen(List.of(weight("2026-01-01", 81), height("2026-01-01", 180), weight("2026-02-01", 90)));
        assertThat(chosen.points())
                .singleElement()
                .satisfies(it -> assertThat(it.origin()).isEqualTo(Origin.RECOMPUTED));
        assertThat(value(chosen)).isEqualTo(25);
    }

    @Test
    void valuesFromConceptionToTwelveWeeksAfterBirthAreLeftOut() {
        ClinicalEvent pregnancy = new ClinicalEvent(
                Kind.PREGNANCY, new DateInterval(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 20)), "pregnancy");
        FlaggedWindow window = FlaggedWindow.of(pregnancy).orElseThrow();
        assertThat(window.first()).isBefore(LocalDate.of(2025, 3, 29));
        assertThat(window.last()).isAfter(LocalDate.of(2026, 3, 13));
        ChosenBmi chosen =
                chosen(List.of(bmi("2025-01-15", 24), bmi("2025-10-01", 30), bmi("2026-02-01", 28)), pregnancy);
        assertThat(value(chosen)).isEqualTo(24);
        assertThat(chosen.flags()).containsExactly(Kind.PREGNANCY);
    }

    @Test
    void aPregnancySeenOnOneDayMayHaveBegunAndEndedFortyTwoWeeksAway() {
        FlaggedWindow window = FlaggedWindow.of(new ClinicalEvent(Kind.PREGNANCY, days("2026-01-01"), "pregnant"))
                .orElseThrow();
        assertThat(window.first()).isEqualTo(LocalDate.of(2026, 1, 1).minusWeeks(42));
        assertThat(window.last()).isEqualTo(LocalDate.of(2026, 1, 1).plusWeeks(54));
    }

    @Test
    void valuesAfterBariatricSurgeryAndOnAGlp1MedicineAreLeftOutUnlessAskedFor() {
        List<Measurement> values = List.of(bmi("2025-01-01", 41), bmi("2025-09-01", 33), bmi("2026-06-01", 30));
        ClinicalEvent surgery = new ClinicalEvent(Kind.BARIATRIC_SURGERY, days("2026-01-15"), "gastric bypass");
        ClinicalEvent medicine = new ClinicalEvent(
                Kind.GLP1_MEDICINE,
                new DateInterval(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 12, 1)),
                "semaglutide");
        assertThat(value(chosen(values, surgery, medicine))).isEqualTo(41);
        PatientRecord patient = measured("1980", values, surgery, medicine);
        assertThat(value(ChosenBmi.of(patient, AS_OF, Set.of()))).isEqualTo(33);
        assertThat(value(ChosenBmi.of(patient, AS_OF, Set.of(Kind.BARIATRIC_SURGERY))))
                .isEqualTo(37);
    }

    @Test
    void whereEveryRecentValueIsFlaggedThereIsNoneAndItSaysSo() {
        ChosenBmi chosen = chosen(
                List.of(bmi("2026-01-01", 30)),
                new ClinicalEvent(Kind.BARIATRIC_SURGERY, days("2025-06"), "sleeve gastrectomy"));
        assertThat(chosen.value()).isEmpty();
        assertThat(chosen.instead()).contains("every value of the last 24 months lies in a flagged time");
    }

    @Test
    void adultBandsAreNeverUsedBelowTwenty() {
        assertThat(AdultBand.of(new BodyMassIndex(31), 19)).isEmpty();
        assertThat(AdultBand.of(new BodyMassIndex(30), 20)).contains(AdultBand.FROM_30);
        assertThat(AdultBand.of(new BodyMassIndex(18.4), 50)).contains(AdultBand.BELOW_18_5);
    }
}
