package org.phengen.terminology;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.question.Vocabulary;

/// A condition or measure that has names.
///
/// @param key its stable key
/// @param names every name that means it, its label among them
/// @param codes the codes that mean exactly it
/// @param reach phrases that also stand for it inside longer names, beside its own names
/// @param never words of names that do not belong to it though they look like it
/// @param units UCUM units it may be asked in, its own first; empty for conditions
/// @param bareNumbers numbers that mean its own unit when none is said; empty where every number does
/// @param source where its names and codes come from, with version or date
record Concept(
        String key,
        String label,
        Vocabulary.Kind kind,
        List<String> names,
        Set<Code> codes,
        List<String> reach,
        List<String> never,
        List<String> units,
        Optional<Range> bareNumbers,
        String source) {
    /// Numbers from one to another, both included.
    record Range(BigDecimal from, BigDecimal to) {}

    /// A condition of which only names and codes are known.
    static Concept condition(String key, String label, List<String> names, Set<Code> codes, String source) {
        return new Concept(
                key,
                label,
                Vocabulary.Kind.CONDITION,
                names,
                codes,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                source);
    }

    /// The same with more codes from one more source.
    Concept with(Set<Code> more, String from) {
        Set<Code> all = new LinkedHashSet<>(codes);
        all.addAll(more);
        return new Concept(key, label, kind, names, all, reach, never, units, bareNumbers, source + "; " + from);
    }

    Concept {
        names = List.copyOf(names);
        codes = Set.copyOf(codes);
        reach = List.copyOf(reach);
        never = List.copyOf(never);
        units = List.copyOf(units);
    }
}
