package org.phengen.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phengen.patient.PatientAnswer.Counted;

/// How often each thing happened while files were read. Not safe for several threads.
final class Tally {
    private static final int MOST_TYPES = 200;

    private final Map<Note, Integer> notes = new EnumMap<>(Note.class);
    private final Map<String, Integer> unusedTypes = new TreeMap<>();

    void add(Note note) {
        add(note, 1);
    }

    void add(Note note, int times) {
        if (times > 0) {
            notes.merge(note, times, Integer::sum);
        }
    }

    /// A resource of a type that no question needs.
    void unused(String type) {
        boolean named = type.matches("[A-Z][A-Za-z]{1,40}")
                && (unusedTypes.containsKey(type) || unusedTypes.size() < MOST_TYPES);
        unusedTypes.merge(named ? type : "unknown kinds of", 1, Integer::sum);
    }

    int count(Note note) {
        return notes.getOrDefault(note, 0);
    }

    List<Counted> counted() {
        List<Counted> all = new ArrayList<>();
        notes.forEach((note, count) -> all.add(new Counted(note.words(), count)));
        unusedTypes.forEach((type, count) -> all.add(new Counted(type + " resources: not used", count)));
        return all;
    }
}
