package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.SampleCharts;
import org.phengen.chart.model.SimulatedPlane;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgFileTest {
    private static final String PROVENANCE = "PhenGen Workstation · North <1 Nov 2026> & South · not a medical device";

    @Test
    void aDrawingIsValidXmlThatSaysItsTitleItsNumbersAndItsProvenance() throws Exception {
        Document svg = parsed(new CategoryBarsDrawing(bars(false)));

        assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 432 292");
        assertThat(texts(svg, "title")).containsExactly("Sex <at birth>");
        assertThat(texts(svg, "desc").getFirst()).contains("56").endsWith(PROVENANCE);
        assertThat(texts(svg, "text")).contains("Sex <at birth>", PROVENANCE, "women", "men");
    }

    @Test
    void aDrawingRefersToNothingOutsideItself() throws Exception {
        for (Drawing drawing : drawings()) {
            Document svg = parsed(drawing);
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            NodeList all = svg.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String to = ((Element) all.item(i)).getAttributeNS("http://www.w3.org/1999/xlink", "href");
                assertThat(to.isEmpty() || to.startsWith("#") || to.startsWith("data:image/png;base64,"))
                        .as(to)
                        .isTrue();
            }
        }
    }

    @Test
    void theHatchOfAPartialFigureGoesAlong() throws Exception {
        assertThat(parsed(new CategoryBarsDrawing(bars(true)))
                        .getElementsByTagName("pattern")
                        .getLength())
                .isPositive();
    }

    @Test
    void wordsNameAFaceThatEveryMachineHas() throws Exception {
        NodeList words = parsed(new CategoryBarsDrawing(bars(false))).getElementsByTagName("*");
        List<String> faces = new ArrayList<>();
        for (int i = 0; i < words.getLength(); i++) {
            String face = ((Element) words.item(i)).getAttribute("font-family");
            if (face.contains("Inter")) {
                faces.add(face);
            }
        }
        assertThat(faces).isNotEmpty().allMatch(face -> face.endsWith("sans-serif"));
    }

    private static List<Drawing> drawings() {
        return List.of(
                new CategoryBarsDrawing(bars(true)),
                new AttritionDrawing(SampleCharts.attrition(true)),
                new BmiTrajectoryDrawing(SampleCharts.life()),
                new ScoreRulerDrawing(SimulatedPlane.ruler(true)));
    }

    private static CategoryBars bars(boolean partial) {
        return CategoryBars.named("Sex <at birth>", List.of("women", "men"), new int[] {56, 41}, 1, partial);
    }

    private static Document parsed(Drawing drawing) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String text = SvgFile.of(drawing, 400, 200, PROVENANCE);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList found = svg.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
