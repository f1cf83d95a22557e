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
import org.phengen.language.Said;
import org.phengen.question.Criterion;
import org.phengen.question.Criterion.DateOfOnset;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.TimeWindow;

/// A window of time for a diagnosis, on small people; the sites' date is 2026-11-01.
class DateOfOnsetTest {
    private static final TimeWindow IN_2021 =
            TimeWindow.Dates.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    private static final TimeWindow LAST_TWO_YEARS = new TimeWindow.Last(2, TimeWindow.Unit.YEARS);
    private static final TimeWindow SINCE_2021 =
            new TimeWindow.Dates(Optional.of(LocalDate.of(2021, 1, 1)), Optional.empty());

    private final CriterionCheck check = People.check(any -> false);

    private Certainty diagnosed(TimeWindow window, PatientRecord patient) {
        return check.check(new DateOfOnset(MELANOMA, OnsetKind.DIAGNOSED, window, false), patient)
                .certainty();
    }

    private static PatientRecord on(String date) {
        return born("1990-01-01", melanoma("c").recorded(date).make());
    }

    @Test
    void aWindowOfTheCalendarIncludesItsFirstAndItsLastDay() {
        assertThat(diagnosed(IN_2021, on("2021-01-01"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(IN_2021, on("2021-12-31"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(IN_2021, on("2020-12-31"))).isEqualTo(Certainty.NO);
        assertThat(diagnosed(IN_2021, on("2022-01-01"))).isEqualTo(Certainty.NO);
    }

    @Test
    void theLastTwoYearsAreCountedBackFromTheSitesDateBothDaysIncluded() {
        assertThat(diagnosed(LAST_TWO_YEARS, on("2024-11-01"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(LAST_TWO_YEARS, on("2026-11-01"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(LAST_TWO_YEARS, on("2024-10-31"))).isEqualTo(Certainty.NO);
        TimeWindow longer = new TimeWindow.LongerAgo(2, TimeWindow.Unit.YEARS);
        assertThat(diagnosed(longer, on("2024-10-31"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(longer, on("2024-11-01"))).isEqualTo(Certainty.NO);
    }

    @Test
    void aPartialDateIsAMaybeWhereOnlySomeOfItsDaysLieInside() {
        assertThat(diagnosed(IN_2021, on("2021"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(LAST_TWO_YEARS, on("2024"))).isEqualTo(Certainty.MAYBE);
        assertThat(diagnosed(LAST_TWO_YEARS, on("2024-12"))).isEqualTo(Certainty.YES);
        assertThat(diagnosed(LAST_TWO_YEARS, on("2023"))).isEqualTo(Certainty.NO);
    }

    @Test
    void daysAfterTheSitesDateAndBeforeBirthAreImpossibleAndLeftOut() {
        // the rest of 2026 has not come yet, so 2026 lies surely within the last year
        assertThat(diagnosed(new TimeWindow.Last(1, TimeWindow.Unit.YEARS), on("2026")))
                .isEqualTo(Certainty.YES);
        assertThat(diagnosed(SINCE_2021, on("2027-01-01"))).isEqualTo(Certainty.UNKNOWN);
        PatientRecord newborn =
                born("2021-06-01", melanoma("c").recorded("2021").make());
        TimeWindow fromJune = new TimeWindow.Dates(Optional.of(LocalDate.of(2021, 6, 1)), Optional.empty());
        assertThat(diagnosed(fromJune, newborn)).isEqualTo(Certainty.YES);
        assertThat(diagnosed(
                        SINCE_2021,
                        born("2021-06-01", melanoma("c").recorded("2019").make())))
                .isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void ofSeveralDiagnosesTheFirstCounts() {
        PatientRecord twice = born(
                "1990-01-01",
                melanoma("old").recorded("2015").make(),
                melanoma("again").recorded("2021-05-05").make());
        assertThat(diagnosed(IN_2021, twice)).isEqualTo(Certainty.NO);
        PatientRecord vague = born(
                "1990-01-01",
                melanoma("vague").recorded("2021").make(),
                melanoma("exact").recorded("2021-02-01").make());
        TimeWindow fromMarch = new TimeWindow.Dates(Optional.of(LocalDate.of(2021, 3, 1)), Optional.empty());
        assertThat(diagnosed(fromMarch, vague)).isEqualTo(Certainty.NO);
    }

    @Test
    void anAgeAtOnsetTellsTheDaysOnWhichThePersonHadIt() {
        PatientRecord atThirty =
                born("1990-06-01", melanoma("c").onset(new Onset.AtAge(30, 30)).make());
        assertThat(diagnosed(IN_2021, atThirty)).isEqualTo(Certainty.MAYBE);
        assertThat(diagnosed(TimeWindow.Dates.between(LocalDate.of(2020, 6, 1), LocalDate.of(2021, 5, 31)), atThirty))
                .isEqualTo(Certainty.YES);
        assertThat(diagnosed(TimeWindow.Dates.between(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1)), atThirty))
                .isEqualTo(Certainty.NO);
        PatientRecord leapling =
                born("2000-02-29", melanoma("c").onset(new Onset.AtAge(21, 21)).make());
        LocalDate first = LocalDate.of(2021, 3, 1);
        assertThat(diagnosed(TimeWindow.Dates.between(first, LocalDate.of(2022, 2, 28)), leapling))
                .isEqualTo(Certainty.YES);
        PatientRecord unborn =
                person(melanoma("c").onset(new Onset.AtAge(30, 30)).make());
        assertThat(diagnosed(IN_2021, unborn)).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void noConditionIsNoAndNoDateIsUnknown() {
        assertThat(diagnosed(IN_2021, born("1990"))).isEqualTo(Certainty.NO);
        assertThat(diagnosed(IN_2021, born("1990", melanoma("c").make()))).isEqualTo(Certainty.UNKNOWN);
        PatientRecord withoutBirth = person(melanoma("c").recorded("2021").make());
        assertThat(diagnosed(IN_2021, withoutBirth)).isEqualTo(Certainty.YES);
    }

    @Test
    void whenItBeganTheOnsetSpeaksBeforeTheDiagnosis() {
        ConditionRecord both = melanoma("c")
                .asserted("2021-05-05")
                .onset(new Onset.OnDate(days("2019-05-05")))
                .make();
        PatientRecord patient = born("1990-01-01", both);
        assertThat(diagnosed(IN_2021, patient)).isEqualTo(Certainty.YES);
        assertThat(check.check(new DateOfOnset(MELANOMA, OnsetKind.STARTED, IN_2021, false), patient)
                        .certainty())
                .isEqualTo(Certainty.NO);
    }

    @Test
    void theAttritionHasARowForPeopleWithoutAnyDate() {
        Criterion asked = new DateOfOnset(MELANOMA, OnsetKind.DIAGNOSED, SINCE_2021, false);
        Attrition attrition = Attrition.of(
                "north",
                asked,
                List.of(on("2022-01-01"), on("2015"), born("1990", melanoma("c").make()), born("1990")),
                ConsentRule.ASSUMED,
                check,
                part -> Said.plain(part.getClass().getSimpleName()));
        assertThat(attrition.rows())
                .containsExactly(
                        new Attrition.Row(Said.of("patient.row.consent"), 4, 4, 0, 0),
                        new Attrition.Row(Said.plain("HasCondition"), 4, 3, 0, 0),
                        new Attrition.Row(Said.of("patient.row.known.date.DIAGNOSED"), 3, 2, 0, 1),
                        new Attrition.Row(Said.plain("DateOfOnset"), 2, 1, 0, 0));
    }

    @Test
    void livingIsWhoIsNotRecordedAsDead() {
        Criterion living = new Criterion.VitalStatus(Criterion.Vital.LIVING);
        Criterion deceased = new Criterion.VitalStatus(Criterion.Vital.DECEASED);
        assertThat(check.check(living, born("1990")).certainty()).isEqualTo(Certainty.YES);
        assertThat(check.check(living, People.dead("1990")).certainty()).isEqualTo(Certainty.NO);
        assertThat(check.check(deceased, People.dead("1990")).certainty()).isEqualTo(Certainty.YES);
        assertThat(check.check(deceased, born("1990")).certainty()).isEqualTo(Certainty.NO);
    }
}
