package org.phengen.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.terminology.Code;

/// Which codes and words mean pregnancy, bariatric surgery, a GLP-1 medicine, oedema or an amputation
/// (`flagging-events.tsv`). Words count only where no code decides.
final class EventFacts {
    private static final List<Fact> FACTS = read();

    private EventFacts() {}

    /// Where a fact may be used.
    enum Area {
        CONDITION,
        PROCEDURE,
        MEDICINE
    }

    /// @param how `code` (equal), `below` (begins with), `words` (contained in the text), `except` (never where
    /// contained)
    private record Fact(Kind kind, Area area, String how, String system, String value) {}

    /// What the concept is a sign of.
    static Optional<Kind> kind(Area area, List<Code> codes, Optional<String> text) {
        for (Fact fact : FACTS) {
            for (int i = 0; fact.area == area && i < codes.size(); i++) {
                if (matches(fact, codes.get(i))) {
                    return Optional.of(fact.kind);
                }
            }
        }
        return text.map(words -> words.toLowerCase(Locale.ROOT)).flatMap(words -> byWords(area, words));
    }

    private static boolean matches(Fact fact, Code code) {
        if (!code.system().equals(fact.system)) {
            return false;
        }
        return switch (fact.how) {
            case "code" -> code.code().equals(fact.value);
            case "below" -> code.code().replace(".", "").startsWith(fact.value);
            default -> false;
        };
    }

    private static Optional<Kind> byWords(Area area, String words) {
        for (Fact fact : FACTS) {
            if (fact.area == area && fact.how.equals("words") && words.contains(fact.value)) {
                boolean excepted = FACTS.stream()
                        .anyMatch(other -> other.area == area
                                && other.kind == fact.kind
                                && other.how.equals("except")
                                && words.contains(other.value));
                if (!excepted) {
                    return Optional.of(fact.kind);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Fact> read() {
        try (InputStream in = EventFacts.class.getResourceAsStream("flagging-events.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: flagging-events.tsv is missing");
            }
            List<Fact> facts = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(row ->
                            facts.add(new Fact(Kind.valueOf(row[0]), Area.valueOf(row[1]), row[2], row[3], row[4])));
            return List.copyOf(facts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
