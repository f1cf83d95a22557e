package org.phengen.chart.draw;

import org.junit.jupiter.api.Test;
import org.phengen.chart.model.SampleCharts;
import org.phengen.chart.model.SimulatedPlane;

class SameRiskPlaneDrawingTest {
    private final SimulatedPlane people = new SimulatedPlane(7);

    @Test
    void look() {
        for (ChartPalette palette : ChartPalette.values()) {
            DrawnPicture.of(new SameRiskPlaneDrawing(people.plane(21)), palette, 608, 380)
                    .kept("plane-" + palette);
            DrawnPicture.of(new ScoreRulerDrawing(SimulatedPlane.ruler(true)), palette, 312, 125)
                    .kept("ruler-" + palette);
            DrawnPicture.of(new AttritionDrawing(SampleCharts.attrition(true)), palette, 504, 190)
                    .kept("attrition-" + palette);
            DrawnPicture.of(new CategoryBarsDrawing(SampleCharts.ages(true)), palette, 240, 190)
                    .kept("ages-" + palette);
            DrawnPicture.of(new CategoryBarsDrawing(SampleCharts.sexes()), palette, 240, 190)
                    .kept("sexes-" + palette);
            DrawnPicture.of(new VariantsDrivingItDrawing(SampleCharts.variants()), palette, 700, 100)
                    .kept("variants-" + palette);
            DrawnPicture.of(new BmiTrajectoryDrawing(SampleCharts.life()), palette, 900, 140)
                    .kept("life-" + palette);
        }
    }
}
