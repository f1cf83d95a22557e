package org.phengen.ui.ask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phengen.patient.Certainty;
import org.phengen.question.Sex;
import org.phengen.site.CohortRow;

/// The rows of the patients' table column by column, so that a filter of 100,000 people is one pass over primitive
/// arrays. The people themselves are those of the answer; nothing is kept per person but these numbers. Immutable, safe
/// for several threads.
final class RowColumns {
    private static final List<Sex> SEXES = List.of(Sex.values());

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
    /// record and sample of every row in small letters, a line feed before each, so that no find reaches over two
    private final char[] named;
    /// where a row's begin; one more entry ends the last
    private final int[] names;
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
        names = new int[n + 1];
        StringBuilder text = new StringBuilder(16 * n);
        Map<String, Integer> siteNumbers = new HashMap<>();
        Map<String, Integer> diagnosisNumbers = new HashMap<>();
        for (int i = 0; i < n; i++) {
            CohortRow row = rows.get(i);
            sex[i] = (byte) SEXES.indexOf(row.sex());
            youngest[i] = -1;
            oldest[i] = -1;
            row.onset().ifPresent(ages(i));
            bmi[i] = row.bmi().orElse(Double.NaN);
            maybe[i] = row.certainty() == Certainty.MAYBE;
            linked[i] = row.sample().isPresent();
            site[i] = number(siteNumbers, row.site());
            names[i] = text.length();
            text.append('\n').append(row.id()).append('\n').append(row.sample().orElse(""));
            diagnosis[i] = number(diagnosisNumbers, row.diagnosis().orElse("").toLowerCase(Locale.ROOT));
        }
        names[n] = text.length();
        named = small(text);
        sites = ordered(siteNumbers);
        diagnoses = ordered(diagnosisNumbers);
    }

    /// Letter by letter, so that every text keeps its length.
    private static char[] small(StringBuilder text) {
        char[] small = new char[text.length()];
        for (int i = 0; i < small.length; i++) {
            small[i] = Character.toLowerCase(text.charAt(i));
        }
        return small;
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
        char[] search = filter.search().toCharArray();
        int wantedSite = filter.site().map(sites::indexOf).orElse(-2);
        int wantedSex = filter.sex().map(SEXES::indexOf).orElse(-1);
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
                            || isNamed(i, search));
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
            contained[k] = texts.get(k).contains(search);
        }
        return contained;
    }

    private boolean isNamed(int i, char[] search) {
        char first = search[0];
        int last = names[i + 1] - search.length;
        for (int at = names[i] + 1; at <= last; at++) {
            if (named[at] == first && isAt(at, search)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int at, char[] search) {
        for (int k = 1; k < search.length; k++) {
            if (named[at + k] != search[k]) {
                return false;
            }
        }
        return true;
    }
}
