package org.phengen.patient;

import java.util.Optional;

/// WHO bands of body mass index for adults, kg/m2. Never used below 20 years, where only a z-score speaks.
public enum AdultBand {
    BELOW_18_5(0),
    FROM_18_5(18.5),
    FROM_25(25),
    FROM_30(30),
    FROM_35(35),
    FROM_40(40);

    /// Completed years from which the bands hold.
    public static final int FROM_YEARS = 20;

    private final double from;

    AdultBand(double from) {
        this.from = from;
    }

    /// Lower limit, kg/m2, inclusive.
    public double from() {
        return from;
    }

    /// @param completedYears age at the measurement
    /// @return empty below 20 years
    public static Optional<AdultBand> of(BodyMassIndex bmi, int completedYears) {
        if (completedYears < FROM_YEARS) {
            return Optional.empty();
        }
        AdultBand band = BELOW_18_5;
        for (AdultBand higher : values()) {
            band = bmi.value() >= higher.from ? higher : band;
        }
        return Optional.of(band);
    }
}
