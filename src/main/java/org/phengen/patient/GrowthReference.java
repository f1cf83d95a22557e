package org.phengen.patient;

import java.util.Arrays;
import java.util.Optional;
import org.phengen.question.Sex;

/// Body mass index for age from 2 to 20 years: CDC 2000 growth charts, z = ((BMI/M)^L - 1) / (L S), and above the 95th
/// percentile the CDC 2022 extended method, percentile = 90 + 10 Phi((BMI - P95) / sigma). L, M and S are interpolated
/// between the half-month points of the table. Other sexes than female and male have no reference.
public final class GrowthReference {
    /// Youngest age, months, inclusive.
    public static final double FROM_MONTHS = 24;
    /// End of the reference, months, exclusive: from 20 years on adult bands hold.
    public static final double TO_MONTHS = 240;

    private static final double Z95 = 1.6448536269514722;
    private static final double P95 = 0.95;
    private static final double P90 = 0.9;
    private static final Curve BOYS = read("male");
    private static final Curve GIRLS = read("female");

    private GrowthReference() {}

    /// Where a child stands among children of the same sex and age.
    ///
    /// @param z standard deviations
    /// @param extended by the 2022 method, because the value lies above the 95th percentile
    public record Place(double z, boolean extended) {
        /// Per cent of the reference children below, 0 to 100.
        public double percentile() {
            return 100 * StandardNormal.share(z);
        }
    }

    /// Box-Cox power, median and coefficient of variation.
    ///
    /// @param l power; may be 0
    /// @param m median, kg/m2
    /// @param s coefficient of variation
    public record Lms(double l, double m, double s) {
        /// z of a body mass index, **with the power L**.
        public double z(double bmi) {
            return Math.abs(l) < 1e-9 ? Math.log(bmi / m) / s : (Math.pow(bmi / m, l) - 1) / (l * s);
        }

        /// The body mass index at z.
        public double at(double z) {
            return Math.abs(l) < 1e-9 ? m * Math.exp(s * z) : m * Math.pow(1 + l * s * z, 1 / l);
        }
    }

    /// One sex's table and the polynomial of its half-normal spread.
    private static final class Curve {
        private final double[][] points;
        private final double[] months;
        private final double a;
        private final double b;
        private final double c;

        Curve(double[][] points, double a, double b, double c) {
            this.points = points;
            months = Arrays.stream(points).mapToDouble(point -> point[0]).toArray();
            this.a = a;
            this.b = b;
            this.c = c;
        }

        /// The last half month before 20 years continues the line of the last two points.
        Lms at(double age) {
            int i = Arrays.binarySearch(months, age);
            int low = Math.min(i >= 0 ? i : -i - 2, points.length - 2);
            double share = (age - months[low]) / (months[low + 1] - months[low]);
            return new Lms(between(low, share, 1), between(low, share, 2), between(low, share, 3));
        }

        /// Half-normal spread beyond the 95th percentile, kg/m2.
        double sigma(double years) {
            return a + b * years + c * years * years;
        }

        private double between(int low, double share, int column) {
            return points[low][column] + share * (points[low + 1][column] - points[low][column]);
        }
    }

    /// @param months age with fraction
    /// @param bmi kg/m2
    /// @return empty outside 24 to 240 months and for other sexes
    public static Optional<Place> place(Sex sex, double months, BodyMassIndex bmi) {
        if (months < FROM_MONTHS || months >= TO_MONTHS) {
            return Optional.empty();
        }
        return curve(sex).map(curve -> place(curve, months, bmi.value()));
    }

    /// The reference at an age; empty as for `place`.
    public static Optional<Lms> lms(Sex sex, double months) {
        if (months < FROM_MONTHS || months >= TO_MONTHS) {
            return Optional.empty();
        }
        return curve(sex).map(curve -> curve.at(months));
    }

    /// Spread of the half-normal distribution beyond the 95th percentile, kg/m2; empty as for `place`.
    public static Optional<Double> sigma(Sex sex, double months) {
        return lms(sex, months).isEmpty() ? Optional.empty() : curve(sex).map(curve -> curve.sigma(months / 12));
    }

    /// The body mass index with a share of the reference children below it: by LMS up to the 95th percentile, by the
    /// extended method beyond; empty as for `place`.
    ///
    /// @param share 0 to 1, exclusive
    public static Optional<Double> bmi(Sex sex, double months, double share) {
        return lms(sex, months)
                .flatMap(lms -> sigma(sex, months).map(sigma -> {
                    double z = StandardNormal.atUpperTail(1 - share);
                    // percentile = 90 + 10 Phi((BMI - P95) / sigma), solved for BMI
                    return share <= P95
                            ? lms.at(z)
                            : lms.at(Z95) + sigma * StandardNormal.atUpperTail((1 - share) / (1 - P90));
                }));
    }

    private static Place place(Curve curve, double months, double bmi) {
        Lms lms = curve.at(months);
        double p95 = lms.at(Z95);
        if (bmi <= p95) {
            return new Place(lms.z(bmi), false);
        }
        double above = 0.1 * StandardNormal.upperTail((bmi - p95) / curve.sigma(months / 12));
        return new Place(StandardNormal.atUpperTail(Math.max(above, Double.MIN_NORMAL)), true);
    }

    private static Optional<Curve> curve(Sex sex) {
        return switch (sex) {
            case MALE -> Optional.of(BOYS);
            case FEMALE -> Optional.of(GIRLS);
            case OTHER, UNKNOWN -> Optional.empty();
        };
    }

    private static Curve read(String sex) {
        double[][] points = FactTable.rows(GrowthReference.class, "cdc2000-bmi-for-age.csv").stream()
                .filter(row -> row[0].equals(sex))
                .map(row -> Arrays.stream(row, 1, 5)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        return sex.equals("male")
                ? new Curve(points, 0.3728, 0.5196, -0.0091)
                : new Curve(points, 0.8334, 0.3712, -0.0011);
    }
}
