package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.ResourceReader.Unreadable;

/// One JSON file: a Bundle, of which the entries are read one after the other, or a single resource. Each resource is
/// cut
/// out and read strictly by itself, so that one bad entry does not take the others with it.
final class JsonDocument {
    private static final Set<String> BUNDLES = Set.of("collection", "transaction", "batch", "searchset", "document");
    private static final JsonFactory OUTER = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(80)
                    .maxStringLength(64 * 1024 * 1024)
                    .build())
            .build();

    private final String name;
    private final ResourceReader reader;
    private final SiteReading into;
    private final Damage damage;
    private final Runnable tick;
    private int entries;
    private boolean manifest;

    /// @param name what the damage names
    /// @param tick called now and then; may throw to stop the work
    JsonDocument(String name, ResourceReader reader, SiteReading into, Damage damage, Runnable tick) {
        this.name = name;
        this.reader = reader;
        this.into = into;
        this.damage = damage;
        this.tick = tick;
    }

    void read(InputStream in) throws IOException {
        try (JsonParser parser = OUTER.createParser(in)) {
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                damage.add(name, "the file", "not a JSON object");
                return;
            }
            try (JsonGenerator copy = OUTER.createGenerator(rest)) {
                copy.writeStartObject();
                for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                    JsonToken value = parser.nextToken();
                    manifest |= field.equals("transactionTime");
                    if (field.equals("entry") && value == JsonToken.START_ARRAY) {
                        entries(parser);
                    } else {
                        copy.writeFieldName(field);
                        copy(parser, copy);
                    }
                }
                copy.writeEndObject();
            }
            outside(rest.toByteArray());
        } catch (com.fasterxml.jackson.core.JacksonException broken) {
            damage.add(
                    name, "after entry " + entries, ResourceReader.reason(broken) + ", the rest of the file is lost");
        }
    }

    /// What stands outside the entries: the bundle's own fields, or the whole of a single resource.
    private void outside(byte[] json) {
        try {
            if (manifest) {
                into.tally.add(Note.EXPORT_MANIFEST);
                return;
            }
            ResourceReader.Resource resource = reader.read(json, 0, json.length);
            if (!resource.type().equals("Bundle")) {
                into.accept(resource, Optional.empty(), 0);
            } else if (!BUNDLES.contains(resource.fields().text("type").orElse(""))) {
                throw new Unreadable("a Bundle that is no collection, transaction, batch, document or searchset may"
                        + " hold old versions");
            }
        } catch (Unreadable broken) {
            damage.add(name, "the file", broken.reason());
        }
    }

    private void entries(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++entries % 500 == 0) {
                tick.run();
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                entry(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entry(JsonParser parser) throws IOException {
        Optional<String> fullUrl = Optional.empty();
        byte[] resource = {};
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (field.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
                fullUrl = Optional.of(parser.getText());
            } else if (field.equals("resource") && value == JsonToken.START_OBJECT) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
                try (JsonGenerator copy = OUTER.createGenerator(bytes)) {
                    copy(parser, copy);
                }
                resource = bytes.toByteArray();
            } else {
                parser.skipChildren();
            }
        }
        if (resource.length > 0) {
            try {
                into.accept(reader.read(resource, 0, resource.length), fullUrl, entries);
            } catch (Unreadable broken) {
                damage.add(name, "entry " + entries, broken.reason());
            }
        }
    }

    /// Copies the current value as it is written: Jackson's own copying would make doubles of decimals.
    private static void copy(JsonParser from, JsonGenerator to) throws IOException {
        int depth = 0;
        do {
            switch (from.currentToken()) {
                case START_OBJECT -> {
                    to.writeStartObject();
                    depth++;
                }
                case START_ARRAY -> {
                    to.writeStartArray();
                    depth++;
                }
                case END_OBJECT -> {
                    to.writeEndObject();
                    depth--;
                }
                case END_ARRAY -> {
                    to.writeEndArray();
                    depth--;
                }
                case FIELD_NAME -> to.writeFieldName(from.currentName());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
                default -> to.copyCurrentEvent(from);
            }
        } while (depth > 0 && from.nextToken() != null);
    }
}
