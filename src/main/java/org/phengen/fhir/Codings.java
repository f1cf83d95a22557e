package org.phengen.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.terminology.Code;

/// CodeableConcepts as codes. Each code is kept once. Not safe for several threads.
final class Codings {
    /// The same systems under their object identifiers.
    private static final Map<String, String> SYSTEMS = Map.of(
            "urn:oid:2.16.840.1.113883.6.96", Code.SNOMED_CT,
            "urn:oid:2.16.840.1.113883.6.1", Code.LOINC,
            "urn:oid:2.16.840.1.113883.6.90", Code.ICD_10_CM,
            "urn:oid:2.16.840.1.113883.6.3", Code.ICD_10,
            "urn:oid:2.16.840.1.113883.6.88", "http://www.nlm.nih.gov/research/umls/rxnorm");

    private static final int MOST_TEXTS = 200_000;

    /// A power of two.
    private static final int LISTS = 1 << 12;

    private final @Nullable Listed[] lists = new Listed[LISTS];
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Code, Code> seen = new HashMap<>();
    private final Map<Code, String> displays = new HashMap<>();

    /// A code as the only one of its concept.
    ///
    /// @param system as written
    private record Listed(String system, List<Code> codes) {
        boolean isOf(String asked, String code) {
            return codes.getFirst().code().equals(code) && system.equals(asked);
        }
    }

    /// Every coding that has both a system and a code.
    List<Code> codes(Optional<Fields> concept) {
        if (concept.isEmpty()) {
            return List.of();
        }
        List<Fields> codings = concept.get().objects("coding");
        if (codings.size() == 1) {
            return one(codings.getFirst());
        }
        List<Code> codes = new ArrayList<>(2);
        for (Fields coding : codings) {
            Optional<String> system = coding.text("system");
            Optional<String> code = coding.text("code");
            if (system.isPresent() && code.isPresent()) {
                Code made = once(new Code(SYSTEMS.getOrDefault(system.get(), system.get()), code.get()));
                coding.text("display").ifPresent(display -> displays.putIfAbsent(made, display));
                codes.add(made);
            }
        }
        return List.copyOf(codes);
    }

    /// Most concepts have one coding, and most are the same few: their lists are made once.
    private List<Code> one(Fields coding) {
        String system = coding.text("system").orElse("");
        String code = coding.text("code").orElse("");
        if (system.isEmpty() || code.isEmpty()) {
            return List.of();
        }
        int place = (31 * system.hashCode() + code.hashCode()) & LISTS - 1;
        Listed known = lists[place];
        if (known == null || !known.isOf(system, code)) {
            known = new Listed(system, List.of(once(new Code(SYSTEMS.getOrDefault(system, system), code))));
            lists[place] = known;
        }
        Optional<String> display = coding.text("display");
        if (display.isPresent()) {
            displays.putIfAbsent(known.codes().getFirst(), display.get());
        }
        return known.codes();
    }

    /// The code values alone, for the small required value sets; older files write them as a plain string.
    static List<String> values(Fields resource, String name) {
        Optional<String> plain = resource.text(name);
        if (plain.isPresent()) {
            return List.of(plain.get());
        }
        Optional<Fields> concept = resource.object(name);
        if (concept.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(1);
        for (Fields coding : concept.get().objects("coding")) {
            coding.text("code").ifPresent(values::add);
        }
        return values;
    }

    /// The concept's text, else the first display.
    static Optional<String> text(Optional<Fields> concept) {
        return concept.flatMap(it -> it.text("text")
                .or(() -> it.objects("coding").stream()
                        .flatMap(coding -> coding.text("display").stream())
                        .findFirst()));
    }

    /// A display of the code, as the files give it.
    Optional<String> display(Code code) {
        return Optional.ofNullable(displays.get(code));
    }

    /// The same text, kept once while there are not too many.
    String once(String text) {
        if (texts.size() > MOST_TEXTS) {
            return text;
        }
        String first = texts.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    Code once(Code code) {
        Code first = seen.putIfAbsent(code, code);
        return first == null ? code : first;
    }
}
