package org.phengen.patient;

import java.util.Locale;

/// Body mass index, kg/m2 (LOINC 39156-5): weight in kilograms over the square of height in metres. Refuses what no
/// living person has: below 7 or above 200.
///
/// @param value kg/m2
public record BodyMassIndex(double value) {
    /// kg/m2, inclusive.
    public static final double LOWEST = 7;
    /// kg/m2, inclusive.
    public static final double HIGHEST = 200;

    public BodyMassIndex {
        if (!isPlausible(value)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a body mass index of %s kg/m2 is not plausible: outside 7 to 200", value));
        }
    }

    /// @param weight kilograms
    /// @param height centimetres
    public static BodyMassIndex of(double weight, double height) {
        return new BodyMassIndex(quotient(weight, height));
    }

    /// The bare arithmetic, kg and cm, for values that still have to be judged.
    static double quotient(double weight, double height) {
        double metres = height / 100;
        return weight / (metres * metres);
    }

    static boolean isPlausible(double value) {
        return value >= LOWEST && value <= HIGHEST;
    }
}
