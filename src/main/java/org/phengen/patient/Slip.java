package org.phengen.patient;

import java.util.List;
import org.phengen.terminology.Code;

/// A slip of unit or decimal point that a value far from the person's own looks like.
///
/// @param factor recorded value over true value
/// @param words after "about"
record Slip(double factor, String words) {
    /// How near the logarithms of two ratios must be.
    private static final double TOLERANCE = 0.12;

    private static final List<Slip> KNOWN = List.of(
            new Slip(1000, "a thousand times"),
            new Slip(100, "a hundred times"),
            new Slip(10, "ten times"),
            new Slip(2.54, "2.54 times (inches as centimetres)"),
            new Slip(2.2046, "2.2 times (pounds as kilograms)"),
            new Slip(1 / 2.2046, "1/2.2 (kilograms as pounds)"),
            new Slip(1 / 2.54, "1/2.54 (centimetres as inches)"),
            new Slip(0.1, "a tenth"),
            new Slip(0.01, "a hundredth"),
            new Slip(0.001, "a thousandth"));

    /// Why a value is implausible beside the person's own.
    ///
    /// @param ratio value over what the person's own values let expect
    static String reason(double ratio, Code measure) {
        return KNOWN.stream()
                .filter(slip -> slip.canHappenTo(measure))
                .min((one, other) -> Double.compare(one.distance(ratio), other.distance(ratio)))
                .filter(slip -> slip.distance(ratio) < TOLERANCE)
                .map(slip -> "implausible: about " + slip.words + " the person's own values of that time")
                .orElse("implausible: far from the person's own values of that time");
    }

    /// Nobody writes pounds for centimetres.
    private boolean canHappenTo(Code measure) {
        boolean length = words.contains("inches");
        boolean mass = words.contains("pounds");
        return !(length && measure.equals(Measures.WEIGHT)) && !(mass && measure.equals(Measures.HEIGHT));
    }

    private double distance(double ratio) {
        return Math.abs(Math.log(ratio / factor));
    }
}
