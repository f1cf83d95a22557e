package org.phengen.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest version of each resource; of two equally new ones the one that says "leave out", else the later read. A
/// plain table, because it is made for every person of a site and hardly ever finds anything twice.
final class NewestVersions {
    private final @Nullable Statement[] kept;
    /// A resource's place in `kept`, plus one, where its name leads to; a power of two, half empty.
    private final int[] places;
    private int size;

    private NewestVersions(int most) {
        kept = new Statement[most];
        places = new int[Integer.highestOneBit(Math.max(1, most)) << 2];
    }

    /// Each resource once, in the order in which they were met first.
    ///
    /// @param tally counts the older ones
    static List<Statement> of(List<Statement> statements, Tally tally) {
        NewestVersions versions = new NewestVersions(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            versions.add(statements.get(i), tally);
        }
        return versions.all();
    }

    private void add(Statement one, Tally tally) {
        // what has no name is nobody's version
        if (one.id().isEmpty()) {
            kept[size++] = one;
            return;
        }
        int mask = places.length - 1;
        int at = spread(31 * one.id().hashCode() + one.type().hashCode()) & mask;
        while (places[at] > 0) {
            Statement other = kept[places[at] - 1];
            if (other != null && other.id().equals(one.id()) && other.type().equals(one.type())) {
                tally.leftOut(one.type(), Note.OLDER_VERSION);
                if (isNewer(one, other)) {
                    kept[places[at] - 1] = one;
                }
                return;
            }
            at = at + 1 & mask;
        }
        kept[size++] = one;
        places[at] = size;
    }

    private static boolean isNewer(Statement one, Statement other) {
        return one.version() > other.version()
                || one.version() == other.version() && other.leftOut().isEmpty();
    }

    private List<Statement> all() {
        List<Statement> all = new ArrayList<>(size);
        for (Statement one : kept) {
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /// Ids that differ in their last digits only would else stand side by side.
    static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
