package org.phengen.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HexBinsTest {
    private static final HexGrid GRID = new HexGrid(0.5, 2.3);
    private final SimulatedPlane people = new SimulatedPlane(3);

    @Test
    void everybodyIsCountedOnceWhereEveryCountMayBeShown() {
        HexBins bins = HexBins.counted(people.score, people.bmi, GRID, 1);

        assertThat(bins.cells().stream().mapToDouble(HexBins.Cell::amount).sum())
                .isEqualTo(SimulatedPlane.PEOPLE);
    }

    @Test
    void aHexagonHoldsThePeopleWhoseNearestCentreItIs() {
        HexBins bins = HexBins.counted(people.score, people.bmi, GRID, 1);
        HexBins.Cell fullest = bins.cells().getFirst();
        int nearest = 0;
        for (int i = 0; i < SimulatedPlane.PEOPLE; i++) {
            double own = distance(fullest, people.score[i], people.bmi[i]);
            boolean closest = true;
            for (HexBins.Cell other : bins.cells()) {
                closest &= own <= distance(other, people.score[i], people.bmi[i]);
            }
            nearest += closest ? 1 : 0;
        }

        assertThat(fullest.amount()).isEqualTo(nearest);
    }

    private static double distance(HexBins.Cell cell, double x, double y) {
        double across = (x - cell.x()) / GRID.width();
        double along = (y - cell.y()) / GRID.rowHeight() * Math.sqrt(3) / 2;
        return across * across + along * along;
    }

    @Test
    void noHexagonUnderTheMinimumIsInTheModel() {
        HexBins bins = HexBins.counted(people.score, people.bmi, GRID, 21);

        assertThat(bins.cells()).isNotEmpty().allMatch(cell -> cell.amount() >= 21);
        assertThat(bins.hiddenWords()).isEqualTo("under 21: not drawn");
    }

    @Test
    void theTotalDoesNotGiveAwayASmallRest() {
        // 30 and 40 people in two hexagons, 5 in a third: without the rule 75 - 70 would tell the 5
        double[] x = new double[75];
        double[] y = new double[75];
        for (int i = 0; i < 75; i++) {
            x[i] = i < 30 ? 0 : i < 70 ? 2 : -2;
        }
        HexBins bins = HexBins.counted(x, y, GRID, 21);

        assertThat(bins.cells()).hasSize(1);
        assertThat(bins.cells().getFirst().amount()).isEqualTo(40);
    }

    @Test
    void aModelledHexagonNamesAShareAndNoPerson() {
        HexBins bins = HexBins.modelled(
                Map.of(
                        new HexBins.Place(0, 0),
                        0.04,
                        new HexBins.Place(0.01, 0.1),
                        0.01,
                        new HexBins.Place(3, 9),
                        0.0001),
                GRID);

        assertThat(bins.cells()).hasSize(1);
        assertThat(bins.words(bins.cells().getFirst()))
                .startsWith("5.0\u202f% of people")
                .endsWith("by the model");
        assertThat(bins.hiddenWords()).contains("no counts");
    }
}
