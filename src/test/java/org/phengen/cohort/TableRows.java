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
}
