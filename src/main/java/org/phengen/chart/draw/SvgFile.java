package org.phengen.chart.draw;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A chart as SVG: its title above, its provenance line below, its text alternative inside. Axis words stay text, so
/// that they can be read, found and edited; Inter is named first and the system's own sans serif last, which is nearly
/// as wide. Words on a halo are outlines. The file refers to nothing outside itself.
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FACES = "'Inter Tabular', Inter, 'Helvetica Neue', Arial, sans-serif";

    private SvgFile() {}

    static String of(Drawing drawing, int width, int height, String provenance) {
        Document document = empty();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("PhenGen Workstation");
        context.setPrecision(3);
        context.setImageHandler(new Hatches());
        var canvas = new SVGGraphics2D(context, false);
        DrawnChart.smooth(canvas);
        var size = ChartPicture.size(width, height);
        canvas.setSVGCanvasSize(size);
        ChartPicture.frame(canvas, size, drawing.model().title(), provenance);
        drawing.draw(ChartPalette.LIGHT)
                .draw(canvas, new Rectangle2D.Double(ChartPicture.EDGE, ChartPicture.TOP, width, height), null, null);
        Element root = canvas.getRoot();
        describe(root, drawing, provenance, size);
        var text = new StringWriter();
        try {
            canvas.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException impossible) {
            throw new IllegalStateException("a text in memory takes everything", impossible);
        } finally {
            canvas.dispose();
        }
        return text.toString();
    }

    private static void describe(Element root, Drawing drawing, String provenance, Dimension size) {
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttribute("role", "img");
        Document document = root.getOwnerDocument();
        Element description = document.createElementNS(SVG, "desc");
        description.setTextContent(drawing.model().summary() + " " + provenance);
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(drawing.model().title());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
        faces(root);
    }

    private static void faces(Element root) {
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("font-family").contains("Inter")) {
                element.setAttribute("font-family", FACES);
            }
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java has an XML document", impossible);
        }
    }

    /// Hatches are small repeated pictures, kept inside the file.
    private static final class Hatches extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage tile, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(tile, "png", out);
            } catch (IOException refused) {
                throw new SVGGraphics2DIOException("a hatch could not be written", refused);
            }
        }
    }
}
