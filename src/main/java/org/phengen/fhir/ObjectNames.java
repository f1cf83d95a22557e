package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notices a key that stands twice in one object, at every depth. JSON leaves open which of two would count, so neither
/// does. The parser's own check makes a set for every object; most objects have fewer than ten keys, which are compared
/// one by one. Not safe for several threads.
final class ObjectNames {
    private static final int FEW = 24;

    /// The names of the open objects, one after another; an object's begin where its parent's end.
    private String[] names = new String[128];
    private int[] begins = new int[16];
    private int depth;
    private int count;
    private @Nullable Set<String> many;
    private int manyDepth;

    /// The parser met a key a second time.
    static final class Twice extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        Twice() {
            super("a key stands twice");
        }
    }

    /// Forgets whatever an unreadable resource left open.
    void reset() {
        depth = 0;
        count = 0;
        many = null;
    }

    /// An object begins.
    void begin() {
        if (depth == begins.length) {
            begins = Arrays.copyOf(begins, 2 * depth);
        }
        begins[depth++] = count;
    }

    /// The object ends.
    void end() {
        if (many != null && manyDepth == depth) {
            many = null;
        }
        count = begins[--depth];
    }

    /// @throws Twice where the innermost object has the name already
    void add(String name) throws Twice {
        int from = begins[depth - 1];
        if (count - from < FEW || many != null && manyDepth != depth) {
            int hash = name.hashCode();
            for (int i = from; i < count; i++) {
                if (names[i].hashCode() == hash && names[i].equals(name)) {
                    throw new Twice();
                }
            }
        } else {
            Set<String> all = many;
            if (all == null) {
                all = new HashSet<>(Arrays.asList(names).subList(from, count));
                many = all;
                manyDepth = depth;
            }
            if (!all.add(name)) {
                throw new Twice();
            }
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
        }
        names[count++] = name;
    }
}
