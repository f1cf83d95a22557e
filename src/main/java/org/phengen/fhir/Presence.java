package org.phengen.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phengen.terminology.Code;

/// How often each code of a condition or measure stands in the files. Not safe for several threads.
final class Presence {
    /// A power of two.
    private static final int PLACES = 1 << 8;

    private final Map<Code, int[]> counts = new HashMap<>();
    /// The codes that were counted last, by their hash: each is one object, and a few are counted millions of times.
    private final @Nullable Code[] last = new Code[PLACES];
    private final int[][] lastCounts = new int[PLACES][];

    void count(List<Code> codes) {
        for (Code code : codes) {
            count(code);
        }
    }

    void count(Code code) {
        int place = code.hashCode() & PLACES - 1;
        if (!code.equals(last[place])) {
            last[place] = code;
            lastCounts[place] = counts.computeIfAbsent(code, any -> new int[1]);
        }
        lastCounts[place][0]++;
    }

    Map<Code, Integer> counts() {
        Map<Code, Integer> all = new HashMap<>();
        counts.forEach((code, count) -> all.put(code, count[0]));
        return all;
    }
}
