package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.MELANOMA;
import static org.phengen.patient.People.born;
import static org.phengen.patient.People.days;
import static org.phengen.patient.People.melanoma;
import static org.phengen.patient.People.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.patient.OnsetEvidence.Basis;
import org.phengen.question.AgeRange;
import org.phengen.question.Criterion;
import org.phengen.question.Criterion.AgeAtOnset;
import org.phengen.question.Criterion.AgeNow;
import org.phengen.question.Criterion.AllOf;
import org.phengen.question.Criterion.AnyOf;
import org.phengen.question.Criterion.HasCondition;
import org.phengen.question.Criterion.HasGenome;
import org.phengen.question.Criterion.Not;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.SexIs;
import org.phengen.question.Criterion.When;
import org.phengen.question.Sex;

class CriterionCheckTest {
    private static final Criterion DIAGNOSED_UNDER_30 =
            new AgeAtOnset(MELANOMA, OnsetKind.DIAGNOSED, AgeRange.under(30), false);

    private final CriterionCheck check = People.check(patient -> patient.id().equals("linked"));

    private Finding find(Criterion criterion, PatientRecord patient) {
        return check.check(criterion, patient);
    }

    private Certainty certainty(Criterion criterion, PatientRecord patient) {
        return find(criterion, patient).certainty();
    }

    @Test
    void diagnosedMeansTheAssertedDateBeforeTheOnsetBeforeTheRecordedDate() {
        ConditionRecord all = melanoma("c")
                .asserted("2012-01-01")
                .onset(new Onset.OnDate(days("2010-01-01")))
                .recorded("2025-01-01")
                .make();
        ConditionRecord onsetAndRecorded = melanoma("c")
                .onset(new Onset.OnDate(days("2010-01-01")))
                .recorded("2025-01-01")
                .make();
        ConditionRecord recorded = melanoma("c").recorded("2025-01-01").make();
        assertThat(basis(DIAGNOSED_UNDER_30, all)).isEqualTo(Basis.ASSERTED);
        assertThat(basis(DIAGNOSED_UNDER_30, onsetAndRecorded)).isEqualTo(Basis.ONSET_DATE);
        assertThat(basis(DIAGNOSED_UNDER_30, recorded)).isEqualTo(Basis.RECORDED);
    }

    @Test
    void startedMeansTheOnsetBeforeTheAssertedDate() {
        Criterion started = new AgeAtOnset(MELANOMA, OnsetKind.STARTED, AgeRange.under(30), false);
        ConditionRecord all = melanoma("c")
                .asserted("2025-01-01")
                .onset(new Onset.OnDate(days("2010-01-01")))
                .make();
        assertThat(basis(started, all)).isEqualTo(Basis.ONSET_DATE);
        assertThat(certainty(started, born("1990-01-01", all))).isEqualTo(Certainty.YES);
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1990-01-01", all))).isEqualTo(Certainty.NO);
    }

    @Test
    void ofSeveralConditionsTheEarliestCountsAndTheUndatedAreMentioned() {
        PatientRecord patient = born(
                "1990-01-01",
                melanoma("late").recorded("2025-01-01").make(),
                melanoma("early").recorded("2015-01-01").make(),
                melanoma("undated").make());
        Finding found = find(DIAGNOSED_UNDER_30, patient);
        assertThat(found.certainty()).isEqualTo(Certainty.YES);
        assertThat(found.onsets()).singleElement().satisfies(it -> {
            assertThat(it.condition()).isEqualTo("early");
            assertThat(it.ages()).contains(new AgeInterval(25, 25));
            assertThat(it.undated()).isEqualTo(1);
        });
    }

    @Test
    void aListShowsTheConditionThatTheQuestionNamesWithoutAnAgeAndNoneThatItExcludes() {
        PatientRecord patient = born(
                "1990-01-01",
                melanoma("undated").make(),
                melanoma("dated").recorded("2015-01-01").make());
        Criterion has = new HasCondition(MELANOMA, When.EVER, false);

        assertThat(check.named(has, patient)).extracting(ConditionRecord::id).containsExactly("undated", "dated");
        assertThat(check.named(new AllOf(List.of(new SexIs(Sex.MALE), has)), patient))
                .hasSize(2);
        assertThat(check.named(new AnyOf(List.of(new SexIs(Sex.MALE), has)), patient))
                .hasSize(2);
        assertThat(check.named(new Not(has), patient)).isEmpty();
        assertThat(check.named(DIAGNOSED_UNDER_30, patient)).isEmpty();
        assertThat(check.named(has, born("1990-01-01"))).isEmpty();
    }

    @Test
    void partialDatesOfOnsetAndOfBirthGiveYesNoOrMaybe() {
        ConditionRecord in2020 =
                melanoma("c").onset(new Onset.OnDate(days("2020"))).make();
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1990-07-01", in2020))).isEqualTo(Certainty.MAYBE);
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1991-01-01", in2020))).isEqualTo(Certainty.YES);
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1990-01-01", in2020))).isEqualTo(Certainty.NO);
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1990", in2020))).isEqualTo(Certainty.MAYBE);
    }

    @Test
    void anAgeOrARangeOfAgesAtOnsetNeedsNoBirthDate() {
        assertThat(certainty(DIAGNOSED_UNDER_30, person(atAge(29, 29)))).isEqualTo(Certainty.YES);
        assertThat(certainty(DIAGNOSED_UNDER_30, person(atAge(25, 35)))).isEqualTo(Certainty.MAYBE);
        assertThat(certainty(DIAGNOSED_UNDER_30, person(atAge(30, 30)))).isEqualTo(Certainty.NO);
    }

