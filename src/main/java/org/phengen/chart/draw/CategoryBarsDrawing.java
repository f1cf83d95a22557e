package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;

/// Upright bars, each with its number above; hatched while a site is not complete; a hidden count as a hatched box as
/// high as the smallest count that may be shown, with its words.
public record CategoryBarsDrawing(CategoryBars model) implements Drawing {
    @Override
    public JFreeChart draw(ChartPalette palette) {
        DefaultCategoryDataset heights = new DefaultCategoryDataset();
        int most = 1;
        for (CategoryBars.Bar bar : model.bars()) {
            int height = bar.count().length();
            heights.addValue(height, "people", bar.label());
            most = Math.max(most, height);
        }
        CategoryAxis across = new CategoryAxis();
        Look.along(across, palette);
        across.setTickMarksVisible(false);
        across.setCategoryMargin(0.28);
        across.setMaximumCategoryLabelLines(2);
        // a label may take its bar's share of the gap as well: without it "18.5–25" breaks in two
        across.setMaximumCategoryLabelWidthRatio(1.5f);
        NumberAxis up = new NumberAxis();
        Look.up(up, palette);
        double step = Math.max(1, Look.step(0, most, 3));
        Look.ends(up, 0, Math.ceil(most * 1.06 / step) * step, step, Look.plain());
        CategoryPlot plot = new CategoryPlot(heights, across, up, new Bars(model, palette));
        Look.ground(plot, palette);
        for (CategoryBars.Bar bar : model.bars()) {
            CategoryTextAnnotation number = new CategoryTextAnnotation(
                    bar.count().text(), bar.label(), bar.count().length());
            number.setFont(ChartFonts.bold(Look.AXIS_SIZE));
            number.setPaint(palette.text());
            number.setTextAnchor(TextAnchor.BOTTOM_CENTER);
            plot.addAnnotation(number);
        }
        return Look.chart(plot);
    }

    private static final class Bars extends BarRenderer {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient CategoryBars model;
        private final ChartPalette palette;

        Bars(CategoryBars model, ChartPalette palette) {
            this.model = model;
            this.palette = palette;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setMaximumBarWidth(0.34);
            setDrawBarOutline(true);
            setDefaultOutlineStroke(Look.line(1));
            setDefaultToolTipGenerator((dataset, row, column) -> {
                CategoryBars.Bar bar = model.bars().get(column);
                return bar.label() + ": " + bar.count().text();
            });
            setDefaultItemURLGenerator((dataset, row, column) -> model.opens(column));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            CategoryBars.Bar bar = model.bars().get(column);
            if (!(bar.count() instanceof Count.Shown)) {
                return Hatch.hidden(palette);
            }
            Color fill = bar.selected() ? palette.sameRiskFill() : palette.everyoneFill();
            return model.partial() ? Hatch.partial(palette, fill) : fill;
        }

        @Override
        public Paint getItemOutlinePaint(int row, int column) {
            CategoryBars.Bar bar = model.bars().get(column);
            return bar.count() instanceof Count.Shown && bar.selected() ? new Color(0, true) : palette.everyone();
        }

        /// What is set apart is told by its edge too, not by its grey alone.
        @Override
        public Stroke getItemOutlineStroke(int row, int column) {
            return model.bars().get(column).selected() ? Look.line(1) : Look.dashed(1, 4, 3);
        }
    }
}
