package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.derivation.Derivation;
import org.phengen.job.JobContext;
import org.phengen.question.Sex;

/// Everything that can be asked about one patient's same-risk comparison, the patient left out. Preparing it is the
/// heavy part (a job, about half a second for 2,000 people); afterwards it is immutable, safe for several threads, and
/// answers a slider in microseconds and a slice in a few milliseconds.
public final class SameRiskStudy {
    private final SameRiskTable whole;
    private final Setup setup;
    private final PersonColumns adults;
    private final SameRiskTable table;
    private final Optional<Fitted> fitted;

    /// What stays the same from patient to patient.
    ///
    /// @param rule strictest of the sites in the table
    public record Setup(ComparedMeasure measure, ViewRule rule, FitSettings settings) {}

    private record Fitted(
            ScoreScale scale,
            SameRiskModel model,
            SameRiskModel band,
            Calibration calibration,
            Mixture mixture,
            Slices slices,
            Plane plane) {}

    private SameRiskStudy(SameRiskTable whole, SameRiskTable table, Setup setup, JobContext job) {
        this.whole = whole;
        this.table = table;
        this.setup = setup;
        adults = table.adults();
        boolean ready =
                adults.size() >= SizeLimits.TAILS && ScoreScale.of(adults).tellsPeopleApart();
        fitted = ready ? Optional.of(fit(job)) : Optional.empty();
    }

