package org.phengen.score;

/// What copies of the effect allele add to a score.
///
/// Source: PGS Catalog scoring file 2.0: `effect_weight` with `is_dominant`, `is_recessive`, or `dosage_0_weight` ..
/// `dosage_2_weight`.
public sealed interface AlleleEffect {
    /// The same for each copy.
    record Additive(double weight) implements AlleleEffect {}

    /// Once, for one copy or two.
    record Dominant(double weight) implements AlleleEffect {}

    /// Once, for two copies only.
    record Recessive(double weight) implements AlleleEffect {}

    /// A weight of its own for 0, 1 and 2 copies.
    record ByDosage(double none, double one, double two) implements AlleleEffect {}

    /// What so many copies add.
    ///
    /// @param copies 0, 1 or 2
    default double of(int copies) {
        return switch (this) {
            case Additive additive -> additive.weight() * copies;
            case Dominant dominant -> copies > 0 ? dominant.weight() : 0;
            case Recessive recessive -> copies == 2 ? recessive.weight() : 0;
            case ByDosage dosage -> copies == 0 ? dosage.none() : copies == 1 ? dosage.one() : dosage.two();
        };
    }

    /// The mean in a population in Hardy-Weinberg proportions.
    ///
    /// @param frequency of the effect allele, 0 to 1
    /// @param copies of the place that a person has, 1 or 2
    default double mean(double frequency, int copies) {
        double p = frequency;
        double q = 1 - p;
        if (this instanceof Additive additive) {
            return additive.weight() * copies * p;
        }
        return copies == 1 ? q * of(0) + p * of(1) : q * q * of(0) + 2 * p * q * of(1) + p * p * of(2);
    }

    /// The variance among people with two copies of the place, in Hardy-Weinberg proportions.
    default double variance(double frequency) {
        double p = frequency;
        double q = 1 - p;
        double mean = mean(p, 2);
        return q * q * square(of(0) - mean) + 2 * p * q * square(of(1) - mean) + p * p * square(of(2) - mean);
    }

    /// How much it can matter, where no frequency is known: |weight|, or half the range of the dosage weights.
    default double magnitude() {
        double low = Math.min(of(0), Math.min(of(1), of(2)));
        double high = Math.max(of(0), Math.max(of(1), of(2)));
        return this instanceof Dominant || this instanceof Recessive ? high - low : (high - low) / 2;
    }

    private static double square(double value) {
        return value * value;
    }
}
