package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.phengen.sample.chance.Chance;

/// Where the sites that stand alone are: 2,000 on the autosomes, 300 on X outside its pseudo-autosomal ends, 20 on Y.
final class SinglePlaces {
    private static final int AUTOSOMAL = 2000;
    private static final int ON_X = 300;
    private static final int ON_Y = 20;
    /// from windows and from the ends, which also keeps X clear of its pseudo-autosomal regions in both builds
    private static final int AWAY = 3_000_000;

    private SinglePlaces() {}

    /// GRCh38 positions on one contig, rising.
    ///
    /// @param windows of this contig
    static List<Integer> on(Contig contig, List<Contig> all, List<Window> windows, Chance chance) {
        int last = StrictMath.min(contig.length37(), contig.length38()) - AWAY;
        if (contig.name().equals("Y")) {
            // beyond it lies repeated sequence
            last = 22_000_000;
        }
        long autosomes = all.stream()
                .filter(Contig::isAutosome)
                .mapToLong(Contig::length38)
                .sum();
        int count = switch (contig.name()) {
            case "X" -> ON_X;
            case "Y" -> ON_Y;
            case "1" -> AUTOSOMAL - others(all, autosomes);
            default -> (int) (AUTOSOMAL * (long) contig.length38() / autosomes);
        };
        double step = (last - AWAY) / (double) count;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = AWAY + (int) (step * (i + 0.8 * chance.uniform()));
            for (Window window : windows) {
                if (place > window.start() - 1000 && place < window.end() + 1000) {
                    place = window.end() + 1000 + chance.below(100_000);
                }
            }
            places.add(place);
        }
        return new ArrayList<>(new TreeSet<>(places));
    }

    /// What the rounding of the other chromosomes leaves goes to the first.
    private static int others(List<Contig> all, long autosomes) {
        return all.stream()
                .filter(contig -> contig.isAutosome() && !contig.name().equals("1"))
                .mapToInt(contig -> (int) (AUTOSOMAL * (long) contig.length38() / autosomes))
                .sum();
    }
}
