package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.question.Criterion.Comparison;

/// Finds parts of a question that nobody can fulfil together. It judges what stands side by side in one "and"; it does
/// not prove that somebody fulfils the rest.
public final class Contradictions {
    private Contradictions() {}

    /// Why nobody can fulfil a criterion, in one sentence; empty where no such reason is seen.
    public static Optional<Said> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AllOf all -> firstOf(all.parts()).or(() -> amongPairs(all.parts()));
            case Criterion.AnyOf any -> firstOf(any.parts());
            case Criterion.Not not -> Optional.empty();
            case Criterion.HasCondition has -> Optional.empty();
            case Criterion.AgeAtOnset onset -> Optional.empty();
            case Criterion.DateOfOnset date -> Optional.empty();
            case Criterion.VitalStatus vital -> Optional.empty();
            case Criterion.AgeNow now -> Optional.empty();
            case Criterion.Measure measure -> Optional.empty();
            case Criterion.SexIs sex -> Optional.empty();
            case Criterion.HasGenome genome -> Optional.empty();
        };
    }

    private static Optional<Said> firstOf(List<Criterion> parts) {
        return parts.stream().flatMap(part -> of(part).stream()).findFirst();
    }

    private static Optional<Said> amongPairs(List<Criterion> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                boolean clash = clash(parts.get(i), parts.get(j)) || clash(parts.get(j), parts.get(i));
                if (clash) {
                    List<Criterion> pair = List.of(parts.get(i), parts.get(j));
                    return Optional.of(Said.of(
                            either(pair) ? "question.reason.both.either" : "question.reason.both",
                            Said.join(
                                    Said.of("question.reason.and"),
                                    pair.stream().map(SaidCriterion::phrase).toList())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean either(List<Criterion> pair) {
        return pair.stream().allMatch(Criterion.SexIs.class::isInstance);
    }

    private static boolean clash(Criterion one, Criterion other) {
        return switch (one) {
            case Criterion.SexIs sex -> other instanceof Criterion.SexIs also && sex.sex() != also.sex();
            case Criterion.AgeNow now -> clash(now.ages(), other);
            case Criterion.AgeAtOnset onset ->
                other instanceof Criterion.AgeAtOnset also
                        && onset.condition().key().equals(also.condition().key())
                        && onset.kind() == also.kind()
                        && apart(onset.ages(), also.ages());
            case Criterion.DateOfOnset date ->
                other instanceof Criterion.DateOfOnset also
                        && date.condition().key().equals(also.condition().key())
                        && date.kind() == also.kind()
                        && apart(date.window(), also.window());
            case Criterion.VitalStatus is -> clash(is.vital(), other);
            case Criterion.Measure measure -> other instanceof Criterion.Measure also && apart(measure, also);
            case Criterion.Not not -> not.part().equals(other);
            case Criterion.HasCondition has -> false;
            case Criterion.HasGenome genome -> false;
            case Criterion.AllOf all -> false;
            case Criterion.AnyOf any -> false;
        };
    }

    private static boolean clash(AgeRange now, Criterion other) {
        if (other instanceof Criterion.AgeNow also) {
            return apart(now, also.ages());
        }
        // nobody is younger today than they were when it was found
        return other instanceof Criterion.AgeAtOnset onset
                && now.below().orElse(Integer.MAX_VALUE) <= onset.ages().from().orElse(0);
    }

    /// The dead have no age now.
    private static boolean clash(Criterion.Vital vital, Criterion other) {
        return other instanceof Criterion.VitalStatus also && also.vital() != vital
                || other instanceof Criterion.AgeNow && vital == Criterion.Vital.DECEASED;
    }

    /// Compares dates of the calendar only; what is counted back depends on the site's date.
    private static boolean apart(TimeWindow one, TimeWindow other) {
        if (!(one instanceof TimeWindow.Dates a) || !(other instanceof TimeWindow.Dates b)) {
            return false;
        }
        return a.before()
                        .filter(end ->
                                b.from().filter(start -> !start.isBefore(end)).isPresent())
                        .isPresent()
                || b.before()
                        .filter(end ->
                                a.from().filter(start -> !start.isBefore(end)).isPresent())
                        .isPresent();
    }

    private static boolean apart(AgeRange one, AgeRange other) {
        int from = Math.max(one.from().orElse(0), other.from().orElse(0));
        int below =
                Math.min(one.below().orElse(Integer.MAX_VALUE), other.below().orElse(Integer.MAX_VALUE));
        return from >= below;
    }

    /// Compares numbers of one unit only; other units are not converted here.
    private static boolean apart(Criterion.Measure one, Criterion.Measure other) {
        if (!one.measure().key().equals(other.measure().key())
                || !one.unit().equals(other.unit())
                || !one.taken().equals(other.taken())) {
            return false;
        }
        List<Bound> lower = new ArrayList<>();
        List<Bound> upper = new ArrayList<>();
        for (Criterion.Measure measure : List.of(one, other)) {
            Comparison comparison = measure.comparison();
            boolean open = comparison == Comparison.LESS || comparison == Comparison.MORE;
            if (comparison != Comparison.LESS && comparison != Comparison.AT_MOST) {
                lower.add(new Bound(measure.value(), open));
            }
            if (comparison != Comparison.MORE && comparison != Comparison.AT_LEAST) {
                upper.add(new Bound(measure.value(), open));
            }
        }
        return lower.stream()
                .anyMatch(low -> upper.stream().anyMatch(high -> {
                    int order = low.value().compareTo(high.value());
                    return order > 0 || order == 0 && (low.open() || high.open());
                }));
    }

    private record Bound(BigDecimal value, boolean open) {}
}
