package org.phengen.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartModelsTest {
    private final SimulatedPlane people = new SimulatedPlane(7);

    private static String everything(ChartModel model) {
        return model.title() + "\n" + model.summary() + "\n" + model.table().rows();
    }

    @Test
    void everyChartHasATitleOneSentenceAndATable() {
        List<ChartModel> models = List.of(
                SimulatedPlane.ruler(true),
                SimulatedPlane.ruler(false),
                people.plane(21),
                people.slice(0.96, 1.46, 21),
                SampleCharts.attrition(true),
                SampleCharts.ages(true),
                SampleCharts.variants(),
                SampleCharts.life());

        assertThat(models).allSatisfy(model -> {
            assertThat(model.title()).isNotBlank();
            assertThat(model.summary()).endsWith(".").doesNotContain("{").hasSizeGreaterThan(30);
            assertThat(model.table().rows()).isNotEmpty();
        });
    }

    @Test
    void theRulerSaysPlaceAndRangeOrThatThereIsNone() {
        assertThat(SimulatedPlane.ruler(true).summary()).contains("+1.21 SD", "89 of 100", "83\u201393");
        assertThat(SimulatedPlane.ruler(false).summary()).contains("no place on it");
        assertThat(SimulatedPlane.ruler(false).table().rows()).hasSize(1);
    }

    @Test
    void thePlanesTableHoldsPatientExpectedCentilesHexagonsAndSlice() {
        SameRiskPlane plane = people.plane(21);
        int hexagons = plane.people().bins().orElseThrow().cells().size();

        // patient, expected, five centiles at seven scores, the hexagons, the rest, the slice
        assertThat(plane.table().rows()).hasSize(2 + 35 + hexagons + 1 + 1);
        assertThat(plane.table().rows()).contains(List.of("people in any other hexagon", "", "", "under 21"));
        assertThat(plane.summary()).contains("32.6", "+1.21 SD", "29.4");
    }

    @Test
    void theSlicesBarsHoldAllItsPeople() {
        SliceHistogram slice = people.slice(0.96, 1.46, 21);
        int bars = slice.bars().stream()
                .mapToInt(bar -> Integer.parseInt(bar.words()))
                .sum();

        assertThat(slice.total()).isEqualTo(new Count.Shown(bars));
        assertThat(bars).isEqualTo(people.countIn(0.96, 1.46, 0, 99));
        assertThat(slice.bars().stream()
                        .mapToDouble(bar -> bar.density() * bar.measure().width())
                        .sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aSliceOfFewSaysOnlyThatTheyAreFew() {
        int few = people.countIn(2.2, 2.3, 0, 99);
        SliceHistogram slice = people.slice(2.2, 2.3, 21);

        assertThat(few).isBetween(1, 20);
        assertThat(slice.bars()).isEmpty();
        assertThat(slice.everyone()).isEmpty();
        assertThat(slice.table().rows()).containsExactly(List.of("all in the slice", "under 21"));
        assertThat(slice.summary()).startsWith("under 21 people").contains("too few");
    }

    @Test
    void attritionNamesAHeldOutSiteAndLeavesItOutOfTheSum() {
        Attrition attrition = SampleCharts.attrition(false);

        assertThat(attrition.steps().getLast().leftWords()).isEqualTo("97 + under 21");
        assertThat(everything(attrition)).contains("Clinic, under 21").doesNotContain("104");
    }

    @Test
    void partialFiguresSaySoFar() {
        assertThat(SampleCharts.attrition(true).summary()).contains("so far", "a site is not complete");
        assertThat(SampleCharts.attrition(true).table().rows().toString()).contains("150 so far");
        assertThat(SampleCharts.ages(true).summary()).contains("so far");
        assertThat(SampleCharts.ages(true).table().columns()).contains("people so far");
    }

    @Test
    void contributionsAddUpToTheScore() {
        VariantsDrivingIt variants = SampleCharts.variants();

        assertThat(variants.total()).isCloseTo(1.21, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(variants.table().rows().getLast()).containsExactly("his score", "", "+1.21");
    }

    @Test
    void theLifeCountsWhatIsLeftOutAndSaysWhy() {
        BmiTrajectory life = SampleCharts.life();

        assertThat(life.summary()).startsWith("8 values").endsWith("1 left out. Events: stopped smoking.");
        assertThat(life.table().rows()).contains(List.of("24.0", "36.5", "entered in error"));
        assertThat(life.table().rows()).contains(List.of("33.5", "", "stopped smoking"));
    }

    @Test
    void evidenceIsNamedByWeightWithItsLoci() {
        EvidenceBar bar = new EvidenceBar(
                List.of(
                        new EvidenceBar.Part(EvidenceBar.Kind.CALLED, 0.783, 77),
                        new EvidenceBar.Part(EvidenceBar.Kind.PROVEN_REFERENCE, 0.143, 15),
                        new EvidenceBar.Part(EvidenceBar.Kind.LEFT_OUT, 0.074, 5)),
                92,
                97,
                0.75,
                false);

        assertThat(bar.summary())
                .isEqualTo("92 of 97 loci used; by weight 78.3\u202f% called, 14.3\u202f% proven reference, 7.4\u202f%"
                        + " left out.");
        assertThat(bar.table().rows()).hasSize(3);
    }

    @Test
    void aPatientWithoutAScoreHasAMeasureAndNoPlace() {
        SameRiskPlane plane = new SameRiskPlane(
                new Axis(-3, 3, "score"),
                new Axis(18, 44, "BMI"),
                SameRiskPlane.People.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SameRiskPlane.Unplaced(31, "31.0")));

        assertThat(plane.summary()).contains("31.0", "no place from left to right");
        assertThat(plane.table().rows()).containsExactly(List.of("this patient", "", "31.0", ""));
    }
}
