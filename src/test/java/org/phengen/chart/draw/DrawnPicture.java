package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/// A drawing on the panel's colour, with what is needed to ask what stands where.
public record DrawnPicture(BufferedImage image, JFreeChart chart, ChartRenderingInfo info) {
    public static DrawnPicture of(Drawing drawing, ChartPalette palette, int width, int height) {
        JFreeChart chart = drawing.draw(palette);
        ChartRenderingInfo info = new ChartRenderingInfo();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(palette.panel());
        pen.fillRect(0, 0, width, height);
        chart.draw(pen, new Rectangle2D.Double(0, 0, width, height), info);
        pen.dispose();
        return new DrawnPicture(image, chart, info);
    }

    public PlotFrame frame(int subplot) {
        return PlotFrame.of(chart, info, subplot);
    }

    public Color at(double x, double y) {
        return new Color(image.getRGB((int) Math.round(x), (int) Math.round(y)));
    }

    /// The tooltip at a pixel; empty text where there is none.
    public String tip(double x, double y) {
        ChartEntity entity = info.getEntityCollection().getEntity(x, y);
        return entity == null || entity.getToolTipText() == null ? "" : entity.getToolTipText();
    }

    /// Written only when somebody asks to look: `-Dphengen.look=FOLDER`.
    public DrawnPicture kept(String name) {
        String folder = System.getProperty("phengen.look");
        if (folder != null) {
            try {
                new File(folder).mkdirs();
                ImageIO.write(image, "png", new File(folder, name + ".png"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return this;
    }
}
