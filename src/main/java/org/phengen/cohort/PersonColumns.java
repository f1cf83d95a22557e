package org.phengen.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.phengen.question.Sex;

/// One row per person, column by column, in key order, so that nothing depends on the order in which sites answered.
/// Immutable: the arrays are handed out only inside this package, whose loops over 100,000 people want them bare.
public final class PersonColumns {
    private final String[] keys;
    private final String[] persons;
    final double[] ageYears;
    /// 0 female, 1 male
    final byte[] sex;
    /// raw sums
    final double[] score;
    final double[] value;
    /// index into the table's sites
    final int[] site;

    private PersonColumns(List<SameRiskPerson> people, List<String> sites) {
        List<SameRiskPerson> rows = people.stream()
                .sorted(Comparator.comparing(SameRiskPerson::key))
                .toList();
        int n = rows.size();
        keys = new String[n];
        persons = new String[n];
        ageYears = new double[n];
        sex = new byte[n];
        score = new double[n];
        value = new double[n];
        site = new int[n];
        for (int i = 0; i < n; i++) {
            SameRiskPerson row = rows.get(i);
            keys[i] = row.key();
            persons[i] = row.person();
            ageYears[i] = row.ageYears();
            sex[i] = code(row.sex());
            score[i] = row.score();
            value[i] = row.value();
            site[i] = sites.indexOf(row.site());
        }
    }

    private PersonColumns(PersonColumns from, int[] kept) {
        keys = Arrays.stream(kept).mapToObj(i -> from.keys[i]).toArray(String[]::new);
        persons = Arrays.stream(kept).mapToObj(i -> from.persons[i]).toArray(String[]::new);
        ageYears = Arrays.stream(kept).mapToDouble(i -> from.ageYears[i]).toArray();
        score = Arrays.stream(kept).mapToDouble(i -> from.score[i]).toArray();
        value = Arrays.stream(kept).mapToDouble(i -> from.value[i]).toArray();
        site = Arrays.stream(kept).map(i -> from.site[i]).toArray();
        sex = new byte[kept.length];
        for (int i = 0; i < kept.length; i++) {
            sex[i] = from.sex[kept[i]];
        }
    }

    static PersonColumns of(List<SameRiskPerson> people, List<String> sites) {
        return new PersonColumns(people, sites);
    }

    /// 0 for female, 1 for male.
    ///
    /// @throws IllegalArgumentException for any other: the comparison is made within one sex
    static byte code(Sex sex) {
        return switch (sex) {
            case FEMALE -> 0;
            case MALE -> 1;
            case OTHER, UNKNOWN ->
                throw new IllegalArgumentException("the comparison needs female or male, not " + sex);
        };
    }

    public int size() {
        return keys.length;
    }

    /// `SITE/ID` of a row.
    public String key(int row) {
        return keys[row];
    }

    /// Everybody but one person, whatever record of theirs became the row.
    PersonColumns without(Set<String> people) {
        int[] kept = java.util.stream.IntStream.range(0, size())
                .filter(i -> !people.contains(persons[i]))
                .toArray();
        return kept.length == size() ? this : new PersonColumns(this, kept);
    }
}
