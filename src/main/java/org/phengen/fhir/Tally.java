package org.phengen.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phengen.language.Said;
import org.phengen.patient.PatientAnswer.Counted;

/// How often each thing happened while files were read, and what became of each resource: every one that could be read
/// has one fate. Not safe for several threads.
final class Tally {
    private static final int MOST_TYPES = 200;

    private final Map<Note, int[]> notes = new EnumMap<>(Note.class);
    private final Map<String, Integer> unusedTypes = new TreeMap<>();
    private final Map<String, int[]> usedTypes = new TreeMap<>();
    private String lastType = "";
    private int[] lastUsed = new int[1];
    private final Map<Fate, Integer> fates = new HashMap<>();

    /// What became of a resource.
    ///
    /// @param why the reason in words, or `used`
    record Fate(String type, String why) {
        static final String USED = "used";
    }

    void add(Note note) {
        add(note, 1);
    }

    void add(Note note, int times) {
        if (times > 0) {
            notes.computeIfAbsent(note, any -> new int[1])[0] += times;
        }
    }

    /// A resource that is used.
    void used(String type) {
        if (!type.equals(lastType)) {
            lastUsed = usedTypes.computeIfAbsent(type, any -> new int[1]);
            lastType = type;
        }
        lastUsed[0]++;
    }

    /// A resource of which nothing is used.
    void leftOut(String type, Note why) {
        add(why);
        repeated(type, why);
    }

    /// A resource that says only what others have said: its parts were counted under the note already.
    void repeated(String type, Note why) {
        fates.merge(new Fate(type, why.words()), 1, Integer::sum);
    }

    /// A resource of a type that no question needs.
    void unused(String type) {
        fates.merge(new Fate(type, "type not used"), 1, Integer::sum);
        boolean named = type.matches("[A-Z][A-Za-z]{1,40}")
                && (unusedTypes.containsKey(type) || unusedTypes.size() < MOST_TYPES);
        unusedTypes.merge(named ? type : "unknown kinds of", 1, Integer::sum);
    }

    Map<Fate, Integer> fates() {
        Map<Fate, Integer> all = new HashMap<>(fates);
        usedTypes.forEach((type, count) -> all.put(new Fate(type, Fate.USED), count[0]));
        return all;
    }

    int count(Note note) {
        int[] count = notes.get(note);
        return count == null ? 0 : count[0];
    }

    List<Counted> counted() {
        List<Counted> all = new ArrayList<>();
        usedTypes.forEach((type, count) -> all.add(new Counted(Said.of("fhir.note.used", type), count[0], true)));
        notes.forEach((note, count) -> all.add(new Counted(note.said(), count[0])));
        unusedTypes.forEach((type, count) -> all.add(new Counted(Said.of("fhir.note.unused", type), count)));
        return all;
    }
}