    /// Fits the model to everybody.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public static SameRiskStudy of(SameRiskTable table, Setup setup, JobContext job) {
        return new SameRiskStudy(table, table, setup, job);
    }

    /// Fits the model to everybody but one person.
    ///
    /// @param key `SITE/ID` of any record of the patient
    public static SameRiskStudy without(String key, SameRiskTable table, Setup setup, JobContext job) {
        return new SameRiskStudy(table, table.without(key), setup, job);
    }

    /// The same study for another patient.
    public SameRiskStudy leaveOut(String key, JobContext job) {
        return without(key, whole, setup, job);
    }

    private Fitted fit(JobContext job) {
        ScoreScale scale = ScoreScale.of(adults);
        double[] z = scale.standardised(adults);
        int sites = table.sites().size();
        SameRiskModel model = SameRiskModel.fit(adults, z, sites, setup.settings(), job);
        SameRiskModel band = SameRiskModel.withoutScore(adults, sites);
        Calibration calibration = new CrossFit(adults, z, model, job)
                .calibration(
                        table.sites(),
                        setup.measure(),
                        setup.rule(),
                        model.varianceExplained().clear());
        var grid = new MeasureGrid(adults);
        var mixture = new Mixture(model, adults, grid.fine());
        return new Fitted(
                scale,
                model,
                band,
                calibration,
                mixture,
                new Slices(adults, z, grid, mixture, setup.rule()),
                Planes.of(adults, z, mixture, setup.rule()));
    }

    /// Adults compared with, the patient left out.
    public int adults() {
        return adults.size();
    }

    /// The model; empty below 100 adults, or where everybody has the same score.
    public Optional<SameRiskModel> model() {
        return fitted.map(Fitted::model);
    }

    /// Mean and SD of the scores; empty below 100 adults.
    public Optional<ScoreScale> scoreScale() {
        return fitted.map(Fitted::scale);
    }

    /// Everybody on the plane, as far as it may be drawn; empty below 100 adults.
    public Optional<Plane> plane() {
        return fitted.map(Fitted::plane);
    }

    /// The five centiles at any age, sex and score: what a what-if control asks.
    ///
    /// @throws IllegalStateException below 100 adults
    public Centiles at(Sex sex, double ageYears, double z) {
        return ready().model().centiles(sex, ageYears, z);
    }

    /// The slice between two scores, in SD.
    ///
    /// @throws IllegalStateException below 100 adults
    public SliceSummary slice(double zLow, double zHigh) {
        return ready().slices().cut(zLow, zHigh);
    }

    /// How the numbers of a slice were made; empty where its count may not be shown.
    public List<Derivation> derivations(SliceSummary slice) {
        return SliceDerivations.of(slice, setup.measure().label(), setup.rule());
    }

    /// The same slice as it may leave the screen: small counts merged away.
    ///
    /// @throws IllegalStateException below 100 adults
    public SliceSummary sliceForExport(double zLow, double zHigh) {
        return ready().slices().cutForExport(zLow, zHigh);
    }

    /// Everybody on the plane, in hexagons: counted people with individual view, else what the model expects.
    ///
    /// @param across width of a hexagon, in SD
    /// @param up height of a hexagon, in the measure's unit
    public List<Hexagon> hexagons(double across, double up) {
        return new HexagonGrid(across, up).over(ready().plane(), ready().mixture(), adults.size(), setup.rule());
    }

    /// Raw peers of an adult.
    ///
    /// @param value whose place among them is asked
    /// @throws IllegalStateException below 100 adults
    public Peers peers(Sex sex, double ageYears, double z, OptionalDouble value) {
        return found(sex, ageYears, z).shown(setup.rule(), value);
    }

    PeerFinder.Found found(Sex sex, double ageYears, double z) {
        return PeerFinder.find(adults, ready().scale().standardised(adults), PersonColumns.code(sex), ageYears, z);
    }

    /// Raw peers of a child: children within a year, of the same sex; their values are z-scores.
    PeerFinder.Found foundChildren(SameRiskPatient patient, double at) {
        PersonColumns children = table.children();
        return PeerFinder.find(
                children,
                ready().scale().standardised(children),
                PersonColumns.code(patient.sex()),
                patient.ageYears(),
                at,
                PeerKernel.CHILD_YEARS);
    }

    /// The band that needs no score.
    SameRiskModel band() {
        return ready().band();
    }

    /// A ribbon along the score, for the plane.
    public List<RibbonPoint> alongScore(Sex sex, double ageYears, double from, double to, int points) {
        var ribbon = new ArrayList<RibbonPoint>(points);
        for (int k = 0; k < points; k++) {
            ribbon.add(ready().model().alongScore(sex, ageYears, from + k * (to - from) / (points - 1)));
        }
        return ribbon;
    }

    /// A ribbon along age at one score, for the life.
    public List<RibbonPoint> alongAge(Sex sex, double z, double from, double to, int points) {
        return alongAge(ready().model(), sex, z, from, to, points);
    }

    /// The band of one sex by age, no genetics.
    public List<RibbonPoint> ageBand(Sex sex, double from, double to, int points) {
        return alongAge(ready().band(), sex, 0, from, to, points);
    }

    private static List<RibbonPoint> alongAge(
            SameRiskModel model, Sex sex, double z, double from, double to, int points) {
        var ribbon = new ArrayList<RibbonPoint>(points);
        for (int k = 0; k < points; k++) {
            ribbon.add(model.alongAge(sex, from + k * (to - from) / (points - 1), z));
        }
        return ribbon;
    }

    /// Share of people of one age and sex, whatever their score, at or over a value; 0 to 1.
    double anyScoreShareFrom(Sex sex, double ageYears, double value) {
        return 1 - ready().band().shareLower(sex, ageYears, 0, value);
    }

    Calibration calibration() {
        return ready().calibration();
    }

    Setup setup() {
        return setup;
    }

    /// The whole answer for the patient who was left out.
    ///
    /// @param gate judged beforehand; a closed one leaves every score-dependent number out
    public SameRiskAnswer answer(SameRiskPatient patient, GateVerdict gate) {
        return SameRiskAnswers.of(this, patient, gate);
    }

    private Fitted ready() {
        return fitted.orElseThrow(
                () -> new IllegalStateException("fewer than 100 adults, or all with the same score: no model"));
    }
}
