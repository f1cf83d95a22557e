package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.VariantsDrivingIt;

/// From nothing to the score, locus by locus: up filled, down hollow, the others grey, the score purple. (Intervals
/// rather than JFreeChart's waterfall renderer, which asks that the last bar be the total of positive steps.)
public record VariantsDrivingItDrawing(VariantsDrivingIt model) implements Drawing {
    /// One bar: its words, where it begins and ends, and what kind it is.
    private record Bar(String name, String note, double from, double to, Kind kind) {}

    private enum Kind {
        LOCUS,
        OTHERS,
        TOTAL
    }

    @Override
    public JFreeChart draw(ChartPalette palette) {
        List<Bar> bars = bars();
        double low = bars.stream()
                .mapToDouble(bar -> Math.min(bar.from(), bar.to()))
                .min()
                .orElse(0);
        double high = bars.stream()
                .mapToDouble(bar -> Math.max(bar.from(), bar.to()))
                .max()
                .orElse(1);
        Integer[] places = new Integer[bars.size()];
        Double[][] from = new Double[1][bars.size()];
        Double[][] to = new Double[1][bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            places[i] = i;
            from[0][i] = Math.min(bars.get(i).from(), bars.get(i).to());
            to[0][i] = Math.max(bars.get(i).from(), bars.get(i).to());
        }
        CategoryAxis across = new Names(bars, palette);
        NumberAxis up = new NumberAxis();
        Look.up(up, palette);
        double step = Look.step(low, Math.max(high, low + 0.1), 2);
        // the axis may end between two labels, so that bars fill a low chart
        double half = step / 2;
        Look.ends(
                up,
                Math.floor(low / half + 1e-9) * half,
                Math.max(half, Math.ceil(high / half - 1e-9) * half),
                step,
                Look.signed());
        var steps = new DefaultIntervalCategoryDataset(new String[] {"score"}, places, from, to);
        CategoryPlot plot = new CategoryPlot(steps, across, up, new Steps(bars, palette));
        Look.ground(plot, palette);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(palette.axis());
        plot.setRangeZeroBaselineStroke(Look.line(1));
        return Look.chart(plot);
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double sum = 0;
        for (VariantsDrivingIt.Locus locus : model.loci()) {
            String note = locus.copies() + " · " + Figures.score(locus.contribution());
            bars.add(new Bar(locus.name(), note, sum, sum + locus.contribution(), Kind.LOCUS));
            sum += locus.contribution();
        }
        bars.add(new Bar(
                model.othersWords(), Figures.score(model.othersSum()), sum, sum + model.othersSum(), Kind.OTHERS));
        bars.add(new Bar(model.whose(), Figures.score(model.total()) + " SD", 0, model.total(), Kind.TOTAL));
        return bars;
    }

    private static final class Names extends CategoryAxis {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient List<Bar> bars;
        private final ChartPalette palette;

        Names(List<Bar> bars, ChartPalette palette) {
            this.bars = bars;
            this.palette = palette;
            Look.along(this, palette);
            setAxisLineVisible(false);
            setTickMarksVisible(false);
            setCategoryMargin(0.25);
            setLowerMargin(0.005);
            setUpperMargin(0.005);
            setMaximumCategoryLabelLines(2);
        }

        // the library's signature is older than generics
        @Override
        @SuppressWarnings("rawtypes")
        protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
            Bar bar = bars.get((Integer) category);
            TextBlock block = new TextBlock();
            block.addLine(bar.name(), ChartFonts.bold(Look.AXIS_SIZE), palette.text());
            block.addLine(bar.note(), ChartFonts.regular(Look.AXIS_SIZE), palette.secondText());
            return block;
        }
    }

    private static final class Steps extends IntervalBarRenderer {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient List<Bar> bars;
        private final ChartPalette palette;

        Steps(List<Bar> bars, ChartPalette palette) {
            this.bars = bars;
            this.palette = palette;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(true);
            setDefaultOutlineStroke(Look.line(1.3));
            setDefaultToolTipGenerator((dataset, row, column) ->
                    bars.get(column).name() + ": " + bars.get(column).note());
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            Bar bar = bars.get(column);
            return switch (bar.kind()) {
                case LOCUS -> bar.to() >= bar.from() ? palette.sameRisk() : new Color(0, true);
                case OTHERS -> palette.everyone();
                case TOTAL -> palette.patient();
            };
        }

        @Override
        public Paint getItemOutlinePaint(int row, int column) {
            return switch (bars.get(column).kind()) {
                case LOCUS -> palette.sameRisk();
                case OTHERS -> palette.everyone();
                case TOTAL -> palette.patientEdge();
            };
        }
    }
}
