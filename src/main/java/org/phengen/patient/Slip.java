package org.phengen.patient;

import java.util.List;
import java.util.Locale;
import org.phengen.language.Said;
import org.phengen.terminology.Code;

/// A slip of unit or decimal point that a value far from the person's own looks like.
///
/// @param factor recorded value over true value
/// @param key of the words after "about"
record Slip(double factor, String key) {
    /// How near the logarithms of two ratios must be.
    private static final double TOLERANCE = 0.12;

    private static final List<Slip> KNOWN = List.of(
            new Slip(1000, "thousandfold"),
            new Slip(100, "hundredfold"),
            new Slip(10, "tenfold"),
            new Slip(2.54, "inchesAsCentimetres"),
            new Slip(2.2046, "poundsAsKilograms"),
            new Slip(1 / 2.2046, "kilogramsAsPounds"),
            new Slip(1 / 2.54, "centimetresAsInches"),
            new Slip(0.1, "tenth"),
            new Slip(0.01, "hundredth"),
            new Slip(0.001, "thousandth"));

    /// Why a value is implausible beside the person's own.
    ///
    /// @param ratio value over what the person's own values let expect
    static Said reason(double ratio, Code measure) {
        return KNOWN.stream()
                .filter(slip -> slip.canHappenTo(measure))
                .min((one, other) -> Double.compare(one.distance(ratio), other.distance(ratio)))
                .filter(slip -> slip.distance(ratio) < TOLERANCE)
                .map(slip -> Said.of("patient.unused.slip", Said.of("patient.slip." + slip.key)))
                .orElse(Said.of("patient.unused.far"));
    }

    /// Nobody writes pounds for centimetres.
    private boolean canHappenTo(Code measure) {
        String units = key.toLowerCase(Locale.ROOT);
        boolean length = units.contains("inches");
        boolean mass = units.contains("pounds");
        return !(length && measure.equals(Measures.WEIGHT)) && !(mass && measure.equals(Measures.HEIGHT));
    }

    private double distance(double ratio) {
        return Math.abs(Math.log(ratio / factor));
    }
}
