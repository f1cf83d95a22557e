package org.phengen.patient;

import java.util.Arrays;
import org.phengen.language.Said;

/// The usable values of one measure among all of a person's measurements, in their order. Plain arrays, because every
/// person of a site has several and most are looked at once.
final class ValueSeries {
    private final Measurement[] all;
    private int[] at = new int[16];
    private int size;

    /// @param all whoever rejects a value marks it in here
    ValueSeries(Measurement[] all) {
        this.all = all;
    }

    void add(int index) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
        }
        at[size++] = index;
    }

    int size() {
        return size;
    }

    /// Which of all measurements it is.
    int index(int i) {
        return at[i];
    }

    Measurement get(int i) {
        return all[at[i]];
    }

    double value(int i) {
        return all[at[i]].value();
    }

    /// Marks one as rejected; it stays in the series until `tidy`.
    void reject(int i, Said reason) {
        all[at[i]] = all[at[i]].rejectedFor(reason);
    }

    /// Takes out what has been rejected since.
    void tidy() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (all[at[i]].usable()) {
                at[kept++] = at[i];
            }
        }
        size = kept;
    }

    /// The median; at least one value is needed.
    double median() {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = value(i);
        }
        return Median.of(values);
    }
}
