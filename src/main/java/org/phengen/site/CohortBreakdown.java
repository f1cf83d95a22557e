package org.phengen.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phengen.patient.Certainty;
import org.phengen.site.Breakdown.Group;

/// Counts a cohort's people by age, sex and BMI for the charts. Groups have the same keys at every site, so that sites
/// can be added up; the surely and the perhaps fitting are counted together.
final class CohortBreakdown {
    /// First completed year of each age group; the last has no end.
    private static final int[] AGES = {0, 10, 20, 25, 30, 40, 50, 60, 70};
    /// WHO's adult bands (docs/sources.md); under 20 years they are never used.
    private static final double[] BMIS = {0, 18.5, 25, 30, 35, 40};

    /// Years; below, growth charts speak and adult bands do not.
    private static final int ADULT = 20;

    private CohortBreakdown() {}

    /// @param asOf the site's today: who is not surely 20 by then is in no adult band
    static Breakdown of(List<CohortRow> rows, LocalDate asOf, SiteRule rule, String title) {
        int surely = (int)
                rows.stream().filter(row -> row.certainty() == Certainty.YES).count();
        return rule.breakdown(
                ages(rows), sexes(rows), bmis(rows, asOf), new SiteRule.Fitting(surely, rows.size() - surely), title);
    }

    private static List<Group> ages(List<CohortRow> rows) {
        int[] counts = new int[AGES.length];
        int unknown = 0;
        for (CohortRow row : rows) {
            int age = row.onset().map(CohortRow.OnsetFinding::oldest).orElse(-1);
            if (age < 0) {
                unknown++;
            } else {
                counts[band(AGES, age)]++;
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < AGES.length; i++) {
            groups.add(new Group(i + 1 < AGES.length ? AGES[i] + "-" + (AGES[i + 1] - 1) : AGES[i] + "+", counts[i]));
        }
        groups.add(new Group("unknown", unknown));
        return groups;
    }

    private static List<Group> sexes(List<CohortRow> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var sex : org.phengen.question.Sex.values()) {
            counts.put(sex.name().toLowerCase(Locale.ROOT), 0);
        }
        rows.forEach(row -> counts.merge(row.sex().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Group> bmis(List<CohortRow> rows, LocalDate asOf) {
        int[] counts = new int[BMIS.length];
        int unknown = 0;
        int young = 0;
        for (CohortRow row : rows) {
            if (row.bmi().isEmpty()) {
                unknown++;
                continue;
            }
            if (row.birth()
                    .map(birth -> birth.last().plusYears(ADULT).isAfter(asOf))
                    .orElse(true)) {
                young++;
                continue;
            }
            int band = 0;
            while (band + 1 < BMIS.length && row.bmi().getAsDouble() >= BMIS[band + 1]) {
                band++;
            }
            counts[band]++;
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < BMIS.length; i++) {
            groups.add(new Group(key(BMIS, i), counts[i]));
        }
        groups.add(new Group("young", young));
        groups.add(new Group("unknown", unknown));
        return groups;
    }

    private static String key(double[] edges, int i) {
        if (i == 0) {
            return "<" + plain(edges[1]);
        }
        return i + 1 < edges.length ? plain(edges[i]) + "-" + plain(edges[i + 1]) : plain(edges[i]) + "+";
    }

    private static String plain(double edge) {
        return edge == Math.rint(edge) ? Integer.toString((int) edge) : Double.toString(edge);
    }

    private static int band(int[] edges, int value) {
        int band = 0;
        while (band + 1 < edges.length && value >= edges[band + 1]) {
            band++;
        }
        return band;
    }
}
