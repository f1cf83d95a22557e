package org.phengen.sample.genome;

/// Which of a window's founder haplotypes carry ALT, read off the genealogy at one position.
final class Founders {
    /// How many ancestral haplotypes a window has.
    static final int COUNT = 400;

    private Founders() {}

    /// A new mutation: everybody below one branch, a branch being hit in proportion to its length.
    static byte[] mutation(Genealogy tree) {
        byte[] marks = new byte[COUNT];
        tree.toggle(tree.branch(), marks);
        return marks;
    }

    /// A variant of known frequency: the branch whose descendants come closest, put right by up to four further
    /// branches,
    /// so that it keeps the linkage that the tree gives it.
    static byte[] ofFrequency(Genealogy tree, double frequency) {
        int[] sizes = tree.sizes();
        int target = (int) StrictMath.max(1, StrictMath.min(COUNT - 1, StrictMath.rint(frequency * COUNT)));
        byte[] marks = new byte[COUNT];
        int best = closest(sizes, new int[sizes.length], target);
        int ancestral = closest(sizes, new int[sizes.length], COUNT - target);
        if (StrictMath.abs(sizes[ancestral] - (COUNT - target)) < StrictMath.abs(sizes[best] - target)) {
            java.util.Arrays.fill(marks, (byte) 1);
            best = ancestral;
        }
        tree.toggle(best, marks);
        for (int i = 0; i < 4 && count(marks) != target; i++) {
            int missing = target - count(marks);
            int[] marked = tree.marked(marks);
            int node = closest(sizes, marked, missing);
            if (StrictMath.abs(missing - (sizes[node] - 2 * marked[node])) >= StrictMath.abs(missing)) {
                break;
            }
            tree.toggle(node, marks);
        }
        return marks;
    }

    /// The node at which turning everybody over changes the count of marks by nearest to `wanted`.
    private static int closest(int[] sizes, int[] marked, int wanted) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int node = 0; node < sizes.length; node++) {
            int off = StrictMath.abs(sizes[node] - 2 * marked[node] - wanted);
            if (off < distance) {
                distance = off;
                best = node;
            }
        }
        return best;
    }

    private static int count(byte[] marks) {
        int count = 0;
        for (byte mark : marks) {
            count += mark;
        }
        return count;
    }
}
