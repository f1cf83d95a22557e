package org.phengen.terminology;

import java.util.List;
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
        String source) {
    Concept {
        names = List.copyOf(names);
        codes = Set.copyOf(codes);
        reach = List.copyOf(reach);
        never = List.copyOf(never);
        units = List.copyOf(units);
    }
}
