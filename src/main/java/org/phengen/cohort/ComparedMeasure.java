package org.phengen.cohort;

import java.util.OptionalDouble;

/// What is compared.
///
/// @param loinc its code
/// @param label its short name
/// @param unit its canonical unit, for display
/// @param threshold a value whose passing is of interest of its own (BMI: 30, WHO's class I); empty for others
public record ComparedMeasure(String loinc, String label, String unit, OptionalDouble threshold) {
    public static final ComparedMeasure BMI = new ComparedMeasure("39156-5", "BMI", "kg/m2", OptionalDouble.of(30));
}
