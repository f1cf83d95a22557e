package org.phengen.cohort;

/// Order statistics without sorting everything: a slider asks for three of 100,000 numbers.
final class Selection {
    private Selection() {}

    /// Type-7 quantile of at least one number; reorders them.
    static double quantile(double[] values, double p) {
        double position = p * (values.length - 1);
        int below = (int) Math.floor(position);
        double lower = select(values, below);
        if (below == values.length - 1) {
            return lower;
        }
        // everything to the right is at least the lower one: its smallest is the next
        double upper = Double.POSITIVE_INFINITY;
        for (int i = below + 1; i < values.length; i++) {
            upper = Math.min(upper, values[i]);
        }
        return lower + (position - below) * (upper - lower);
    }

    /// Hoare's selection with the middle of three as pivot.
    private static double select(double[] a, int k) {
        int low = 0;
        int high = a.length - 1;
        while (low < high) {
            double pivot = middle(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return a[k];
            }
        }
        return a[k];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
