package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.days;
import static org.phengen.patient.People.height;
import static org.phengen.patient.People.weight;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlausibilityTest {
    private static List<Measurement> judge(String birth, Measurement... measurements) {
        return Plausibility.judge(Optional.of(days(birth)), List.of(measurements));
    }

    @Test
    void aValueThatNoLivingPersonHasIsRejectedAndKeepsItsPlace() {
        List<Measurement> judged = judge("1980", weight("2020", 0.081), weight("2021", 81), height("2021", 1.8));
        assertThat(judged).extracting(Measurement::usable).containsExactly(false, true, false);
        assertThat(judged.getFirst().value()).isEqualTo(0.081);
        assertThat(judged.getFirst().rejected()).contains("implausible: no person has this value");
    }

    @Test
    void aValueFarFromThePersonsOwnIsRejectedAndTheLikelySlipIsNamed() {
        List<Measurement> judged = judge(
                "1980",
                weight("2020-01-01", 80),
                weight("2020-06-01", 176.4),
                weight("2021-01-01", 81),
                weight("2021-06-01", 79));
        assertThat(judged).extracting(Measurement::usable).containsExactly(true, false, true, true);
        assertThat(judged.get(1).rejected().orElseThrow()).contains("pounds as kilograms");
    }

    @Test
    void aHeightFarFromAnAdultsOwnIsRejectedButAChildMayGrow() {
        List<Measurement> adult = judge("1980", height("2020", 180), height("2021", 150), height("2022", 181));
        assertThat(adult).extracting(Measurement::usable).containsExactly(true, false, true);
        List<Measurement> child =
                judge("2010-01-01", height("2012", 88), height("2016", 117), height("2020", 140), height("2024", 165));
        assertThat(child).allMatch(Measurement::usable);
    }

    @Test
    void steadyLossOfWeightIsNotTakenForASlip() {
        Measurement[] series = new Measurement[12];
        for (int i = 0; i < series.length; i++) {
            series[i] = weight("2020-" + String.format("%02d", i + 1) + "-01", 160 * Math.pow(0.94, i));
        }
        assertThat(judge("1980", series)).allMatch(Measurement::usable);
    }

    @Test
    void ofTwoValuesNeitherIsJudgedByTheOther() {
        assertThat(judge("1980", weight("2020", 80), weight("2021", 176))).allMatch(Measurement::usable);
    }

    @Test
    void aBabysWeightIsPlausibleForABabyOnly() {
        assertThat(judge("2024-01-01", weight("2024-02-01", 4.2))).allMatch(Measurement::usable);
        assertThat(judge("1980-01-01", weight("2024-02-01", 4.2))).noneMatch(Measurement::usable);
    }
}
