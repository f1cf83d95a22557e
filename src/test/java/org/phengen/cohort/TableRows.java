package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Formula;

/// The people of a comparison as plain rows, for tests that count them again one by one.
public final class TableRows implements Formula.People {
    private final SameRiskTable table;

    /// @param table the patient left out
    public TableRows(SameRiskTable table) {
        this.table = table;
    }

    @Override
    public int adults() {
        return table.adults().size();
    }

    @Override
    public List<double[]> peers(boolean children, double sex, double age, double z, double bandwidth, double years) {
        double[] scores = table.adults().score;
        double mean = java.util.Arrays.stream(scores).average().orElseThrow();
        double squares = 0;
        for (double score : scores) {
            squares += Math.pow(score - mean, 2);
        }
        double sd = Math.sqrt(squares / (scores.length - 1));
        PersonColumns people = children ? table.children() : table.adults();
        var peers = new ArrayList<double[]>();
        for (int i = 0; i < people.size(); i++) {
            double distance = ((people.score[i] - mean) / sd - z) / bandwidth;
            if (people.sex[i] == sex && Math.abs(people.ageYears[i] - age) <= years && Math.abs(distance) <= 3) {
                peers.add(
                        new double[] {(people.score[i] - mean) / sd, people.value[i], Math.exp(-distance * distance / 2)
                        });
            }
        }
        return peers;
    }

    /// Of each tenth by score, lowest first: how many are at or over a threshold, and how many it has.
    public List<int[]> tenths(double threshold) {
        PersonColumns people = table.adults();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparingDouble(i -> people.score[i]));
        var tenths = new ArrayList<int[]>();
        for (int t = 0; t < 10; t++) {
            List<Integer> rows = order.subList(t * order.size() / 10, (t + 1) * order.size() / 10);
            int passed = (int)
                    rows.stream().filter(i -> people.value[i] >= threshold).count();
            tenths.add(new int[] {passed, rows.size()});
        }
        return tenths;
    }
}
