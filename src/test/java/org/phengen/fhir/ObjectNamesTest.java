package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phengen.fhir.ResourceReader.Unreadable;

/// Keys that stand twice, against the parser's own check.
class ObjectNamesTest {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String[] NAMES = {
        "id", "code", "text", "extension", "modifierExtension", "unheardOf", "i\\u0064", "contained", "x1", "x2"
    };

    @Test
    void aKeyThatStandsTwiceIsNoticedWhereverTheParserWouldNoticeIt() {
        Random random = new Random(3);
        int twice = 0;
        ResourceReader reader = new ResourceReader();
        for (int trial = 0; trial < 20_000; trial++) {
            StringBuilder json = new StringBuilder("{\"resourceType\":\"Basic\"");
            for (int i = random.nextInt(4); i >= 0; i--) {
                json.append(',');
                member(random, json, 0);
            }
            String text = json.append('}').toString();
            String found = read(reader, text);
            boolean strict = parserFindsItTwice(text);
            twice += strict ? 1 : 0;
            assertThat(found.equals("a key stands twice")).as(text).isEqualTo(strict);
            assertThat(found).isIn("", "a key stands twice");
        }
        assertThat(twice).isBetween(2_000, 18_000);
    }

    @Test
    void manyKeysAreComparedTooAndTwoObjectsMayShareTheirs() {
        StringBuilder json = new StringBuilder("{\"resourceType\":\"Basic\",\"contained\":[");
        for (int object = 0; object < 3; object++) {
            json.append(object == 0 ? "{" : ",{");
            for (int i = 0; i < 200; i++) {
                json.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":{\"k1\":1,\"k2\":{\"k1\":2}}");
            }
            json.append("}");
        }
        String good = json + "]}";
        String bad = good.replace("\"k199\"", "\"k0\"");

        assertThat(read(new ResourceReader(), good)).isEmpty();
        assertThat(read(new ResourceReader(), bad)).isEqualTo("a key stands twice");
    }

    private static void member(Random random, StringBuilder json, int depth) {
        json.append('"').append(NAMES[random.nextInt(NAMES.length)]).append("\":");
        value(random, json, depth);
    }

    private static void value(Random random, StringBuilder json, int depth) {
        switch (depth > 3 ? 0 : random.nextInt(3)) {
            case 0 -> json.append(random.nextBoolean() ? "1.5" : "\"a\"");
            case 1 -> {
                json.append('{');
                int members = random.nextInt(3);
                for (int i = 0; i < members; i++) {
                    json.append(i == 0 ? "" : ",");
                    member(random, json, depth + 1);
                }
                json.append('}');
            }
            default -> {
                json.append('[');
                int items = random.nextInt(3);
                for (int i = 0; i < items; i++) {
                    json.append(i == 0 ? "" : ",");
                    value(random, json, depth + 1);
                }
                json.append(']');
            }
        }
    }

    private static String read(ResourceReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            reader.read(bytes, 0, bytes.length);
            return "";
        } catch (Unreadable broken) {
            return broken.reason();
        }
    }

    private static boolean parserFindsItTwice(String text) {
        try (JsonParser parser = STRICT.createParser(text)) {
            while (parser.nextToken() != null) {
                // only whether it gets to the end
            }
            return false;
        } catch (IOException twice) {
            return true;
        }
    }
}
