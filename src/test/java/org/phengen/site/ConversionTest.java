package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;
import org.phengen.patient.Measures;

class ConversionTest {
    private static Measurement weight(String recorded, double kilograms) {
        return new Measurement(
                "w",
                Measures.WEIGHT,
                DateInterval.day(LocalDate.of(2020, 1, 1)),
                kilograms,
                "kg",
                recorded,
                Optional.empty());
    }

    @Test
    void aPoundIsTheInternationalOneByDefinition() {
        // international avoirdupois pound: 0.45359237 kg exactly (NIST SP 811, appendix B)
        for (String unit : new String[] {"lb", "[lb_av]"}) {
            Conversion found =
                    Conversion.of(weight("180 " + unit, 180 * 0.45359237)).orElseThrow();
            assertThat(found.factor()).isEqualTo(0.45359237);
            assertThat(found.number()).isEqualTo(180);
            assertThat(found.origin().line()).contains("[lb_av] to kg");
        }
    }

    @Test
    void whatDoesNotGiveTheValueAgainIsNotClaimed() {
        assertThat(Conversion.of(weight("180 lb", 82))).isEmpty();
        assertThat(Conversion.of(weight("180 parrots", 82))).isEmpty();
        assertThat(Conversion.of(weight("no value kg", 82))).isEmpty();
        assertThat(Conversion.of(weight("82", 82))).isEmpty();
    }
}
