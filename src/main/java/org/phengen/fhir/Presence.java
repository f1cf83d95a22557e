package org.phengen.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phengen.terminology.Code;

/// How often each code of a condition or measure stands in the files. Not safe for several threads.
final class Presence {
    private final Map<Code, Integer> counts = new HashMap<>();

    void count(List<Code> codes) {
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
    }

    Map<Code, Integer> counts() {
        return counts;
    }
}
