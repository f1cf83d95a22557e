package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// People in hexagons, points upwards: counted where every site lets its people be seen, else what the model expects,
/// with no counted person in it. Only hexagons that may be shown are in here.
///
/// @param cells the fullest first
/// @param grid their size
/// @param basis where the amounts come from
public record HexBins(List<Cell> cells, HexGrid grid, Basis basis) {
    /// One hexagon.
    ///
    /// @param x its centre's score
    /// @param y its centre's measure
    /// @param amount people where counted, share of everybody (0 to 1) where modelled
    public record Cell(double x, double y, double amount) {}

    /// Where the amounts come from.
    public sealed interface Basis {
        /// People, counted.
        ///
        /// @param minimum the smallest count shown; where no hexagon is, there are from 0 to `minimum` - 1 people
        record Counted(int minimum) implements Basis {}

        /// The model's density: a site gives no individual view.
        record Modelled() implements Basis {}
    }

    /// The least share of everybody that a modelled hexagon needs to be drawn.
    private static final double FAINTEST = 0.002;

    public HexBins {
        cells = cells.stream()
                .sorted(Comparator.comparingDouble(Cell::amount)
                        .reversed()
                        .thenComparingDouble(Cell::y)
                        .thenComparingDouble(Cell::x))
                .toList();
    }

    /// Counts points into hexagons and leaves out those under the minimum; then the smallest others, until the people
    /// left out are none or at least the minimum, so that the known total gives nothing away.
    ///
    /// @param x scores
    /// @param y measures, as many
    public static HexBins counted(double[] x, double[] y, HexGrid grid, int minimum) {
        HexGrid.Tally tally = grid.tally();
        for (int i = 0; i < x.length; i++) {
            tally.add(x[i], y[i], 1);
        }
        List<Cell> shown = new ArrayList<>();
        double left = 0;
        for (Cell cell : tally.cells()) {
            if (cell.amount() < minimum) {
                left += cell.amount();
            } else {
                shown.add(cell);
            }
        }
        shown.sort(Comparator.comparingDouble(Cell::amount).reversed());
        while (left > 0 && left < minimum && !shown.isEmpty()) {
            left += shown.removeLast().amount();
        }
        return new HexBins(shown, grid, new Basis.Counted(minimum));
    }

    /// Gathers a density given at many places into hexagons.
    ///
    /// @param shares of everybody at places of score and measure
    public static HexBins modelled(Map<Place, Double> shares, HexGrid grid) {
        HexGrid.Tally tally = grid.tally();
        shares.forEach((place, share) -> tally.add(place.x(), place.y(), share));
        return new HexBins(
                tally.cells().stream().filter(cell -> cell.amount() >= FAINTEST).toList(), grid, new Basis.Modelled());
    }

    /// A place on the plane.
    public record Place(double x, double y) {}

    /// The largest amount in one hexagon; 0 when none is shown.
    public double most() {
        return cells.isEmpty() ? 0 : cells.getFirst().amount();
    }

    /// Where the scale begins.
    public double least() {
        return switch (basis) {
            case Basis.Counted counted -> Math.max(1, counted.minimum());
            case Basis.Modelled modelled -> FAINTEST;
        };
    }

    /// Whether places without a hexagon may hold people.
    public boolean hides() {
        return basis instanceof Basis.Counted counted && counted.minimum() > 1;
    }

    /// What a tooltip says of a hexagon.
    public String words(Cell cell) {
        return ChartWords.say(
                basis instanceof Basis.Counted ? "hex.tip" : "hex.tip.modelled",
                amountWords(cell),
                Figures.score(cell.x()),
                Figures.one(cell.y()));
    }

    /// "34", or "1.7 %".
    public String amountWords(Cell cell) {
        return switch (basis) {
            case Basis.Counted counted -> Figures.count(Math.round(cell.amount()));
            case Basis.Modelled modelled -> Figures.percent(cell.amount());
        };
    }

    /// "21 to 75 people": what the steps of the scale mean; empty text where no hexagon is shown.
    ///
    /// @param who "all adults"
    public String scaleWords(String who) {
        if (cells.isEmpty()) {
            return "";
        }
        return switch (basis) {
            case Basis.Counted counted ->
                ChartWords.say(
                        "plane.key.scale", Figures.count((long) least()), Figures.count(Math.round(most())), who);
            case Basis.Modelled modelled -> ChartWords.say("plane.key.scale.modelled", who);
        };
    }

    /// "under 21: not drawn", or why there are no counts; empty text where every person is drawn.
    public String hiddenWords() {
        return switch (basis) {
            case Basis.Counted counted ->
                hides() ? ChartWords.say("plane.key.hidden", Figures.count(counted.minimum())) : "";
            case Basis.Modelled modelled -> ChartWords.say("plane.key.modelled");
        };
    }
}
