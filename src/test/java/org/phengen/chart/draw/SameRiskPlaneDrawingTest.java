package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.entity.ChartEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phengen.chart.model.HexBins;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.chart.model.SimulatedPlane;

class SameRiskPlaneDrawingTest {
    private final SimulatedPlane people = new SimulatedPlane(7);

    private DrawnPicture draw(SameRiskPlane plane, ChartPalette palette) {
        return DrawnPicture.of(new SameRiskPlaneDrawing(plane), palette, 608, 380);
    }

    @ParameterizedTest
    @EnumSource
    void thePatientsRingLiesAtScoreAndMeasure(ChartPalette palette) {
        DrawnPicture picture = draw(people.plane(21), palette).kept("plane-" + palette);
        PlotFrame frame = picture.frame(SameRiskPlaneDrawing.PLANE);

        assertThat(picture.at(frame.pixelOfX(1.21), frame.pixelOfY(32.6))).isEqualTo(palette.patient());
        assertThat(frame.xAt(frame.pixelOfX(1.21))).isCloseTo(1.21, within(1e-9));
        assertThat(frame.yAt(frame.pixelOfY(32.6))).isCloseTo(32.6, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void aHexagonHasTheColourOfItsPeople(ChartPalette palette) {
        SameRiskPlane plane = people.plane(21);
        HexBins bins = plane.people().bins().orElseThrow();
        DrawnPicture picture = draw(centilesAway(plane), palette);
        PlotFrame frame = picture.frame(SameRiskPlaneDrawing.PLANE);

        HexBins.Cell most = bins.cells().getFirst();
        assertThat(picture.at(frame.pixelOfX(most.x()), frame.pixelOfY(most.y())))
                .isEqualTo(palette.density(ChartPalette.DENSITY_STEPS - 1));
    }

    @ParameterizedTest
    @EnumSource
    void placesThatMayHoldHiddenPeopleAreHatchedAndOthersAreNot(ChartPalette palette) {
        DrawnPicture hiding = draw(centilesAway(people.plane(21)), palette);
        DrawnPicture showing = draw(centilesAway(people.plane(1)), palette);

        assertThat(coloursOfTheEmptyCorner(hiding)).hasSizeGreaterThan(2);
        assertThat(coloursOfTheEmptyCorner(showing)).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void noTooltipNamesAHiddenCount(ChartPalette palette) {
        DrawnPicture picture = draw(people.plane(21), palette);

        int tips = 0;
        for (Object each : picture.info().getEntityCollection().getEntities()) {
            String tip = ((ChartEntity) each).getToolTipText();
            if (tip != null && tip.contains(" people ")) {
                tips++;
                assertThat(Integer.parseInt(tip.substring(0, tip.indexOf(' ')))).isGreaterThanOrEqualTo(21);
            }
        }
        assertThat(tips).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void theHistogramSharesTheMeasuresAxis(ChartPalette palette) {
        DrawnPicture picture = draw(people.plane(21), palette);
        PlotFrame plane = picture.frame(0);
        PlotFrame histogram = picture.frame(1);

        assertThat(histogram.pixelOfY(30)).isCloseTo(plane.pixelOfY(30), within(0.01));
        assertThat(histogram.left()).isGreaterThan(plane.left() + plane.width());
        // within the lowest bar, right of its number
        assertThat(picture.at(histogram.left() + 30, histogram.pixelOfY(20.2))).isEqualTo(palette.sameRiskFill());
    }

    @ParameterizedTest
    @EnumSource
    void aPatientWithoutAScoreIsALineAcrossAHatchedPlane(ChartPalette palette) {
        SameRiskPlane plane = people.plane(21);
        SameRiskPlane without = new SameRiskPlane(
                plane.x(),
                plane.y(),
                SameRiskPlane.People.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SameRiskPlane.Unplaced(31, "31.0")));
        DrawnPicture picture = draw(without, palette);
        PlotFrame frame = picture.frame(SameRiskPlaneDrawing.PLANE);

        Set<Color> alongTheLine = new HashSet<>();
        for (int x = 200; x < 400; x++) {
            alongTheLine.add(picture.at(x, frame.pixelOfY(31)));
        }
        // the line lies between pixels: its colour is a little softened
        assertThat(alongTheLine)
                .anyMatch(colour ->
                        Math.abs(colour.getGreen() - palette.patientEdge().getGreen()) < 60);
        assertThat(coloursOfTheEmptyCorner(picture)).hasSizeGreaterThan(2);
    }

    private static SameRiskPlane centilesAway(SameRiskPlane plane) {
        return new SameRiskPlane(
                plane.x(),
                plane.y(),
                plane.people(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Few scores, high measures: nobody of these people is there. Grid and ground make two colours.
    private static Set<Color> coloursOfTheEmptyCorner(DrawnPicture picture) {
        PlotFrame frame = picture.frame(SameRiskPlaneDrawing.PLANE);
        Set<Color> colours = new HashSet<>();
        for (double y = frame.pixelOfY(39.8); y < frame.pixelOfY(38.2); y++) {
            for (double x = frame.pixelOfX(-2.95); x < frame.pixelOfX(-2.7); x++) {
                colours.add(picture.at(x, y));
            }
        }
        return colours;
    }
}
