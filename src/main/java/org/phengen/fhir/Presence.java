package org.phengen.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phengen.terminology.Code;

/// How often each code of a condition or measure stands in the files. Not safe for several threads.
final class Presence {
    private final Map<Code, int[]> counts = new HashMap<>();

    void count(List<Code> codes) {
        for (Code code : codes) {
            count(code);
        }
    }

    void count(Code code) {
        counts.computeIfAbsent(code, any -> new int[1])[0]++;
    }

    Map<Code, Integer> counts() {
        Map<Code, Integer> all = new HashMap<>();
        counts.forEach((code, count) -> all.put(code, count[0]));
        return all;
    }
}
