package org.phengen.vcf;

import java.util.Comparator;

/// One REF/ALT pair at a position, ordered by position, REF and ALT.
record AllelePair(int position, String reference, String alternate) implements Comparable<AllelePair> {
    private static final Comparator<AllelePair> ORDER = Comparator.comparingInt(AllelePair::position)
            .thenComparing(AllelePair::reference)
            .thenComparing(AllelePair::alternate);

    @Override
    public int compareTo(AllelePair other) {
        return ORDER.compare(this, other);
    }

    /// Last position REF covers.
    long end() {
        return (long) position + reference.length() - 1;
    }
}
