package org.phengen.sample.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.phengen.sample.chance.Normal;

/// What body mass index stands where in its age and sex: adults by the percentiles of NHANES 2009-2012 (weighted, by
/// sex
/// and decade), children by the CDC 2000 growth charts (L, M, S).
final class BodyMass {
    /// Above it adults, below it children.
    static final double ADULT = 20;

    private static final double[] LEVELS = {.05, .10, .15, .25, .50, .75, .85, .90, .95};
    private static final int FIRST_PERCENTILE = 6;

    /// [sex][decade][percentile] of the natural logarithm of kg/m2; sex 0 female, 1 male; decades 20-29 .. 80+
    private final double[][][] adults = new double[2][7][];
    /// [sex][month since 23.5] -> L, M, S
    private final List<List<double[]>> children = List.of(new ArrayList<>(), new ArrayList<>());

    BodyMass() {
        for (String[] row : rows("nhanes_2009_2012_adult_bmi_weighted.csv")) {
            int from = Integer.parseInt(row[1]);
            if (from == 20 && row[2].equals("130")) {
                continue;
            }
            double[] logs = new double[LEVELS.length];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = StrictMath.log(Double.parseDouble(row[FIRST_PERCENTILE + i]));
            }
            adults[sex(row[0])][(from - 20) / 10] = logs;
        }
        for (String[] row : rows("cdc2000_bmi_for_age_lms_2_20y.csv")) {
            children.get(sex(row[0])).add(new double[] {
                Double.parseDouble(row[2]), Double.parseDouble(row[3]), Double.parseDouble(row[4])
            });
        }
    }

    private static int sex(String word) {
        return word.equals("male") ? 1 : 0;
    }

    /// kg/m2 of somebody who stands at `z` among people of the same sex and age.
    ///
    /// @param age in years, 2 or more
    /// @param z standard normal
    double at(boolean male, double age, double z) {
        return age < ADULT ? child(male, age, z) : adult(male, age, z);
    }

    private double adult(boolean male, double age, double z) {
        double[][] decades = adults[male ? 1 : 0];
        // a decade's figures stand for its middle; between two middles they blend
        double at = StrictMath.max(0, StrictMath.min(6, (age - 25) / 10));
        int below = (int) StrictMath.min(5, StrictMath.floor(at));
        double share = at - below;
        double log = (1 - share) * quantile(decades[below], z) + share * quantile(decades[below + 1], z);
        return StrictMath.max(13, StrictMath.min(80, StrictMath.exp(log)));
    }

    /// Linear in z between the published percentiles, and on beyond the outermost two.
    private static double quantile(double[] logs, double z) {
        int i = 0;
        while (i < LEVELS.length - 2 && z > Normal.quantile(LEVELS[i + 1])) {
            i++;
        }
        double low = Normal.quantile(LEVELS[i]);
        double high = Normal.quantile(LEVELS[i + 1]);
        return logs[i] + (logs[i + 1] - logs[i]) * (z - low) / (high - low);
    }

    /// The inverse of the LMS formula: M (1 + L S z)^(1/L).
    private double child(boolean male, double age, double z) {
        List<double[]> table = children.get(male ? 1 : 0);
        double month = StrictMath.max(0, StrictMath.min(table.size() - 2.0, age * 12 - 23.5));
        int i = (int) month;
        double share = month - i;
        double[] lms = new double[3];
        for (int k = 0; k < 3; k++) {
            lms[k] = (1 - share) * table.get(i)[k] + share * table.get(i + 1)[k];
        }
        double base = StrictMath.max(0.2, 1 + lms[0] * lms[2] * StrictMath.min(z, 2.4));
        return lms[1] * StrictMath.pow(base, 1 / lms[0]);
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(
                        BodyMass.class.getResourceAsStream("/org/phengen/sample/" + resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
