package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.phengen.chart.model.Attrition;
import org.phengen.chart.model.Count;

/// The segments of the attrition bars: sites in the order of their cards, then removed, then not read.
final class AttritionBars {
    private static final String REMOVED = "removed";
    private static final String NOT_READ = "not read";
    private final Attrition model;
    private final ChartPalette palette;
    private final List<String> rows = new ArrayList<>();
    private final TreeMap<Integer, String> sites = new TreeMap<>();

    AttritionBars(Attrition model, ChartPalette palette) {
        this.model = model;
        this.palette = palette;
        for (Attrition.Step step : model.steps()) {
            for (Attrition.Part part : step.parts()) {
                sites.put(part.site(), part.name());
            }
        }
        sites.values().stream().distinct().forEach(rows::add);
        rows.add(REMOVED);
        rows.add(NOT_READ);
    }

    /// Lengths by segment and step (the step's index, so that two criteria may share their words).
    DefaultCategoryDataset lengths() {
        DefaultCategoryDataset lengths = new DefaultCategoryDataset();
        double longest = longest();
        for (int i = 0; i < model.steps().size(); i++) {
            Attrition.Step step = model.steps().get(i);
            Integer column = i;
            for (String row : rows) {
                lengths.addValue(0.0, row, column);
            }
            for (Attrition.Part part : step.parts()) {
                lengths.setValue((double) part.left().length(), part.name(), column);
            }
            double removed = step.removed().map(Count::length).orElse(0);
            lengths.setValue(removed, REMOVED, column);
            lengths.setValue(step.notRead() ? longest * 0.12 : 0.0, NOT_READ, column);
        }
        return lengths;
    }

    /// Where a step's bar ends.
    double end(int step) {
        double end = people(model.steps().get(step));
        return model.steps().get(step).notRead() ? end + longest() * 0.12 : end;
    }

    double longest() {
        return Math.max(
                1,
                model.steps().stream().mapToDouble(AttritionBars::people).max().orElse(1));
    }

    private static double people(Attrition.Step step) {
        return step.parts().stream().mapToInt(part -> part.left().length()).sum()
                + step.removed().map(Count::length).orElse(0);
    }

    StackedBarRenderer renderer() {
        return new Segments();
    }

    private final class Segments extends StackedBarRenderer {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Segments() {
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(true);
            setDefaultToolTipGenerator((dataset, row, column) -> tip(row, column));
            setDefaultItemURLGenerator((dataset, row, column) -> opens(row, column));
        }

        private String opens(int row, int column) {
            return part(row, column)
                    .filter(part -> part.left() instanceof Count.Shown)
                    .map(part -> Attrition.opens(column) + "." + part.site())
                    .orElse(Attrition.opens(column));
        }

        private String tip(int row, int column) {
            Attrition.Step step = model.steps().get(column);
            return part(row, column)
                    .map(part -> part.name() + ": " + part.left().text())
                    .orElseGet(() -> step.removed().map(Count::text).orElse(step.label()));
        }

        private java.util.Optional<Attrition.Part> part(int row, int column) {
            return model.steps().get(column).parts().stream()
                    .filter(part -> part.name().equals(rows.get(row)))
                    .findFirst();
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            Color none = new Color(0, true);
            return switch (rows.get(row)) {
                case REMOVED -> none;
                case NOT_READ -> Hatch.partial(palette, none);
                default -> part(row, column).map(this::fill).orElse(none);
            };
        }

        private Paint fill(Attrition.Part part) {
            if (!(part.left() instanceof Count.Shown)) {
                return Hatch.hidden(palette);
            }
            Color color = palette.site(part.site());
            return part.partial() ? Hatch.partial(palette, ChartPalette.faint(color, 0.6)) : color;
        }

        @Override
        public Paint getItemOutlinePaint(int row, int column) {
            return switch (rows.get(row)) {
                case REMOVED -> palette.everyone();
                case NOT_READ -> palette.secondText();
                default ->
                    part(row, column).map(part -> palette.site(part.site())).orElse(palette.everyone());
            };
        }

        @Override
        public Stroke getItemOutlineStroke(int row, int column) {
            return rows.get(row).equals(NOT_READ) ? Look.dashed(1, 4, 3) : Look.line(1);
        }
    }
}
