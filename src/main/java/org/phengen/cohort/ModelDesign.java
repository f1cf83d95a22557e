package org.phengen.cohort;

import java.util.Arrays;

/// Which columns the same-risk model has, and how one person becomes a row of them.
///
/// Location: 1, age spline, sex, age spline x sex, site, score. Log-scale: 1, sex, age, score: a score that moves the
/// middle need not move the tails as far as the power transformation alone would say. Sex is -1/2 and +1/2. Site
/// columns are centred on the cohort's mix, so that leaving them 0 means "all these sites together" (decision 0061).
/// The score stands last: what it explains beyond all the others is then read off the Cholesky factor.
final class ModelDesign {
    /// columns of the log-scale
    static final int SCALE_COLUMNS = 4;
    /// an own age curve for each sex needs that many people of the rarer one; a tilted one needs fewer
    private static final int PEOPLE_FOR_CURVE_BY_SEX = 200;

    private static final int PEOPLE_FOR_TILT_BY_SEX = 50;

    private final AgeSpline spline;
    private final boolean sexes;
    private final int interactions;
    private final double[] siteShare;
    private final boolean withScore;

    /// @param siteCount sites of the table
    /// @param withScore false for the band that needs no score
    ModelDesign(PersonColumns people, int siteCount, boolean withScore) {
        spline = AgeSpline.of(people.ageYears);
        int men = 0;
        for (byte sex : people.sex) {
            men += sex;
        }
        int rarer = Math.min(men, people.size() - men);
        sexes = rarer > 0;
        interactions = rarer >= PEOPLE_FOR_CURVE_BY_SEX ? spline.size() : rarer >= PEOPLE_FOR_TILT_BY_SEX ? 1 : 0;
        siteShare = new double[siteCount];
        for (int site : people.site) {
            siteShare[site] += 1.0 / people.size();
        }
        this.withScore = withScore;
    }

    int columns() {
        return 1 + spline.size() + (sexes ? 1 : 0) + interactions + (siteShare.length - 1) + (withScore ? 1 : 0);
    }

    boolean withScore() {
        return withScore;
    }

    /// Writes a person's row of the location.
    void write(PersonColumns people, double[] z, int row, double[] out) {
        int offset = row * columns();
        write(people.ageYears[row], people.sex[row], z[row], out, offset);
        int firstSite = offset + columns() - (withScore ? 1 : 0) - (siteShare.length - 1);
        for (int s = 0; s < siteShare.length - 1; s++) {
            out[firstSite + s] = (people.site[row] == s ? 1 : 0) - siteShare[s];
        }
    }

    /// Writes the row of an age, sex and score at the cohort's mix of sites.
    void write(double age, byte sex, double z, double[] out, int offset) {
        int at = offset;
        out[at++] = 1;
        spline.write(age, out, at);
        int curve = at;
        at += spline.size();
        double s = sex - 0.5;
        if (sexes) {
            out[at++] = s;
        }
        for (int k = 0; k < interactions; k++) {
            out[at++] = s * out[curve + k];
        }
        Arrays.fill(out, at, at + siteShare.length - 1, 0);
        if (withScore) {
            out[at + siteShare.length - 1] = z;
        }
    }

    /// Writes the row of the log-scale.
    void writeScale(double age, byte sex, double z, double[] out, int offset) {
        out[offset] = 1;
        out[offset + 1] = sexes ? sex - 0.5 : 0;
        out[offset + 2] = spline.scaled(age) - 0.5;
        out[offset + 3] = withScore ? z : 0;
    }

    /// The formula in words, for the derivation.
    String formula(String measure) {
        return "Box-Cox(" + measure + ") ~ "
                + (spline.size() > 1 ? "natural spline of age, " + spline.size() + " df" : "age")
                + (sexes ? " + sex" : "")
                + (interactions > 1 ? " + age spline x sex" : interactions == 1 ? " + age x sex" : "")
                + (siteShare.length > 1 ? " + site" : "")
                + (withScore ? " + score" : "")
                + "; log-scale ~ sex + age" + (withScore ? " + score" : "") + "; residual shape from the residuals";
    }
}
