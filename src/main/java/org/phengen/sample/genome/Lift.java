package org.phengen.sample.genome;

import java.util.List;

/// GRCh37 positions for the invented single sites of one contig: between the windows, whose positions are known in both
/// builds, the difference changes evenly, so that the order stays the same.
final class Lift {
    private static final int NOWHERE = 1_000;

    private final Contig contig;
    private final List<Window> windows;

    Lift(Contig contig, List<Window> windows) {
        this.contig = contig;
        this.windows = windows;
    }

    int to37(int position) {
        // no window on it: an invented difference, so that a place never means the same in both builds
        double fromPosition = 0;
        double fromOffset = windows.isEmpty() ? NOWHERE : 0;
        for (Window window : windows) {
            if (position < window.start()) {
                return between(position, fromPosition, fromOffset, window.start(), window.firstOffset());
            }
            fromPosition = window.end();
            fromOffset = window.lastOffset();
        }
        double lastOffset = windows.isEmpty() ? NOWHERE : contig.length37() - contig.length38();
        return between(position, fromPosition, fromOffset, contig.length38(), lastOffset);
    }

    private static int between(int position, double from, double fromOffset, double to, double toOffset) {
        double share = (position - from) / (to - from);
        return (int) (position + fromOffset + share * (toOffset - fromOffset));
    }
}
