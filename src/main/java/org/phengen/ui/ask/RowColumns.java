package org.phengen.ui.ask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phengen.patient.Certainty;
import org.phengen.site.CohortRow;

/// The rows of the patients' table column by column, so that a filter of 100,000 people is one pass over primitive
/// arrays. The people themselves are those of the answer; nothing is kept per person but these numbers. Immutable, safe
/// for several threads.
final class RowColumns {
    private final List<CohortRow> rows;
    private final byte[] sex;
    /// -1 where no age follows
    private final double[] youngest;
    private final double[] oldest;
    /// NaN where there is none
    private final double[] bmi;
    private final boolean[] maybe;
    private final boolean[] linked;
    private final int[] site;
    private final int[] diagnosis;
    private final List<String> sites;
    /// every distinct diagnosis, in small letters
    private final List<String> diagnoses;

    RowColumns(List<CohortRow> rows) {
        this.rows = rows;
        int n = rows.size();
        sex = new byte[n];
        youngest = new double[n];
        oldest = new double[n];
        bmi = new double[n];
        maybe = new boolean[n];
        linked = new boolean[n];
        site = new int[n];
        diagnosis = new int[n];
        Map<String, Integer> siteNumbers = new HashMap<>();
        Map<String, Integer> diagnosisNumbers = new HashMap<>();
        for (int i = 0; i < n; i++) {
            CohortRow row = rows.get(i);
            sex[i] = (byte) row.sex().ordinal();
            youngest[i] = -1;
            oldest[i] = -1;
            row.onset().ifPresent(ages(i));
            bmi[i] = row.bmi().orElse(Double.NaN);
            maybe[i] = row.certainty() == Certainty.MAYBE;
            linked[i] = row.sample().isPresent();
            site[i] = number(siteNumbers, row.site());
            diagnosis[i] = number(diagnosisNumbers, row.diagnosis().orElse("").toLowerCase(Locale.ROOT));
        }
        sites = ordered(siteNumbers);
        diagnoses = ordered(diagnosisNumbers);
    }

    private java.util.function.Consumer<CohortRow.OnsetFinding> ages(int i) {
        return onset -> {
            youngest[i] = onset.exactYears().orElse(onset.youngest());
            // completed years: who was at most 29 was under 30
            oldest[i] = onset.exactYears().orElse(onset.oldest() < 0 ? -1 : Math.nextDown(onset.oldest() + 1.0));
        };
    }

    private static int number(Map<String, Integer> numbers, String text) {
        Integer known = numbers.get(text);
        if (known == null) {
            known = numbers.size();
            numbers.put(text, known);
        }
        return known;
    }

    private static List<String> ordered(Map<String, Integer> numbers) {
        String[] all = new String[numbers.size()];
        numbers.forEach((text, number) -> all[number] = text);
        return List.of(all);
    }

    int size() {
        return rows.size();
    }

    CohortRow row(int index) {
        return rows.get(index);
    }

    /// All rows in an order.
    ///
    /// @param order null for the order of the answer
    int[] sorted(@Nullable Comparator<CohortRow> order) {
        int[] indexes = new int[rows.size()];
        Arrays.setAll(indexes, i -> i);
        if (order == null) {
            return indexes;
        }
        Integer[] boxed = Arrays.stream(indexes).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, (one, other) -> order.compare(rows.get(one), rows.get(other)));
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    /// Those rows that a filter wants, in the order they are given.
    int[] wanted(RowFilter filter, int[] order) {
        boolean[] inDiagnosis = contained(diagnoses, filter.search());
        boolean[] inSite = contained(sites, filter.search());
        int wantedSite = filter.site().map(sites::indexOf).orElse(-2);
        int wantedSex = filter.sex().map(Enum::ordinal).orElse(-1);
        int[] found = new int[order.length];
        int count = 0;
        for (int i : order) {
            boolean kept = (wantedSite == -2 || site[i] == wantedSite)
                    && (wantedSex < 0 || sex[i] == wantedSex)
                    && ages(filter.ages(), i)
                    && bmis(filter.bmis(), i)
                    && filter.certainty()
                            .map(sure -> maybe[i] == (sure == Certainty.MAYBE))
                            .orElse(true)
                    && filter.sample().map(has -> linked[i] == has).orElse(true)
                    && (filter.search().isEmpty()
                            || inDiagnosis[diagnosis[i]]
                            || inSite[site[i]]
                            || named(rows.get(i), filter.search()));
            if (kept) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean ages(RowFilter.Range range, int i) {
        return !range.limits() || youngest[i] >= 0 && youngest[i] < range.high() && oldest[i] >= range.low();
    }

    private boolean bmis(RowFilter.Range range, int i) {
        // NaN lies in no range
        return !range.limits() || bmi[i] >= range.low() && bmi[i] <= range.high();
    }

    private static boolean[] contained(List<String> texts, String search) {
        boolean[] contained = new boolean[texts.size()];
        for (int k = 0; k < contained.length && !search.isEmpty(); k++) {
            contained[k] = contains(texts.get(k), search);
        }
        return contained;
    }

    private static boolean named(CohortRow row, String search) {
        return contains(row.id(), search)
                || row.sample().isPresent() && contains(row.sample().get(), search);
    }

    /// Whether a text contains another, in whatever letters.
    private static boolean contains(String text, String small) {
        for (int at = 0; at <= text.length() - small.length(); at++) {
            if (text.regionMatches(true, at, small, 0, small.length())) {
                return true;
            }
        }
        return false;
    }
}
