package org.phengen.cohort;

import java.util.Arrays;
import org.phengen.job.JobContext;
import org.phengen.question.Sex;

/// The primary answer: the distribution of a measure given age, sex and genetic score over everybody, with intervals
/// from a bootstrap over people and from the score's own error. Site is in the model and held at the cohort's mix of
/// sites. Immutable and safe for several threads after the fit; one evaluation without an interval takes about a
/// microsecond, with its interval well under a millisecond.
///
/// A people's bootstrap (Efron): whole persons are drawn with replacement, everything but the age knots is fitted again
/// each time, see [PeopleDrawnAgain]. Replicate r always draws the same rows for the same seed.
public final class SameRiskModel {
    private static final double U25 = StandardNormal.quantile(0.25);
    private static final double U5 = StandardNormal.quantile(0.05);

    private final ModelDesign design;
    private final LocationScale model;
    private final LocationScale[] replicates;
    /// one standard normal draw per replicate, for the score's error
    private final double[] noise;

    private final VarianceExplained varianceExplained;
    private final LocationScaleFitter.Fit whole;
    private final int people;
    /// signed shares of the replicates, behind the interval of what the score explains
    private final double[] signedShares;

    private SameRiskModel(
            ModelDesign design,
            LocationScaleFitter.Fit whole,
            LocationScale[] replicates,
            double[] noise,
            VarianceExplained varianceExplained,
            double[] signedShares,
            int people) {
        this.design = design;
        this.signedShares = signedShares;
        this.whole = whole;
        model = whole.model();
        this.replicates = replicates;
        this.noise = noise;
        this.varianceExplained = varianceExplained;
        this.people = people;
    }

    /// Fits the model, and its bootstrap on a few threads beside the calling one.
    ///
    /// @param z score in SD from the cohort's mean, one per row
    /// @param siteCount sites of the table
    /// @throws IllegalArgumentException for fewer than 20 people
    /// @throws java.util.concurrent.CancellationException when cancelled
    static SameRiskModel fit(PersonColumns people, double[] z, int siteCount, FitSettings settings, JobContext job) {
        int n = people.size();
        if (n < SizeLimits.DOTS) {
            throw new IllegalArgumentException("a model of " + n + " people");
        }
        var design = new ModelDesign(people, siteCount, true);
        var rows = new ModelRows(design, people, z);
        var fitter = new LocationScaleFitter(rows);
        double[] weight = new double[n];
        Arrays.fill(weight, 1);
        LocationScaleFitter.Fit whole = fitter.fit(weight);
        job.checkCancelled();
        double error = fitter.powerError(weight, whole);
        PeopleDrawnAgain again = PeopleDrawnAgain.fit(rows, whole, error, settings, job);
        var explained = VarianceExplained.of(whole, again.signedShares(), n, design.columns());
        return new SameRiskModel(design, whole, again.models(), again.noise(), explained, again.signedShares(), n);
    }

    /// Fits the band that needs no score: no bootstrap, no score, for a patient whose gate is closed.
    static SameRiskModel withoutScore(PersonColumns people, int siteCount) {
        var design = new ModelDesign(people, siteCount, false);
        double[] weight = new double[people.size()];
        Arrays.fill(weight, 1);
        LocationScaleFitter.Fit whole = new LocationScaleFitter(new ModelRows(design, people, weight)).fit(weight);
        return new SameRiskModel(
                design,
                whole,
                new LocationScale[] {whole.model()},
                new double[1],
                VarianceExplained.none(),
                new double[0],
                people.size());
    }

    /// The five centiles at an age in years, a sex and a score in SD.
    public Centiles centiles(Sex sex, double ageYears, double z) {
        double[] row = row(sex, ageYears, z);
        double at = model.location(row);
        double scale = model.scale(scaleRow(sex, ageYears, z));
        return new Centiles(
                model.quantile(at, scale, U5),
                model.quantile(at, scale, U25),
                model.quantile(at, scale, 0),
                model.quantile(at, scale, -U25),
                model.quantile(at, scale, -U5));
    }

