package org.phengen.sample.people;

/// Body height by age: an invented, rounded curve near the middle of the CDC 2000 charts, with an adult spread of 7.2
/// cm
/// (men) and 6.6 cm (women). It only has to be plausible: the index, not the height, carries the comparison.
final class Stature {
    /// centimetres at 2, 3, .. 20 years
    private static final double[] BOYS = {
        87, 95, 102, 109, 115, 122, 128, 133, 138, 143, 149, 156, 164, 170, 173, 175, 176, 176.5, 177
    };
    private static final double[] GIRLS = {
        85, 94, 101, 108, 115, 121, 127, 133, 138, 144, 151, 157, 160, 162, 162.5, 163, 163, 163, 163
    };

    private Stature() {}

    /// @param z standard normal, the person's own
    static double centimetres(boolean male, double age, double z) {
        double[] curve = male ? BOYS : GIRLS;
        double at = StrictMath.max(0, StrictMath.min(17.999, age - 2));
        int below = (int) at;
        double middle = curve[below] + (at - below) * (curve[below + 1] - curve[below]);
        double shrinking = StrictMath.max(0, age - 45) * 0.06;
        return middle * (1 + z * 0.0405) - shrinking;
    }
}
