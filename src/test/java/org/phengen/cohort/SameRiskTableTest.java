package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.question.Sex;

class SameRiskTableTest {
    @Test
    void onlyLivingEligibleLinkedAdultsWithAScoreAndAMeasureCount() {
        SameRiskTable table = SameRiskTable.of(List.of(
                adult("a"),
                because("b", Exclusion.DECEASED),
                because("c", Exclusion.CONSENT),
                because("d", Exclusion.UNLINKED),
                because("e", Exclusion.SEX_MISMATCH),
                because("f", Exclusion.PREGNANCY),
                because("g", Exclusion.BARIATRIC_SURGERY),
                because("h", Exclusion.GLP1_MEDICINE),
                new SameRiskPerson("n/i", "n", "i", Sex.MALE, 40, Double.NaN, 0.1, Set.of()),
                new SameRiskPerson("n/j", "n", "j", Sex.MALE, 40, 25, Double.NaN, Set.of()),
                new SameRiskPerson("n/k", "n", "k", Sex.UNKNOWN, 40, 25, 0.1, Set.of()),
                new SameRiskPerson("n/l", "n", "l", Sex.MALE, Double.NaN, 25, 0.1, Set.of()),
                new SameRiskPerson("n/m", "n", "m", Sex.MALE, 19.99, 1.1, 0.1, Set.of())));
        assertThat(table.adults().size()).isEqualTo(1);
        assertThat(table.children().size()).isEqualTo(1);
        assertThat(table.excluded())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(Exclusion.DECEASED, 1),
                        Map.entry(Exclusion.CONSENT, 1),
                        Map.entry(Exclusion.UNLINKED, 1),
                        Map.entry(Exclusion.SEX_MISMATCH, 1),
                        Map.entry(Exclusion.PREGNANCY, 1),
                        Map.entry(Exclusion.BARIATRIC_SURGERY, 1),
                        Map.entry(Exclusion.GLP1_MEDICINE, 1),
                        Map.entry(Exclusion.NO_MEASURE, 1),
                        Map.entry(Exclusion.NO_SCORE, 1),
                        Map.entry(Exclusion.SEX_NOT_RECORDED, 1),
                        Map.entry(Exclusion.AGE_UNKNOWN, 1),
                        Map.entry(Exclusion.CHILD, 1)));
    }

    @Test
    void whoHasTwoReasonsIsCountedOnceUnderTheFirst() {
        SameRiskTable table = SameRiskTable.of(List.of(new SameRiskPerson(
                "n/a", "n", "a", Sex.MALE, 40, 25, 0.1, Set.of(Exclusion.PREGNANCY, Exclusion.CONSENT))));
        assertThat(table.excluded()).containsOnly(Map.entry(Exclusion.CONSENT, 1));
    }

    @Test
    void aReasonCanBeSwitchedOffButNotWhatTheModelNeeds() {
        Set<Exclusion> off = Set.of(Exclusion.GLP1_MEDICINE, Exclusion.NO_SCORE);
        SameRiskTable table = SameRiskTable.of(
                List.of(
                        because("a", Exclusion.GLP1_MEDICINE),
                        new SameRiskPerson("n/b", "n", "b", Sex.MALE, 40, 25, Double.NaN, Set.of())),
                off);
        assertThat(table.adults().size()).isEqualTo(1);
        assertThat(table.excluded()).containsOnly(Map.entry(Exclusion.NO_SCORE, 1));
    }

    @Test
    void theSamePersonAtTwoSitesIsOneRow() {
        SameRiskTable table = SameRiskTable.of(List.of(
                new SameRiskPerson("north/1", "north", "x", Sex.MALE, 40, 25, 0.1, Set.of()),
                new SameRiskPerson("south/9", "south", "x", Sex.MALE, 40, 26, 0.1, Set.of())));
        assertThat(table.adults().size()).isEqualTo(1);
        assertThat(table.excluded()).containsOnly(Map.entry(Exclusion.DUPLICATE_PERSON, 1));
    }

    @Test
    void anExcludedRecordDoesNotCrowdOutTheSamePersonsUsableOne() {
        SameRiskTable table = SameRiskTable.of(List.of(
                new SameRiskPerson("north/1", "north", "x", Sex.MALE, 40, 25, 0.1, Set.of(Exclusion.UNLINKED)),
                new SameRiskPerson("south/9", "south", "x", Sex.MALE, 40, 26, 0.1, Set.of())));
        assertThat(table.adults().size()).isEqualTo(1);
        assertThat(table.adults().key(0)).isEqualTo("south/9");
    }

    @Test
    void leavingThePatientOutTakesTheirRecordAtAnotherSiteToo() {
        SameRiskTable table = SameRiskTable.of(List.of(
                adult("a"),
                new SameRiskPerson("north/1", "north", "x", Sex.MALE, 40, 25, 0.1, Set.of()),
                new SameRiskPerson("south/9", "south", "x", Sex.MALE, 40, 26, 0.1, Set.of())));
        assertThat(table.without("south/9").adults().size()).isEqualTo(1);
        assertThat(table.without("south/9").adults().key(0)).isEqualTo("n/a");
        assertThat(table.without("nobody").adults().size()).isEqualTo(2);
    }

    @Test
    void twoRecordsWithOneKeyAreRefused() {
        assertThatThrownBy(() -> SameRiskTable.of(List.of(adult("a"), adult("a"))))
                .hasMessage("two records have one key");
    }

    @Test
    void smallExclusionCountsAreNotToldToAnAggregateView() {
        var records = new ArrayList<SameRiskPerson>();
        for (int i = 0; i < 30; i++) {
            records.add(because("u" + i, Exclusion.UNLINKED));
        }
        for (int i = 0; i < 50; i++) {
            records.add(because("d" + i, Exclusion.DECEASED));
        }
        records.add(because("c", Exclusion.CONSENT));
        SameRiskTable table = SameRiskTable.of(records);
        assertThat(table.excluded(Map.of("n", new ViewRule(false, 21))))
                .containsExactly(
                        Map.entry(Exclusion.DECEASED, new ShownCount.Hidden()),
                        Map.entry(Exclusion.CONSENT, new ShownCount.Hidden()),
                        Map.entry(Exclusion.UNLINKED, new ShownCount.Exact(30)));
        assertThat(table.excluded(Map.of("n", new ViewRule(true, 21))).get(Exclusion.CONSENT))
                .isEqualTo(new ShownCount.Exact(1));
    }

    @Test
    void whoKnowsOneSitesPeopleCannotWorkOutTheSmallCountOfTheOther() {
        var records = new ArrayList<SameRiskPerson>();
        for (int i = 0; i < 60; i++) {
            records.add(because("d" + i, Exclusion.DECEASED));
            records.add(because("u" + i, Exclusion.UNLINKED));
            records.add(at("south", "u" + i, Exclusion.UNLINKED));
            records.add(at("south", "g" + i, Exclusion.GLP1_MEDICINE));
        }
        for (int i = 0; i < 5; i++) {
            records.add(at("south", "d" + i, Exclusion.DECEASED));
        }
        // 65 have died in all; the 60 of n are known to its team, so 65 would tell the 5 of south
        assertThat(SameRiskTable.of(records)
                        .excluded(Map.of("n", new ViewRule(true, 11), "south", new ViewRule(false, 21))))
                .containsExactly(
                        Map.entry(Exclusion.DECEASED, new ShownCount.Hidden()),
                        Map.entry(Exclusion.UNLINKED, new ShownCount.Hidden()),
                        Map.entry(Exclusion.GLP1_MEDICINE, new ShownCount.Exact(60)));
    }

    private static SameRiskPerson at(String site, String id, Exclusion reason) {
        return new SameRiskPerson(site + "/" + id, site, site + id, Sex.MALE, 40, 25, 0.1, Set.of(reason));
    }

    private static SameRiskPerson adult(String id) {
        return new SameRiskPerson("n/" + id, "n", id, Sex.MALE, 40, 25, 0.1, Set.of());
    }

    private static SameRiskPerson because(String id, Exclusion reason) {
        return new SameRiskPerson("n/" + id, "n", id, Sex.MALE, 40, 25, 0.1, Set.of(reason));
    }
}
