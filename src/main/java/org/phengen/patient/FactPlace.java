package org.phengen.patient;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where one fact of a record stands in what its site gave: which of the sources read, and which line or entry of it.
/// Kept packed into one long with every fact, so that provenance costs eight bytes; [#UNKNOWN] where nobody told.
///
/// @param source index into [PatientAnswer#searches]
/// @param entry line of a file of lines, entry of a bundle; 1-based, 0 for what stands outside a bundle's entries
public record FactPlace(int source, long entry) {
    /// No place was told.
    public static final long UNKNOWN = -1;

    private static final int ENTRY_BITS = 40;
    private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;

    public FactPlace {
        if (source < 0 || source >= 1 << 23 || entry < 0 || entry > ENTRY_MASK) {
            throw new IllegalArgumentException("not a place: source " + source + ", entry " + entry);
        }
    }

    /// One long for the place.
    public long packed() {
        return (long) source << ENTRY_BITS | entry;
    }

    /// The place behind a long; empty for [#UNKNOWN].
    public static Optional<FactPlace> of(long packed) {
        return packed < 0
                ? Optional.empty()
                : Optional.of(new FactPlace((int) (packed >>> ENTRY_BITS), packed & ENTRY_MASK));
    }

    /// The name of the source, as the answer lists it.
    public String sourceIn(List<String> searches) {
        return source < searches.size() ? searches.get(source) : "source " + (source + 1);
    }

    /// "line 12" or "entry 12", by the kind of file.
    public String entryIn(List<String> searches) {
        String name = sourceIn(searches).toLowerCase(Locale.ROOT);
        return entry == 0
                ? "the file"
                : (name.endsWith(".ndjson") || name.endsWith(".ndjson.gz") ? "line " : "entry ") + entry;
    }
}
