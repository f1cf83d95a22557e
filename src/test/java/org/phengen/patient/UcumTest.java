package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UcumTest {
    private static double convert(String value, String from, String to) {
        return Ucum.convert(new BigDecimal(value), from, to).orElseThrow().doubleValue();
    }

    @Test
    void conversionUsesExactFactors() {
        assertThat(convert("71", "[in_i]", "cm")).isEqualTo(180.34);
        assertThat(convert("180.5", "[lb_av]", "kg")).isEqualTo(81.873422785);
        assertThat(convert("6", "[ft_i]", "cm")).isEqualTo(182.88);
        assertThat(convert("98.6", "[degF]", "Cel")).isEqualTo(37);
        assertThat(convert("25000", "g/m2", "kg/m2")).isEqualTo(25);
        assertThat(convert("7", "%", "mmol/mol")).isEqualTo(70);
        assertThat(convert("1.5", "g/L", "mg/dL")).isEqualTo(150);
    }

    @Test
    void femtotonneIsNoLengthAndStereIsNoMass() {
        assertThat(Ucum.isUnit("ft")).isTrue();
        assertThat(Ucum.sameDimension("ft", "cm")).isFalse();
        assertThat(Ucum.sameDimension("ft", "kg")).isTrue();
        assertThat(Ucum.sameDimension("st", "kg")).isFalse();
        assertThat(Ucum.sameDimension("st", "cm")).isFalse();
    }

    @Test
    void spellingsOfPeopleAreNoUcumCodes() {
        for (String text :
                new String[] {"lb", "lbs", "in", "kg/m^2", "mmHg", "kg m2", "((((", "", " ", "x".repeat(500)}) {
            assertThat(Ucum.isUnit(text)).as(text).isFalse();
        }
    }

    @Test
    void annotationsCarryNoMeaningAndPowersOfTenAreUnderstood() {
        assertThat(convert("60", "{beats}/min", "/min")).isEqualTo(60);
        assertThat(convert("90", "mL/min/{1.73_m2}", "mL/min")).isEqualTo(90);
        assertThat(convert("3", "{score}", "1")).isEqualTo(3);
        assertThat(convert("5", "10*9/L", "10*3/uL")).isEqualTo(5);
    }
}
