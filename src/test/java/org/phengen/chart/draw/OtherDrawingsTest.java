package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phengen.chart.model.SampleCharts;
import org.phengen.chart.model.SimulatedPlane;

class OtherDrawingsTest {
    /// The colours inside the n-th mark of a chart of categories, its outline left away.
    private static Set<Color> inside(DrawnPicture picture, String tip) {
        Set<Color> colours = new HashSet<>();
        for (Object each : picture.info().getEntityCollection().getEntities()) {
            ChartEntity entity = (ChartEntity) each;
            if (entity instanceof CategoryItemEntity && tip.equals(entity.getToolTipText())) {
                var area = entity.getArea().getBounds();
                if (area.width < 8 || area.height < 8) {
                    continue;
                }
                for (int x = area.x + 3; x < area.x + area.width - 3; x++) {
                    for (int y = area.y + 3; y < area.y + area.height - 3; y++) {
                        colours.add(picture.at(x, y));
                    }
                }
            }
        }
        assertThat(colours).as("a mark with the tip %s", tip).isNotEmpty();
        return colours;
    }

    @ParameterizedTest
    @EnumSource
    void aCompleteBarIsPlainAndAPartialOneHatched(ChartPalette palette) {
        DrawnPicture complete = DrawnPicture.of(new CategoryBarsDrawing(SampleCharts.ages(false)), palette, 240, 190);
        DrawnPicture partial = DrawnPicture.of(new CategoryBarsDrawing(SampleCharts.ages(true)), palette, 240, 190)
                .kept("ages-" + palette);

        assertThat(inside(complete, "25 and over: 45")).containsExactly(palette.sameRiskFill());
        assertThat(inside(partial, "25 and over: 45")).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void aHiddenBarIsHatchedOverNothing(ChartPalette palette) {
        DrawnPicture picture = DrawnPicture.of(new CategoryBarsDrawing(SampleCharts.sexes()), palette, 240, 190)
                .kept("sexes-" + palette);

        assertThat(inside(picture, "other: under 21")).contains(palette.panel()).doesNotContain(palette.sameRiskFill());
        assertThat(inside(picture, "other: under 21")).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void attritionShowsCompleteSitesPlainPartialOnesHatchedAndTheRemovedAsAnOutline(ChartPalette palette) {
        DrawnPicture picture = DrawnPicture.of(new AttritionDrawing(SampleCharts.attrition(true)), palette, 504, 190)
                .kept("attrition-" + palette);

        assertThat(inside(picture, "North: 210")).containsExactly(palette.site(0));
        assertThat(inside(picture, "South: 150")).hasSizeGreaterThan(2);
        assertThat(inside(picture, "180")).containsExactly(palette.panel());
    }

    @ParameterizedTest
    @EnumSource
    void contributionsUpAreFilledDownHollowAndTheScoreIsThePatients(ChartPalette palette) {
        DrawnPicture picture = DrawnPicture.of(new VariantsDrivingItDrawing(SampleCharts.variants()), palette, 700, 160)
                .kept("variants-" + palette);

        assertThat(inside(picture, "CADM2: 2× · +0.32")).containsExactly(palette.sameRisk());
        assertThat(inside(picture, "CLIP1: 0× · \u22120.16")).contains(palette.panel());
        assertThat(inside(picture, "his score: +1.21 SD")).containsExactly(palette.patient());
    }

    @ParameterizedTest
    @EnumSource
    void usedValuesAreFilledAndLeftOutOnesHollow(ChartPalette palette) {
        DrawnPicture picture = DrawnPicture.of(new BmiTrajectoryDrawing(SampleCharts.life()), palette, 900, 160)
                .kept("life-" + palette);
        PlotFrame frame = picture.frame(0);

        assertThat(picture.at(frame.pixelOfX(25), frame.pixelOfY(25.9))).isEqualTo(palette.patient());
        assertThat(picture.at(frame.pixelOfX(24), frame.pixelOfY(36.5))).isEqualTo(palette.panel());
        assertThat(picture.tip(frame.pixelOfX(24), frame.pixelOfY(36.5))).contains("left out: entered in error");
    }

    @ParameterizedTest
    @EnumSource
    void theRulerHatchesThePatientsRangeAndNothingWithoutAScore(ChartPalette palette) {
        DrawnPicture scored = DrawnPicture.of(new ScoreRulerDrawing(SimulatedPlane.ruler(true)), palette, 312, 125)
                .kept("ruler-" + palette);
        DrawnPicture none = DrawnPicture.of(new ScoreRulerDrawing(SimulatedPlane.ruler(false)), palette, 312, 125);
        PlotFrame frame = scored.frame(0);

        // the ring stands 15 in 100 up the hill
        double ring = frame.pixelOfY(0.15 / Math.sqrt(2 * Math.PI));
        assertThat(scored.at(frame.pixelOfX(1.21), ring)).isEqualTo(palette.patient());
        assertThat(none.at(frame.pixelOfX(1.21), ring)).isNotEqualTo(palette.patient());
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsDrawnThePanelShowsThrough(ChartPalette palette) {
        BufferedImage image = new BufferedImage(312, 125, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        new ScoreRulerDrawing(SimulatedPlane.ruler(false))
                .draw(palette)
                .draw(pen, new java.awt.geom.Rectangle2D.Double(0, 0, 312, 125));
        pen.dispose();

        assertThat(image.getRGB(20, 20) >>> 24).isZero();
    }
}
