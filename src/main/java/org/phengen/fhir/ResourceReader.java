package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.fhir.WantedParts.Texts;

/// Reads one resource from its JSON, keeping only the parts that some reader asks for; narratives, attachments and the
/// rest are stepped over. Strict: a key that stands twice, a number or a nesting beyond any sense, and anything after
/// the resource's end make it unreadable. Not safe for several threads.
final class ResourceReader {
    /// Digits and exponent of any sensible measurement.
    private static final int LONGEST_NUMBER = 64;

    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 32 * 1024 * 1024;
    /// Values kept of one resource; the largest code system of the FHIR specification has a tenth of it.
    private static final int MOST_PARTS = 1_000_000;

    private static final String TOO_MANY = "too many parts";
    static final String NO_TYPE = "no resourceType";

    static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final KeptTexts texts = new KeptTexts();
    private final ObjectNames names = new ObjectNames();

    private boolean modified;
    private int parts;
    /// Names and values of the objects that are open, one after another.
    private Object[] open = new Object[256];

    private int filled;

    /// A resource's wanted parts.
    ///
    /// @param modified a `modifierExtension` with content stands somewhere in it, or `implicitRules`
    record Resource(String type, Fields fields, boolean modified) {}

    /// One entry of a bundle.
    ///
    /// @param resource empty where the entry has none: a deletion, a search
    /// @param from first byte of the resource
    /// @param to byte behind the resource
    /// @param match what a search was for, not what it brought along
    /// @param failed the server answered this entry with an error
    record Entry(
            Optional<String> fullUrl, Optional<Resource> resource, int from, int to, boolean match, boolean failed) {}

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
            begin(parser);
            Fields fields = object(parser);
            if (parser.nextToken() != null) {
                throw new Unreadable("more than one JSON value");
            }
            return resource(fields);
        } catch (IOException broken) {
            throw new Unreadable(reason(broken));
        }
    }

    /// The next resource of a parser that stands before one.
    ///
    /// @throws IOException when it is not JSON in our strict sense
    @Nullable
    Resource next(JsonParser parser) throws IOException, Unreadable {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        begin();
        Fields fields = object(parser);
        return fields.has("resourceType") ? resource(fields) : null;
    }

    /// An entry of a bundle and its resource.
    ///
    /// @param json UTF-8, from the first byte
    /// @throws Unreadable with a reason that quotes nothing
    Entry entry(byte[] json, int length) throws Unreadable {
        try (JsonParser parser = STRICT.createParser(json, 0, length)) {
            begin(parser);
            Optional<String> fullUrl = Optional.empty();
            Optional<Fields> resource = Optional.empty();
            int from = 0;
            int to = 0;
            boolean failed = false;
            boolean match = true;
            names.begin();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                names.add(name);
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "fullUrl" -> fullUrl = Optional.ofNullable(parser.getValueAsString());
                    case "modifierExtension" -> modified |= modifies(parser, value);
                    case "response" -> failed = object(parser, value) instanceof Fields response && isFailure(response);
                    case "search" ->
                        match = !(object(parser, value) instanceof Fields search && isBroughtAlong(search));
                    case "resource" -> {
                        if (value != JsonToken.START_OBJECT) {
                            throw new Unreadable("a resource that is no object");
                        }
                        from = (int) parser.currentTokenLocation().getByteOffset();
                        resource = Optional.of(object(parser));
                        to = (int) parser.currentLocation().getByteOffset();
                    }
                    default -> skip(parser, value);
                }
            }
            names.end();
            Optional<Resource> found = resource.isEmpty() ? Optional.empty() : Optional.of(resource(resource.get()));
            return new Entry(fullUrl, found, from, to, match, failed);
        } catch (IOException broken) {
            throw new Unreadable(reason(broken));
        }
    }

    private @Nullable Object object(JsonParser parser, JsonToken token) throws IOException {
        return value(parser, Texts.AGAIN_AND_AGAIN, token);
    }

    private static boolean isFailure(Fields response) {
        return response.text("status").filter(it -> it.matches("[45].*")).isPresent();
    }

    private static boolean isBroughtAlong(Fields search) {
        return search.text("mode").filter(it -> !it.equals("match")).isPresent();
    }

    private void begin(JsonParser parser) throws IOException, Unreadable {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("not a JSON object");
        }
        begin();
    }

    /// An object has begun.
    private void begin() {
        modified = false;
        parts = 0;
        filled = 0;
        names.reset();
    }

    private Resource resource(Fields fields) throws Unreadable {
        String type = fields.text("resourceType").orElseThrow(() -> new Unreadable(NO_TYPE));
        return new Resource(type, fields, modified || fields.has("implicitRules"));
    }

    /// What is wrong, without quoting the data.
    static String reason(IOException broken) {
        if (broken instanceof StreamConstraintsException) {
            return TOO_MANY.equals(broken.getMessage())
                    ? TOO_MANY
                    : "a number, a text or the nesting is beyond the limits";
        }
        if (broken instanceof JsonEOFException) {
            return "ends in the middle";
        }
        if (broken instanceof ObjectNames.Twice) {
            return "a key stands twice";
        }
        String told = broken instanceof JsonParseException bad ? String.valueOf(bad.getOriginalMessage()) : "";
        return told.startsWith("Invalid UTF-8") ? "not valid UTF-8" : "not valid JSON";
    }

    private Fields object(JsonParser parser) throws IOException {
        int from = filled;
        names.begin();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            names.add(name);
            JsonToken value = parser.nextToken();
            if (name.equals("modifierExtension")) {
                modified |= modifies(parser, value);
                continue;
            }
            Texts kind = WantedParts.of(name);
            if (kind == null) {
                skip(parser, value);
                continue;
            }
            Object part = value(parser, kind, value);
            if (part != null) {
                keep(name, part);
            }
        }
        names.end();
        Fields fields = new Fields(Arrays.copyOfRange(open, from, filled));
        filled = from;
        return fields;
    }

    private void keep(String name, Object part) {
        if (filled + 2 > open.length) {
            open = Arrays.copyOf(open, 2 * open.length);
        }
        open[filled++] = name;
        open[filled++] = part;
    }

    /// Steps over a value; a key that stands twice inside it is noticed all the same.
    private void skip(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            names.begin();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                names.add(name);
                skip(parser, parser.nextToken());
            }
            names.end();
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                skip(parser, item);
            }
        }
    }

    /// Steps over the extensions; whether there are any.
    private boolean modifies(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            skip(parser, value);
            return value == JsonToken.START_OBJECT;
        }
        boolean any = false;
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            any = true;
            skip(parser, item);
        }
        return any;
    }

    private @Nullable Object value(JsonParser parser, Texts kind, JsonToken token) throws IOException {
        if (++parts > MOST_PARTS) {
            throw new StreamConstraintsException(TOO_MANY);
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser, kind);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                texts.text(parser, kind);
            default -> null;
        };
    }

    private List<Object> array(JsonParser parser, Texts kind) throws IOException {
        List<Object> items = new ArrayList<>(1);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object item = value(parser, kind, token);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }
}
