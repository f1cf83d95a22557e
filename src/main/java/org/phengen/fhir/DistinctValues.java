package org.phengen.fhir;

import java.util.ArrayList;
import java.util.List;
import org.phengen.patient.Measurement;

/// The values that are told about one person, each once: of the same measure at the same moment the same value, or
/// where
/// it cannot be used the same text. A plain table, as in `NewestVersions`.
final class DistinctValues {
    private final List<Measurement> values;
    private final List<String> moments;
    /// A value's place in `values`, plus one, where its hash leads to; a power of two, half empty.
    private int[] places;

    /// @param few how many there will be, about
    DistinctValues(int few) {
        values = new ArrayList<>(few);
        moments = new ArrayList<>(few);
        places = new int[Integer.highestOneBit(Math.max(1, few)) << 2];
    }

    /// Whether it is told for the first time.
    ///
    /// @param moment the clinically relevant time as written
    boolean add(Measurement one, String moment) {
        int at = find(one, moment);
        if (places[at] > 0) {
            return false;
        }
        values.add(one);
        moments.add(moment);
        places[at] = values.size();
        if (2 * values.size() > places.length) {
            grow();
        }
        return true;
    }

    /// In the order in which they were told; the caller's own.
    List<Measurement> all() {
        return values;
    }

    /// Where it stands, or the empty place where it belongs.
    private int find(Measurement one, String moment) {
        int mask = places.length - 1;
        int what = one.usable() ? Double.hashCode(one.value()) : one.recorded().hashCode();
        int at = NewestVersions.spread(
                        31 * (31 * moment.hashCode() + one.code().code().hashCode()) + what)
                & mask;
        while (places[at] > 0 && !isSame(places[at] - 1, one, moment)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private boolean isSame(int place, Measurement one, String moment) {
        Measurement other = values.get(place);
        boolean same = one.usable()
                ? other.usable() && Double.compare(one.value(), other.value()) == 0
                : !other.usable() && one.recorded().equals(other.recorded());
        return same && moment.equals(moments.get(place)) && one.code().equals(other.code());
    }

    private void grow() {
        places = new int[2 * places.length];
        for (int i = 0; i < values.size(); i++) {
            places[find(values.get(i), moments.get(i))] = i + 1;
        }
    }
}
