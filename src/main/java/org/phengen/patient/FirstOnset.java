package org.phengen.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.phengen.patient.OnsetEvidence.Basis;
import org.phengen.question.Criterion.OnsetKind;

/// Finds when a condition was first diagnosed, or began. Each condition speaks by the first statement it has: diagnosed
/// = asserted date, else onset, else recorded date; started = onset, else asserted, else recorded. Of several
/// conditions
/// the earliest counts; those without any date or age are counted in the evidence and otherwise passed over.
public final class FirstOnset {
    private FirstOnset() {}

    /// @param matching the conditions that count for the question
    /// @param birth possible days of birth
    /// @return the earliest; empty where no condition has a date or an age
    public static Optional<OnsetEvidence> of(
            List<ConditionRecord> matching, Optional<DateInterval> birth, OnsetKind kind) {
        List<OnsetEvidence> dated = matching.stream()
                .flatMap(condition -> evidence(condition, birth, kind).stream())
                .toList();
        int undated = matching.size() - dated.size();
        return dated.stream()
                .reduce(FirstOnset::earlier)
                .map(first -> new OnsetEvidence(
                        first.condition(), first.text(), first.basis(), first.ages(), first.days(), undated));
    }

    /// The days on which the first of the conditions can have been diagnosed or have begun. An age counts as the days
    /// on
    /// which the person had it; days before birth and after today are impossible and left out.
    ///
    /// @param birth possible days of birth; without it an age tells no days
    /// @return empty where no condition has a possible date
    static Optional<DateInterval> date(
            List<ConditionRecord> matching, Optional<DateInterval> birth, OnsetKind kind, LocalDate today) {
        LocalDate earliest = birth.map(DateInterval::first).orElse(LocalDate.MIN);
        return matching.stream()
                .flatMap(condition -> evidence(condition, birth, kind).stream())
                .flatMap(evidence -> evidence.days().or(() -> daysOfAge(evidence, birth)).stream())
                .flatMap(days -> days.clipped(earliest, today).stream())
                .reduce((one, other) ->
                        new DateInterval(earlier(one.first(), other.first()), earlier(one.last(), other.last())));
    }

    private static Optional<DateInterval> daysOfAge(OnsetEvidence evidence, Optional<DateInterval> birth) {
        return evidence.ages()
                .flatMap(ages -> birth.map(born -> new DateInterval(
                        birthday(born.first(), ages.youngest()),
                        birthday(born.last(), ages.oldest() + 1).minusDays(1))));
    }

    /// The day on which so many years are completed: 1 March of a common year for who was born on 29 February.
    private static LocalDate birthday(LocalDate birth, int years) {
        LocalDate day = birth.plusYears(years);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<OnsetEvidence> evidence(
            ConditionRecord condition, Optional<DateInterval> birth, OnsetKind kind) {
        Optional<OnsetEvidence> asserted =
                condition.asserted().map(days -> dated(condition, Basis.ASSERTED, days, birth));
        Optional<OnsetEvidence> onset = condition.onset().map(when -> switch (when) {
            case Onset.OnDate on -> dated(condition, Basis.ONSET_DATE, on.days(), birth);
            case Onset.AtAge age ->
                new OnsetEvidence(
                        condition.id(),
                        condition.text(),
                        Basis.ONSET_AGE,
                        Optional.of(AgeInterval.of(age)),
                        Optional.empty(),
                        0);
        });
        Optional<OnsetEvidence> first = switch (kind) {
            case DIAGNOSED -> asserted.or(() -> onset);
            case STARTED -> onset.or(() -> asserted);
        };
        return first.or(() -> condition.recorded().map(days -> dated(condition, Basis.RECORDED, days, birth)));
    }

    private static OnsetEvidence dated(
            ConditionRecord condition, Basis basis, DateInterval days, Optional<DateInterval> birth) {
        return new OnsetEvidence(
                condition.id(),
                condition.text(),
                basis,
                birth.flatMap(born -> AgeInterval.between(born, days)),
                Optional.of(days),
                0);
    }

    /// The condition that most likely came first, with the ages that the first of both can have.
    private static OnsetEvidence earlier(OnsetEvidence one, OnsetEvidence other) {
        if (one.ages().isEmpty() || other.ages().isEmpty()) {
            return one.ages().isPresent() || other.ages().isEmpty() && !startsLater(one, other) ? one : other;
        }
        AgeInterval a = one.ages().get();
        AgeInterval b = other.ages().get();
        OnsetEvidence first = a.oldest() != b.oldest()
                ? a.oldest() < b.oldest() ? one : other
                : a.youngest() != b.youngest()
                        ? a.youngest() < b.youngest() ? one : other
                        : startsLater(one, other) ? other : one;
        return new OnsetEvidence(
                first.condition(), first.text(), first.basis(), Optional.of(a.earlier(b)), first.days(), 0);
    }

    private static boolean startsLater(OnsetEvidence one, OnsetEvidence other) {
        return one.days().isPresent()
                && other.days().isPresent()
                && one.days().get().first().isAfter(other.days().get().first());
    }
}
