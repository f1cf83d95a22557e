package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.LineForm.Slot;

/// Takes the form of a line on which an observation of values stands.
final class LineFormMaker {
    private static final Set<Slot> NEEDED = EnumSet.of(Slot.ID, Slot.SUBJECT, Slot.MOMENT, Slot.VALUE);

    /// In place of a name for the whole resource and for what stands in an array; no line with a member of this name is
    /// taken.
    private static final String NAMELESS = "[]";

    /// The places that may differ, by the names that lead there: what stands elsewhere under the same name is something
    /// else.
    private static final Map<List<String>, Slot> TEXTS = Map.of(
            List.of(NAMELESS, "id"), Slot.ID,
            List.of(NAMELESS, "subject", "reference"), Slot.SUBJECT,
            List.of(NAMELESS, "effectiveDateTime"), Slot.MOMENT,
            List.of(NAMELESS, "meta", "lastUpdated"), Slot.UPDATED,
            // a business identifier is read of people, and of a subject only where it has no reference
            List.of(NAMELESS, "identifier", NAMELESS, "value"), Slot.ANY_TEXT,
            List.of(NAMELESS, "subject", "identifier", "value"), Slot.ANY_TEXT,
            List.of(NAMELESS, "subject", "display"), Slot.ANY_TEXT);

    private static final Set<List<String>> VALUES = Set.of(
            List.of(NAMELESS, "valueQuantity", "value"),
            List.of(NAMELESS, "component", NAMELESS, "valueQuantity", "value"));

    private final byte[] line;
    private final int from;
    private final int to;
    private final List<byte[]> fixed = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    /// Names under which the open objects and arrays stand.
    private final Deque<String> path = new ArrayDeque<>();

    private int taken;

    private LineFormMaker(byte[] line, int from, int to) {
        this.line = line;
        this.from = from;
        this.to = to;
        taken = from;
    }

    /// The form; empty where the line lacks one of the parts that differ from line to line.
    ///
    /// @param line holds JSON that has been read without complaint
    static Optional<LineForm> of(byte[] line, int from, int to) {
        LineFormMaker maker = new LineFormMaker(line, from, to);
        try {
            return maker.make();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<LineForm> make() throws IOException {
        try (JsonParser parser = ResourceReader.STRICT.createParser(line, from, to - from)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> {
                        if (NAMELESS.equals(parser.currentName())) {
                            return Optional.empty();
                        }
                    }
                    case START_OBJECT, START_ARRAY -> path.addLast(nameOf(parser));
                    case END_OBJECT, END_ARRAY -> path.removeLast();
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(parser, token);
                    default -> {}
                }
            }
        }
        fixed.add(Arrays.copyOfRange(line, taken, to));
        return slots.containsAll(NEEDED) ? Optional.of(new LineForm(fixed, slots)) : Optional.empty();
    }

    private void scalar(JsonParser parser, JsonToken token) throws IOException {
        Optional<Slot> slot = slot(parser, token == JsonToken.VALUE_STRING);
        if (slot.isEmpty()) {
            return;
        }
        int quote = token == JsonToken.VALUE_STRING ? 1 : 0;
        int begin = from + (int) parser.currentTokenLocation().getByteOffset() + quote;
        parser.finishToken();
        int end = token == JsonToken.VALUE_STRING
                ? from + (int) parser.currentLocation().getByteOffset() - quote
                : begin + parser.getTextLength();
        fixed.add(Arrays.copyOfRange(line, taken, begin));
        slots.add(slot.get());
        taken = end;
    }

    /// What of the scalar may differ; empty where it has to stand as it is.
    private Optional<Slot> slot(JsonParser parser, boolean text) throws IOException {
        List<String> names = new ArrayList<>(path);
        names.add(nameOf(parser));
        if (names.contains("modifierExtension")) {
            return Optional.empty();
        }
        Slot known = text ? TEXTS.get(names) : VALUES.contains(names) ? Slot.VALUE : null;
        if (known != null) {
            return Optional.of(known);
        }
        boolean skipped = names.stream().anyMatch(name -> !name.equals(NAMELESS) && WantedParts.of(name) == null);
        return skipped ? Optional.of(text ? Slot.ANY_TEXT : Slot.ANY_NUMBER) : Optional.empty();
    }

    private static String nameOf(JsonParser parser) throws IOException {
        String name = parser.currentName();
        return name == null ? NAMELESS : name;
    }
}
