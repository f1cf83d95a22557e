package org.phengen.chart.draw;

import java.awt.Graphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.phengen.chart.model.Attrition;
import org.phengen.chart.model.Count;

/// One lying bar per criterion: who is left, site by site; who went, as an outline; what is not read, hatched and
/// dashed
/// with a "?". Numbers stand in two columns to the right.
public record AttritionDrawing(Attrition model) implements Drawing {
    private static final double LEFT_COLUMN = 1.38;
    private static final double REMOVED_COLUMN = 1.72;

    @Override
    public JFreeChart draw(ChartPalette palette) {
        AttritionBars layout = new AttritionBars(model, palette);
        DefaultCategoryDataset lengths = layout.lengths();
        double longest = layout.longest();
        CategoryAxis steps = new Steps(model, palette);
        NumberAxis people = new NumberAxis();
        people.setVisible(false);
        people.setRange(0, longest * REMOVED_COLUMN * 1.01);
        CategoryPlot plot = new CategoryPlot(lengths, steps, people, layout.renderer());
        Look.ground(plot, palette);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        for (int i = 0; i < model.steps().size(); i++) {
            Attrition.Step step = model.steps().get(i);
            if (step.notRead()) {
                plot.addAnnotation(
                        text("?", i, layout.end(i) + longest * 0.02, palette, TextAnchor.CENTER_LEFT, false));
            }
            plot.addAnnotation(
                    text(step.leftWords(), i, longest * LEFT_COLUMN, palette, TextAnchor.CENTER_RIGHT, true));
            int place = i;
            step.removed()
                    .map(AttritionDrawing::removedWords)
                    .ifPresent(words -> plot.addAnnotation(
                            text(words, place, longest * REMOVED_COLUMN, palette, TextAnchor.CENTER_RIGHT, false)));
        }
        return Look.chart(plot);
    }

    private static String removedWords(Count removed) {
        return removed.equals(new Count.Shown(0)) ? "0" : "\u2212" + removed.text();
    }

    private static CategoryTextAnnotation text(
            String words, int step, double at, ChartPalette palette, TextAnchor anchor, boolean bold) {
        CategoryTextAnnotation text = new CategoryTextAnnotation(words, step, at);
        text.setFont(bold ? ChartFonts.bold(12) : ChartFonts.regular(12));
        text.setPaint(bold ? palette.text() : palette.secondText());
        text.setTextAnchor(anchor);
        return text;
    }

    /// The criteria at the left, each with its note below in the second colour.
    private static final class Steps extends CategoryAxis {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Attrition model;
        private final ChartPalette palette;

        Steps(Attrition model, ChartPalette palette) {
            this.model = model;
            this.palette = palette;
            setAxisLineVisible(false);
            setTickMarksVisible(false);
            setMaximumCategoryLabelWidthRatio(0.8f);
            setCategoryMargin(0.5);
            setLowerMargin(0.08);
            setUpperMargin(0.08);
            setCategoryLabelPositions(CategoryLabelPositions.replaceLeftPosition(
                    getCategoryLabelPositions(),
                    new CategoryLabelPosition(
                            RectangleAnchor.LEFT,
                            TextBlockAnchor.CENTER_LEFT,
                            TextAnchor.CENTER_LEFT,
                            0,
                            CategoryLabelWidthType.RANGE,
                            0.8f)));
            setTickLabelInsets(new RectangleInsets(0, 0, 0, 12));
        }

        // the library's signature is older than generics
        @Override
        @SuppressWarnings("rawtypes")
        protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
            Attrition.Step step = model.steps().get((Integer) category);
            TextBlock block = new TextBlock();
            block.setLineAlignment(HorizontalAlignment.LEFT);
            block.addLine(step.label(), ChartFonts.bold(Look.AXIS_SIZE), palette.text());
            if (!step.note().isEmpty()) {
                block.addLine(step.note(), ChartFonts.regular(10.5), palette.secondText());
            }
            return block;
        }
    }
}
