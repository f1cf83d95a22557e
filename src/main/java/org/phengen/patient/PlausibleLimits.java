package org.phengen.patient;

import java.util.List;
import org.phengen.terminology.Code;

/// How far a measure can lie from what people have, and from a person's own other values. Ratios are value over
/// expectation.
///
/// | measure | bounds, from 20 years on | bounds, younger or age unknown | ratio, from 20 years on | ratio, younger |
/// same day |
/// |---|---|---|---|---|---|
/// | weight | 20 to 500 kg | 0.3 to 500 kg | 1.6 | 2.5 | 1.05 |
/// | height | 100 to 250 cm | 25 to 250 cm | 1.15 | 1.6 | 1.02 |
/// | body mass index | 7 to 200 kg/m2 | 7 to 200 kg/m2 | 1.6 | 2 | 1.05 |
///
/// @param sameDay two values of one day further apart than this contradict each other
record PlausibleLimits(
        Code code,
        double low,
        double high,
        double adultLow,
        double adultHigh,
        double ratio,
        double adultRatio,
        double sameDay) {
    static final PlausibleLimits WEIGHT = new PlausibleLimits(Measures.WEIGHT, 0.3, 500, 20, 500, 2.5, 1.6, 1.05);
    static final PlausibleLimits HEIGHT = new PlausibleLimits(Measures.HEIGHT, 25, 250, 100, 250, 1.6, 1.15, 1.02);
    static final PlausibleLimits BMI = new PlausibleLimits(Measures.BMI, 7, 200, 7, 200, 2, 1.6, 1.05);
    static final List<PlausibleLimits> ALL = List.of(WEIGHT, HEIGHT, BMI);

    boolean holds(double value, boolean adult) {
        return value >= (adult ? adultLow : low) && value <= (adult ? adultHigh : high);
    }

    /// The largest plausible ratio.
    double ratio(boolean adult) {
        return adult ? adultRatio : ratio;
    }
}
