package org.phengen.ui.kit;

/// How large words, figures and charts are, in percent of the designed size; the screens lay themselves out anew for
/// the room that is left.
public record TextSize(int percent) {
    public static final TextSize DESIGNED = new TextSize(100);
    private static final int SMALLEST = 50;
    private static final int LARGEST = 400;

    /// @throws IllegalArgumentException for a size nobody could read or fit into a window
    public TextSize {
        if (percent < SMALLEST || percent > LARGEST) {
            throw new IllegalArgumentException("a text size of " + percent + " percent");
        }
    }

    public double factor() {
        return percent / 100.0;
    }
}