    @Test
    void noDateAtAllOrNoBirthDateIsUnknownAndNoConditionIsNo() {
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1990", melanoma("c").make())))
                .isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(
                        DIAGNOSED_UNDER_30,
                        person(melanoma("c").recorded("2020").make())))
                .isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(DIAGNOSED_UNDER_30, born("1990"))).isEqualTo(Certainty.NO);
    }

    @Test
    void aDiagnosisDatedBeforeBirthIsUnknown() {
        assertThat(certainty(
                        DIAGNOSED_UNDER_30,
                        born("1990", melanoma("c").recorded("1980").make())))
                .isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void unconfirmedDiagnosesCountOnlyIfAskedFor() {
        PatientRecord patient =
                born("1990", melanoma("c").unconfirmed().recorded("2010").make());
        assertThat(certainty(new HasCondition(MELANOMA, When.EVER, false), patient))
                .isEqualTo(Certainty.NO);
        assertThat(certainty(new HasCondition(MELANOMA, When.EVER, true), patient))
                .isEqualTo(Certainty.YES);
        assertThat(certainty(DIAGNOSED_UNDER_30, patient)).isEqualTo(Certainty.NO);
    }

    @Test
    void withMeansEverAndCurrentMeansStillActive() {
        PatientRecord patient = born("1990", melanoma("c").resolved().make());
        assertThat(certainty(new HasCondition(MELANOMA, When.EVER, false), patient))
                .isEqualTo(Certainty.YES);
        assertThat(certainty(new HasCondition(MELANOMA, When.CURRENT, false), patient))
                .isEqualTo(Certainty.NO);
    }

    @Test
    void theDeadHaveNoAgeToday() {
        Criterion over20 = new AgeNow(AgeRange.atLeast(20));
        assertThat(certainty(over20, born("1990"))).isEqualTo(Certainty.YES);
        assertThat(certainty(over20, People.dead("1990"))).isEqualTo(Certainty.NO);
        assertThat(certainty(new AgeNow(AgeRange.atLeast(36)), born("1990"))).isEqualTo(Certainty.MAYBE);
    }

    @Test
    void sexNotRecordedIsUnknownAndAGenomeIsALinkedSample() {
        assertThat(certainty(new SexIs(Sex.FEMALE), person())).isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(new HasGenome(), person())).isEqualTo(Certainty.NO);
        PatientRecord linked = new PatientRecord(
                "linked",
                List.of(),
                Optional.empty(),
                Sex.MALE,
                Optional.empty(),
                false,
                PatientRecord.Consent.NOT_RECORDED,
                List.of(),
                List.of(),
                List.of());
        assertThat(certainty(new HasGenome(), linked)).isEqualTo(Certainty.YES);
        assertThat(certainty(new SexIs(Sex.FEMALE), linked)).isEqualTo(Certainty.NO);
    }

    @Test
    void andOrNotFollowTheTables() {
        Criterion yes = new AllOf(List.of());
        Criterion maybe = DIAGNOSED_UNDER_30;
        Criterion unknown = new SexIs(Sex.MALE);
        PatientRecord patient = born("1990", melanoma("c").recorded("2020").make());
        assertThat(certainty(new AllOf(List.of(yes, maybe)), patient)).isEqualTo(Certainty.MAYBE);
        assertThat(certainty(new AllOf(List.of(unknown, maybe)), patient)).isEqualTo(Certainty.MAYBE);
        assertThat(certainty(new AllOf(List.of(yes, unknown)), patient)).isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(new AnyOf(List.of(unknown, maybe)), patient)).isEqualTo(Certainty.MAYBE);
        assertThat(certainty(new AnyOf(List.of(unknown, yes)), patient)).isEqualTo(Certainty.YES);
        assertThat(certainty(new Not(yes), patient)).isEqualTo(Certainty.NO);
        assertThat(certainty(new Not(maybe), patient)).isEqualTo(Certainty.MAYBE);
    }

    @Test
    void anIcdCategoryCoversTheCodesBelowItWithOrWithoutThePoint() {
        assertThat(certainty(DIAGNOSED_UNDER_30, person(icd("C43.9")))).isEqualTo(Certainty.YES);
        assertThat(certainty(DIAGNOSED_UNDER_30, person(icd("C4351")))).isEqualTo(Certainty.YES);
        assertThat(certainty(DIAGNOSED_UNDER_30, person(icd("C44.0")))).isEqualTo(Certainty.NO);
        assertThat(certainty(DIAGNOSED_UNDER_30, person(icd("C4")))).isEqualTo(Certainty.NO);
    }

    @Test
    void todayIsTheSitesOwn() {
        assertThat(People.AS_OF).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(find(new AgeNow(AgeRange.atLeast(20)), born("1990-11-01")).reasons())
                .containsExactly("aged 36 years on 2026-11-01");
    }

    private Basis basis(Criterion criterion, ConditionRecord condition) {
        return find(criterion, born("1990-01-01", condition))
                .onsets()
                .getFirst()
                .basis();
    }

    private static ConditionRecord atAge(double youngest, double oldest) {
        return melanoma("c").onset(new Onset.AtAge(youngest, oldest)).make();
    }

    private static ConditionRecord icd(String code) {
        return melanoma("c")
                .coded("http://hl7.org/fhir/sid/icd-10", code)
                .onset(new Onset.AtAge(20, 20))
                .make();
    }
}
