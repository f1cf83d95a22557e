package org.phengen.sample.genome;

import java.util.Arrays;
import org.phengen.sample.chance.Chance;

/// The tree that relates a sample of haplotypes at one position, changing along the chromosome: the sequentially Markov
/// coalescent (McVean and Cardin 2005, Philosophical Transactions B 360:1387) of a constant population of 10,000. Time
/// is
/// in units of 20,000 generations; recombination 5e-9 per base and generation, about the rate outside the hotspots,
/// which are
/// left out: linkage then reaches as far as between real hotspots.
final class Genealogy {
    private static final double GENERATIONS = 20_000;
    private static final double RECOMBINATION = 5e-9 * GENERATIONS;

    private final int leaves;
    private final double[] time;
    private final int[] parent;
    private final int[] left;
    private final int[] right;
    private final Chance chance;
    private int root;
    private double length;

    Genealogy(int leaves, Chance chance) {
        this.leaves = leaves;
        this.chance = chance;
        int nodes = 2 * leaves - 1;
        time = new double[nodes];
        parent = new int[nodes];
        left = new int[nodes];
        right = new int[nodes];
        Arrays.fill(left, -1);
        Arrays.fill(right, -1);
        coalesce();
        measure();
    }

    private void coalesce() {
        int[] open = new int[leaves];
        for (int i = 0; i < leaves; i++) {
            open[i] = i;
        }
        double now = 0;
        int next = leaves;
        for (int k = leaves; k > 1; k--) {
            now += chance.exponential() / (k * (k - 1) / 2.0);
            int i = chance.below(k);
            int a = open[i];
            open[i] = open[k - 1];
            int j = chance.below(k - 1);
            join(next, now, a, open[j]);
            open[j] = next++;
        }
        root = next - 1;
        parent[root] = -1;
    }

    private void join(int node, double when, int a, int b) {
        time[node] = when;
        left[node] = a;
        right[node] = b;
        parent[a] = node;
        parent[b] = node;
    }

    private void measure() {
        length = 0;
        for (int node = 0; node < parent.length; node++) {
            if (node != root) {
                length += time[parent[node]] - time[node];
            }
        }
    }

    /// Total length of all branches.
    double length() {
        return length;
    }

    /// How many bases until the tree changes.
    double stretch() {
        return chance.exponential() / (RECOMBINATION * length);
    }

    /// Crosses a recombination: one branch is cut and joins elsewhere, above the cut.
    void recombine() {
        int moved = branch();
        int joint = parent[moved];
        double cut = time[moved] + chance.uniform() * (time[joint] - time[moved]);
        int sibling = left[joint] == moved ? right[joint] : left[joint];
        int above = parent[joint];
        parent[sibling] = above;
        if (above < 0) {
            root = sibling;
        } else {
            replace(above, joint, sibling);
        }
        double when = rejoinTime(joint, cut);
        int target = spanning(moved, joint, when);
        int over = parent[target];
        join(joint, when, target, moved);
        parent[joint] = over;
        if (over < 0) {
            root = joint;
        } else {
            replace(over, target, joint);
        }
        measure();
    }

    private void replace(int node, int child, int other) {
        if (left[node] == child) {
            left[node] = other;
        } else {
            right[node] = other;
        }
    }

    /// When a floating branch meets one of the k others: at rate k, k falling at each of their joins.
    private double rejoinTime(int joint, double cut) {
        double[] joins = new double[leaves];
        int count = 0;
        for (int node = leaves; node < time.length; node++) {
            if (node != joint && time[node] > cut) {
                joins[count++] = time[node];
            }
        }
        Arrays.sort(joins, 0, count);
        double now = cut;
        for (int i = 0; i < count; i++) {
            // above the i-th join there are count - i others left, and one more below it
            double wait = chance.exponential() / (count - i + 1);
            if (now + wait < joins[i]) {
                return now + wait;
            }
            now = joins[i];
        }
        return now + chance.exponential();
    }

    /// One of the branches that exist at a time, each as likely.
    private int spanning(int moved, int joint, double when) {
        int[] found = new int[parent.length];
        int count = 0;
        for (int node = 0; node < parent.length; node++) {
            if (node == moved || node == joint || time[node] > when) {
                continue;
            }
            if (node == root || time[parent[node]] > when && parent[node] != joint) {
                found[count++] = node;
            }
        }
        return found[chance.below(count)];
    }

    /// A branch, drawn by its length: the node below it.
    int branch() {
        double at = chance.uniform() * length;
        int last = -1;
        for (int node = 0; node < parent.length; node++) {
            if (node != root) {
                last = node;
                at -= time[parent[node]] - time[node];
                if (at < 0) {
                    return node;
                }
            }
        }
        return last;
    }

    /// How many leaves are below every node.
    int[] sizes() {
        byte[] all = new byte[leaves];
        Arrays.fill(all, (byte) 1);
        return marked(all);
    }

    /// How many marked leaves are below every node.
    int[] marked(byte[] marks) {
        int[] counts = new int[parent.length];
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int node = leaf; node >= 0 && marks[leaf] != 0; node = parent[node]) {
                counts[node]++;
            }
        }
        return counts;
    }

    /// Turns over the mark of every leaf below a node.
    void toggle(int node, byte[] marks) {
        if (node < leaves) {
            marks[node] ^= 1;
            return;
        }
        int[] open = new int[leaves + 1];
        int count = 0;
        open[count++] = node;
        while (count > 0) {
            int next = open[--count];
            if (next < leaves) {
                marks[next] ^= 1;
            } else {
                open[count++] = left[next];
                open[count++] = right[next];
            }
        }
    }
}
