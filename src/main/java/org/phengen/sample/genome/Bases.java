package org.phengen.sample.genome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phengen.sample.chance.Chance;

/// An invented reference sequence: the real REF at score loci, a fixed pseudo-random base everywhere else. Every REF of
/// every file agrees with it. It is not the human sequence.
final class Bases {
    private static final String LETTERS = "ACGT";
    private static final String TRANSITIONS = "GTAC";

    private final Map<String, Map<Integer, Character>> known = new HashMap<>();

    Bases(List<Locus> loci) {
        for (Locus locus : loci) {
            known.computeIfAbsent(locus.chromosome(), chromosome -> new HashMap<>())
                    .put(locus.position(), locus.reference().charAt(0));
        }
    }

    /// @param position in GRCh38, 1-based
    char at(String chromosome, int position) {
        Character real = known.getOrDefault(chromosome, Map.of()).get(position);
        if (real != null) {
            return real;
        }
        long mixed = (position * 0x9E3779B97F4A7C15L) ^ (chromosome.hashCode() * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return LETTERS.charAt((int) (mixed >>> 62));
    }

    String between(String chromosome, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int position = first; position <= last; position++) {
            text.append(at(chromosome, position));
        }
        return text.toString();
    }

    /// Another base: a transition twice as often as a transversion.
    static char other(char base, Chance chance) {
        if (chance.happens(2 / 3.0)) {
            return TRANSITIONS.charAt(LETTERS.indexOf(base));
        }
        char drawn = LETTERS.charAt(chance.below(4));
        while (drawn == base || drawn == TRANSITIONS.charAt(LETTERS.indexOf(base))) {
            drawn = LETTERS.charAt(chance.below(4));
        }
        return drawn;
    }
}
