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
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.LineForm.Slot;

/// Takes the form of a line on which an observation of values stands.
final class LineFormMaker {
    private static final Set<Slot> NEEDED = EnumSet.of(Slot.ID, Slot.SUBJECT, Slot.MOMENT, Slot.VALUE);

    /// The whole resource, and what stands in an array.
    private static final String NAMELESS = "";

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
        names.removeIf(NAMELESS::equals);
        if (names.contains("modifierExtension")) {
            return Optional.empty();
        }
        boolean skipped = names.stream().anyMatch(name -> WantedParts.of(name) == null);
        return switch (String.join(".", names)) {
            case "id" -> only(Slot.ID, text);
            case "subject.reference" -> only(Slot.SUBJECT, text);
            case "effectiveDateTime" -> only(Slot.MOMENT, text);
            case "meta.lastUpdated" -> only(Slot.UPDATED, text);
            case "valueQuantity.value", "component.valueQuantity.value" -> only(Slot.VALUE, !text);
            // a business identifier is read of people, and of a subject only where it has no reference
            case "subject.display", "subject.identifier.value", "identifier.value" -> only(Slot.ANY_TEXT, text);
            default -> skipped ? Optional.of(text ? Slot.ANY_TEXT : Slot.ANY_NUMBER) : Optional.empty();
        };
    }

    private static String nameOf(JsonParser parser) throws IOException {
        String name = parser.currentName();
        return name == null ? NAMELESS : name;
    }

    private static Optional<Slot> only(Slot slot, boolean fits) {
        return fits ? Optional.of(slot) : Optional.empty();
    }
}
