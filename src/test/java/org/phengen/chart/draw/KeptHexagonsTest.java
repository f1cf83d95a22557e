package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.chart.model.SimulatedPlane;

/// Whatever was drawn before, a plane looks as if it were drawn for the first time.
class KeptHexagonsTest {
    private static final int WIDTH = 608;
    private static final int HEIGHT = 380;

    private final SimulatedPlane people = new SimulatedPlane(7);
    private final SimulatedPlane others = new SimulatedPlane(8);
    private final KeptHexagons kept = new KeptHexagons();

    @Test
    void aMovedSliceStandsOverTheSameHexagons() {
        draw(people.plane(21), ChartPalette.LIGHT, WIDTH);

        assertSameAsTheFirstTime(moved(people.plane(21)), ChartPalette.LIGHT, WIDTH);
    }

    @Test
    void otherPeopleOtherColoursAnotherSizeAndAPartialAnswerAreDrawnAnew() {
        draw(people.plane(21), ChartPalette.LIGHT, WIDTH);

        assertSameAsTheFirstTime(others.plane(21), ChartPalette.LIGHT, WIDTH);
        assertSameAsTheFirstTime(others.plane(1), ChartPalette.LIGHT, WIDTH);
        assertSameAsTheFirstTime(others.plane(1), ChartPalette.DARK, WIDTH);
        assertSameAsTheFirstTime(others.plane(1), ChartPalette.DARK, WIDTH + 37);
        assertSameAsTheFirstTime(partial(others.plane(1)), ChartPalette.DARK, WIDTH + 37);
    }

    @Test
    void aFinerScreenHasItsOwnPixels() {
        kept(people.plane(21), 1);

        DrawnChart fine = kept(people.plane(21), 1.5);
        DrawnChart first =
                DrawnChart.of(new SameRiskPlaneDrawing(people.plane(21)).draw(ChartPalette.LIGHT), WIDTH, HEIGHT, 1.5);

        for (int y = 0; y < fine.image().getHeight(); y++) {
            for (int x = 0; x < fine.image().getWidth(); x++) {
                assertClose(fine.image().getRGB(x, y), first.image().getRGB(x, y), x, y);
            }
        }
    }

    @Test
    void hexagonsAreStillUnderThePointer() {
        kept(people.plane(21), 1);
        DrawnChart again = kept(moved(people.plane(21)), 1);

        long hexagons = again.marks().stream()
                .filter(mark -> mark.tooltip().contains(" people "))
                .count();
        assertThat(hexagons).isGreaterThan(10);
        DrawnChart.Mark last = again.marks().stream()
                .filter(mark -> mark.tooltip().contains(" people "))
                .toList()
                .getLast();
        var middle = last.area().getBounds2D();
        assertThat(again.markAt(middle.getCenterX(), middle.getCenterY())).isPresent();
    }

    private DrawnChart kept(SameRiskPlane plane, double scale) {
        return DrawnChart.of(new SameRiskPlaneDrawing(plane, kept).draw(ChartPalette.LIGHT), WIDTH, HEIGHT, scale);
    }

    private DrawnPicture draw(SameRiskPlane plane, ChartPalette palette, int width) {
        return DrawnPicture.of(new SameRiskPlaneDrawing(plane, kept), palette, width, HEIGHT);
    }

    private void assertSameAsTheFirstTime(SameRiskPlane plane, ChartPalette palette, int width) {
        var again = draw(plane, palette, width).image();
        var first = DrawnPicture.of(new SameRiskPlaneDrawing(plane), palette, width, HEIGHT)
                .image();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                assertClose(again.getRGB(x, y), first.getRGB(x, y), x, y);
            }
        }
    }

    private static void assertClose(int one, int other, int x, int y) {
        if (one != other) {
            Color a = new Color(one, true);
            Color b = new Color(other, true);
            assertThat(Math.abs(a.getRed() - b.getRed())
                            + Math.abs(a.getGreen() - b.getGreen())
                            + Math.abs(a.getBlue() - b.getBlue())
                            + Math.abs(a.getAlpha() - b.getAlpha()))
                    .as("pixel %d, %d: %s and %s", x, y, a, b)
                    .isLessThanOrEqualTo(2);
        }
    }

    private SameRiskPlane moved(SameRiskPlane plane) {
        return new SameRiskPlane(
                plane.x(),
                plane.y(),
                plane.people(),
                plane.ribbon(),
                plane.patient(),
                Optional.of(people.slice(-1.04, -0.54, 21)),
                Optional.empty());
    }

    private static SameRiskPlane partial(SameRiskPlane plane) {
        return new SameRiskPlane(
                plane.x(),
                plane.y(),
                new SameRiskPlane.People(
                        plane.people().words(), plane.people().bins(), java.util.List.of(), Optional.empty(), true),
                plane.ribbon(),
                plane.patient(),
                plane.slice(),
                Optional.empty());
    }
}
