package org.phengen.terminology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.phengen.question.Vocabulary;

/// Makes names of the codes present at the sites: each display, and what remains of it without "unspecified" and the
/// adjectives of course and degree ("Childhood asthma" also gives "asthma").
final class PresentTerms {
    static final String SOURCE = "codes present at the sites";
    private static final Set<String> CONDITIONS =
            Set.of(Code.SNOMED_CT, Code.ICD_10, Code.ICD_10_CM, Code.HPO, Code.MONDO);
    private static final Pattern TAIL =
            Pattern.compile(",?\\s+(unspecified|nos|not otherwise specified)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADJECTIVE = Pattern.compile(
            "^(acute|chronic|childhood|primary|mild|moderate|severe|simple|recurrent|idiopathic|persistent|intermittent)\\s+",
            Pattern.CASE_INSENSITIVE);

    private PresentTerms() {}

    static boolean isCondition(String system) {
        return CONDITIONS.contains(system);
    }

    /// One concept for each name; codes with the same display belong to one.
    static List<Concept> conceptsOf(List<PresentCode> present) {
        Map<List<String>, List<PresentCode>> byName = new LinkedHashMap<>();
        for (PresentCode code : present) {
            boolean usable = !code.display().isBlank()
                    && (isCondition(code.system()) || code.system().equals(Code.LOINC));
            if (usable) {
                byName.computeIfAbsent(Names.words(code.display()), key -> new ArrayList<>())
                        .add(code);
            }
        }
        List<Concept> concepts = new ArrayList<>();
        byName.values().forEach(codes -> concepts.add(concept(codes)));
        byName.values().stream()
                .flatMap(List::stream)
                .filter(code -> isCondition(code.system()))
                .map(code -> plain(code.display()))
                .distinct()
                .forEach(name -> concepts.add(conceptOfName(name)));
        return concepts;
    }

    private static Concept concept(List<PresentCode> codes) {
        PresentCode first = codes.getFirst();
        var kind = first.system().equals(Code.LOINC) ? Vocabulary.Kind.MEASURE : Vocabulary.Kind.CONDITION;
        Set<Code> all = new java.util.LinkedHashSet<>();
        for (PresentCode code : codes) {
            if (code.system().equals(Code.LOINC) == (kind == Vocabulary.Kind.MEASURE)) {
                all.add(new Code(code.system(), code.code()));
            }
        }
        String label = Names.withoutTag(first.display()).strip();
        return new Concept(
                new Code(first.system(), first.code()).toString(),
                label,
                kind,
                List.of(label),
                all,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                SOURCE);
    }

    private static Concept conceptOfName(String name) {
        return Concept.condition("name:" + name, name, List.of(name), Set.of(), SOURCE);
    }

    /// A display without its tag, "unspecified" and the adjectives of course and degree.
    static String plain(String display) {
        String name =
                Names.withoutTag(display.toLowerCase(java.util.Locale.ROOT)).strip();
        String before;
        do {
            before = name;
            name = TAIL.matcher(name).replaceFirst("");
            name = ADJECTIVE.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        return name;
    }
}
