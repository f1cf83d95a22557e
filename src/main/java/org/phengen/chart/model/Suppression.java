package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which counts of one figure may be shown when none from 1 to `minimum` - 1 may be, nor be worked out.
public final class Suppression {
    private Suppression() {}

    /// Neighbouring bins joined until each holds the minimum.
    ///
    /// @param from the first bin of the group
    /// @param to the bin after its last
    /// @param people in the group together
    public record Group(int from, int to, int people) {}

    /// Counts of named categories whose total is known: small ones hidden, and with them the smallest others until what
    /// is hidden together is at least two categories and the minimum, so that the total gives nothing away.
    public static List<Count> categories(int[] people, int minimum) {
        boolean[] hidden = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            hidden[i] = people[i] > 0 && people[i] < minimum;
        }
        while (revealing(people, hidden, minimum)) {
            int smallest = -1;
            for (int i = 0; i < people.length; i++) {
                if (!hidden[i] && people[i] > 0 && (smallest < 0 || people[i] < people[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            hidden[smallest] = true;
        }
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            counts.add(hidden[i] ? new Count.Hidden(minimum) : new Count.Shown(people[i]));
        }
        return counts;
    }

    private static boolean revealing(int[] people, boolean[] hidden, int minimum) {
        int cells = 0;
        int sum = 0;
        for (int i = 0; i < people.length; i++) {
            if (hidden[i]) {
                cells++;
                sum += people[i];
            }
        }
        return cells > 0 && (cells < 2 || sum < minimum);
    }

    /// Bins of a measure in order, joined with their neighbours until each group holds the minimum; a rest at the upper
    /// end joins the group before it. Empty when all together hold fewer than the minimum.
    public static List<Group> widen(int[] people, int minimum) {
        List<Group> groups = new ArrayList<>();
        if (Arrays.stream(people).sum() < Math.max(1, minimum)) {
            return groups;
        }
        int from = 0;
        int sum = 0;
        for (int i = 0; i < people.length; i++) {
            sum += people[i];
            if (sum >= minimum && (sum > 0 || minimum == 0)) {
                groups.add(new Group(from, i + 1, sum));
                from = i + 1;
                sum = 0;
            }
        }
        if (from < people.length) {
            Group last = groups.removeLast();
            groups.add(new Group(last.from(), people.length, last.people() + sum));
        }
        return groups;
    }
}
