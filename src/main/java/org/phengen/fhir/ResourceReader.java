package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads one resource from its JSON, keeping only the parts that some reader asks for; narratives, attachments and the
/// rest are stepped over. Strict: a key that stands twice, a number or a nesting beyond any sense, and anything after
/// the resource's end make it unreadable. Not safe for several threads.
final class ResourceReader {
    /// Digits and exponent of any sensible measurement.
    private static final int LONGEST_NUMBER = 64;

    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 32 * 1024 * 1024;

    static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    /// Values that come again and again (codes, units, displays) are kept once.
    private final Map<String, String> seen = new HashMap<>();

    private boolean modified;

    /// A resource's wanted parts.
    ///
    /// @param modified a `modifierExtension` with content stands somewhere in it, or `implicitRules`
    record Resource(String type, Fields fields, boolean modified) {}

    /// Why a piece of JSON is not a resource; the message never quotes it.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /// @param json UTF-8
    /// @throws Unreadable with a reason that quotes nothing
    Resource read(byte[] json, int offset, int length) throws Unreadable {
        try (JsonParser parser = STRICT.createParser(json, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("not a JSON object");
            }
            modified = false;
            Fields fields = object(parser);
            if (parser.nextToken() != null) {
                throw new Unreadable("more than one JSON value");
            }
            String type = fields.text("resourceType").orElseThrow(() -> new Unreadable("no resourceType"));
            return new Resource(type, fields, modified || fields.has("implicitRules"));
        } catch (IOException broken) {
            throw new Unreadable(reason(broken));
        }
    }

    /// What is wrong, without quoting the data.
    static String reason(IOException broken) {
        if (broken instanceof StreamConstraintsException) {
            return "a number, a text or the nesting is beyond the limits";
        }
        if (broken instanceof JsonEOFException) {
            return "ends in the middle";
        }
        boolean twice = broken instanceof JsonParseException bad
                && bad.getOriginalMessage().startsWith("Duplicate field");
        return twice ? "a key stands twice" : "not valid JSON";
    }

    private Fields object(JsonParser parser) throws IOException {
        List<Object> parts = new ArrayList<>(12);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("modifierExtension")) {
                modified |= value == JsonToken.START_OBJECT
                        || value == JsonToken.START_ARRAY
                                && parser.nextToken() != JsonToken.END_ARRAY
                                && skipRest(parser);
                if (value == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                }
            } else if (WantedParts.wanted(name)) {
                Object kept = value(parser, value);
                if (kept != null) {
                    parts.add(name);
                    parts.add(kept);
                }
            } else {
                parser.skipChildren();
            }
        }
        return new Fields(parts);
    }

    /// Steps over the rest of an array of which the first element has begun.
    private static boolean skipRest(JsonParser parser) throws IOException {
        do {
            parser.skipChildren();
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return true;
    }

    private @org.jspecify.annotations.Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> once(parser.getText());
            default -> null;
        };
    }

    private List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>(2);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object item = value(parser, token);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private String once(String text) {
        if (text.length() > 120 || seen.size() > 200_000) {
            return text;
        }
        String first = seen.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}