    /// Any quantile, 0 < p < 1, without interval.
    public double quantile(Sex sex, double ageYears, double z, double p) {
        return model.quantile(
                model.location(row(sex, ageYears, z)),
                model.scale(scaleRow(sex, ageYears, z)),
                StandardNormal.quantile(p));
    }

    /// The share of people of this age, sex and score with a lower value, 0 to 1, without interval.
    public double shareLower(Sex sex, double ageYears, double z, double value) {
        return model.share(model.location(row(sex, ageYears, z)), model.scale(scaleRow(sex, ageYears, z)), value);
    }

    /// Any quantile with its interval.
    ///
    /// @param zError standard error of the score, in SD; 0 where it is known exactly
    public Estimate quantile(Sex sex, double ageYears, double z, double zError, double p) {
        double u = StandardNormal.quantile(p);
        return estimate(sex, ageYears, z, zError, (fit, at, scale) -> fit.quantile(at, scale, u));
    }

    /// The expected value: the median of people of this age, sex and score.
    public Estimate expected(Sex sex, double ageYears, double z, double zError) {
        return estimate(sex, ageYears, z, zError, (fit, at, scale) -> fit.quantile(at, scale, 0));
    }

    /// The share of people of this age, sex and score with a lower value, 0 to 1, with its interval.
    public Estimate shareLower(Sex sex, double ageYears, double z, double zError, double value) {
        return estimate(sex, ageYears, z, zError, (fit, at, scale) -> fit.share(at, scale, value));
    }

    /// One point of a ribbon along the score.
    public RibbonPoint alongScore(Sex sex, double ageYears, double z) {
        return new RibbonPoint(z, centiles(sex, ageYears, z), expected(sex, ageYears, z, 0));
    }

    /// One point of a ribbon along age.
    public RibbonPoint alongAge(Sex sex, double ageYears, double z) {
        return new RibbonPoint(ageYears, centiles(sex, ageYears, z), expected(sex, ageYears, z, 0));
    }

    /// What the score explains here.
    public VarianceExplained varianceExplained() {
        return varianceExplained;
    }

    /// People in the fit.
    public int people() {
        return people;
    }

    public int replicates() {
        return replicates.length;
    }

    /// The formula in words.
    public String formula(String measure) {
        return design.formula(measure);
    }

    /// The fitted power of the Box-Cox transformation.
    public double power() {
        return model.power();
    }

    ModelDesign design() {
        return design;
    }

    LocationScaleFitter.Fit whole() {
        return whole;
    }

    /// What is read off a fitted distribution.
    interface Read {
        double of(LocationScale fit, double at, double scale);
    }

    double[] signedShares() {
        return signedShares.clone();
    }

    private Estimate estimate(Sex sex, double ageYears, double z, double zError, Read read) {
        double[] row = row(sex, ageYears, z);
        double[] scaleRow = scaleRow(sex, ageYears, z);
        double value = read.of(model, model.location(row), model.scale(scaleRow));
        return Estimate.ofReplicates(value, replicates(sex, ageYears, z, zError, read));
    }

    /// What the people drawn again give, each with the score moved by its error: the interval's replicates, in order of
    /// drawing.
    double[] replicates(Sex sex, double ageYears, double z, double zError, Read read) {
        double[] row = row(sex, ageYears, z);
        double[] scaleRow = scaleRow(sex, ageYears, z);
        double[] again = new double[replicates.length];
        for (int r = 0; r < again.length; r++) {
            LocationScale fit = replicates[r];
            if (design.withScore()) {
                row[row.length - 1] = z + zError * noise[r];
                scaleRow[scaleRow.length - 1] = z + zError * noise[r];
            }
            again[r] = read.of(fit, fit.location(row), fit.scale(scaleRow));
        }
        return again;
    }

    double[] row(Sex sex, double ageYears, double z) {
        double[] row = new double[design.columns()];
        design.write(ageYears, PersonColumns.code(sex), z, row, 0);
        return row;
    }

    double[] scaleRow(Sex sex, double ageYears, double z) {
        double[] row = new double[ModelDesign.SCALE_COLUMNS];
        design.writeScale(ageYears, PersonColumns.code(sex), z, row, 0);
        return row;
    }
}
