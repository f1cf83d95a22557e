package org.phengen.terminology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// At how many sites a concept stands in the records, of the sites that let this be seen. A concept counts by its own
/// codes (an ICD-10 code with those below it) and by the names that records give to theirs, without any hierarchy.
final class Presence {
    private static final int SHORTEST_ICD_CATEGORY = 3;

    private final Map<String, Integer> sites = new HashMap<>();

    /// @param concepts all concepts with their codes
    /// @param keyOfName the concept that a name means
    Presence(Collection<Concept> concepts, Function<String, Optional<String>> keyOfName, List<SiteCodes> all) {
        Map<Code, Set<String>> keys = new HashMap<>();
        for (Concept concept : concepts) {
            for (Code code : concept.codes()) {
                keys.computeIfAbsent(bare(code), fresh -> new HashSet<>()).add(concept.key());
            }
        }
        for (SiteCodes site : all) {
            if (site.mayBeTold()) {
                Set<String> here = new HashSet<>();
                for (PresentCode present : site.codes()) {
                    keyOfName.apply(present.display()).ifPresent(here::add);
                    keyOfName.apply(PresentTerms.plain(present.display())).ifPresent(here::add);
                    here.addAll(keys(bare(new Code(present.system(), present.code())), keys));
                }
                here.forEach(key -> sites.merge(key, 1, Integer::sum));
            }
        }
    }

    int sites(String key) {
        return sites.getOrDefault(key, 0);
    }

    private static Set<String> keys(Code code, Map<Code, Set<String>> keys) {
        if (!isIcd(code)) {
            return keys.getOrDefault(code, Set.of());
        }
        Set<String> found = new HashSet<>();
        for (int length = code.code().length(); length >= SHORTEST_ICD_CATEGORY; length--) {
            found.addAll(keys.getOrDefault(new Code(code.system(), code.code().substring(0, length)), Set.of()));
        }
        return found;
    }

    private static Code bare(Code code) {
        return isIcd(code)
                ? new Code(code.system(), code.code().replace(".", "").toUpperCase(Locale.ROOT))
                : code;
    }

    private static boolean isIcd(Code code) {
        return code.system().equals(Code.ICD_10) || code.system().equals(Code.ICD_10_CM);
    }
}
