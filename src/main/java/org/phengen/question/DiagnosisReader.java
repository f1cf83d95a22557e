package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.phengen.language.Said;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.When;
import org.phengen.question.grammar.QuestionGrammar.*;

/// Reads conditions and the ages at which they were diagnosed or began. An age said after a list of conditions counts
/// for each of them.
final class DiagnosisReader {
    private static final Said GOES_WITH = Said.told("question.reason.goesWithWordsWere");

    private final Marks marks;
    private final AgeReader ages;
    private final WindowReader windows;

    DiagnosisReader(Marks marks, AgeReader ages, WindowReader windows) {
        this.marks = marks;
        this.ages = ages;
        this.windows = windows;
    }

    /// What is said of when: ages and windows of time, one of each of which must hold; empty where none was said, an
    /// empty list where what was said makes none.
    private record Times(Optional<List<AgeRange>> ages, Optional<List<TimeWindow>> windows) {
        static final Times NONE = new Times(Optional.empty(), Optional.empty());

        static Times of(Optional<List<AgeRange>> ages) {
            return new Times(ages, Optional.empty());
        }

        Times and(Optional<List<TimeWindow>> more) {
            return new Times(ages, more);
        }

        boolean isEmpty() {
            return ages.isEmpty() && windows.isEmpty();
        }
    }

    /// @param criterion empty where nothing was understood
    /// @param said "diagnosed" or "onset" stands before the conditions
    /// @param awaitsAge and no age was read yet
    /// @param list how several conditions are joined, outside parentheses
    record Read(Optional<Criterion> criterion, Optional<OnsetKind> said, boolean awaitsAge, ListKind list) {}

    enum ListKind {
        ONE,
        ALL,
        ANY
    }

    private record Named(ConceptName name, When when, boolean unconfirmedToo) {}

    /// @param said what was said before and still counts: "diagnosed with melanoma under 30 or breast cancer under 40"
    Read read(DiagnosisContext context, Optional<OnsetKind> said) {
        return switch (context) {
            case AgeOfConditionContext c -> {
                OnsetKind kind = c.AGE_AT_START() != null ? OnsetKind.STARTED : OnsetKind.DIAGNOSED;
                yield combine(c, c.conditions(), null, kind, Times.of(ages(c.conditions(), c.loneAges())), false);
            }
            case DateOfConditionContext c -> {
                OnsetKind kind = c.DATE_OF_START() != null ? OnsetKind.STARTED : OnsetKind.DIAGNOSED;
                yield combine(
                        c, c.conditions(), null, kind, Times.NONE.and(windows(c.conditions(), c.windows())), false);
            }
            case AgesThenConditionsContext c -> {
                OnsetKind kind = c.AT_START() != null || c.when() != null && isStart(c.when())
                        ? OnsetKind.STARTED
                        : OnsetKind.DIAGNOSED;
                Times times = Times.of(ages(c.conditions(), c.ages())).and(also(c.conditions(), c.also()));
                yield combine(c, c.conditions(), c.intro(), kind, times, true);
            }
            case ConditionsWhenAgesContext c -> {
                OnsetKind kind = isStart(c.when()) ? OnsetKind.STARTED : introKind(c.intro(), c.when());
                Times times = Times.of(ages(c.conditions(), c.loneAges())).and(also(c.conditions(), c.also()));
                yield combine(c, c.conditions(), c.intro(), kind, times, true);
            }
            case ConditionsAgesWhenContext c -> {
                OnsetKind kind = c.AT_START() != null || c.when() != null && isStart(c.when())
                        ? OnsetKind.STARTED
                        : OnsetKind.DIAGNOSED;
                Times times = Times.of(ages(c.conditions(), c.ages())).and(also(c.conditions(), c.also()));
                yield combine(c, c.conditions(), c.intro(), kind, times, true);
            }
            case ConditionsWindowsContext c -> conditionsWindows(c, said);
            case WhenAgesConditionsContext c -> {
                OnsetKind kind = c.STARTED() != null ? OnsetKind.STARTED : OnsetKind.DIAGNOSED;
                Times times = Times.of(ages(c.conditions(), c.ages())).and(also(c.conditions(), c.also()));
                yield combine(c, c.conditions(), null, kind, times, true);
            }
            case WhenWindowsConditionsContext c -> {
                OnsetKind kind = c.STARTED() != null ? OnsetKind.STARTED : OnsetKind.DIAGNOSED;
                if (c.ages().size() > 1) {
                    marks.refuse(c, Said.told("question.reason.ageBeforeAfterCondition"));
                }
                Optional<List<AgeRange>> read = c.ages().isEmpty() ? Optional.empty() : ages(c.conditions(), c.ages(0));
                yield combine(
                        c, c.conditions(), null, kind, Times.of(read).and(windows(c.conditions(), c.windows())), true);
            }
            case ConditionsAgesContext c -> conditionsAges(c, said);
            case ConditionsOnlyContext c -> {
                Read read = combine(c, c.conditions(), c.intro(), OnsetKind.DIAGNOSED, Times.NONE, true);
                yield new Read(read.criterion(), read.said(), saysDiagnosed(c.intro()), read.list());
            }
            default -> throw new IllegalStateException("a diagnosis the grammar does not have");
        };
    }

    /// A date beside a condition is the date of its diagnosis, or of its beginning where that is said.
    private Read conditionsWindows(ConditionsWindowsContext context, Optional<OnsetKind> said) {
        boolean carried = context.intro() == null && context.when() == null && said.isPresent();
        OnsetKind kind = carried
                ? said.get()
                : context.when() != null && isStart(context.when())
                        ? OnsetKind.STARTED
                        : introKind(context.intro(), context.when());
        boolean saysWhen = carried || context.when() != null || saysDiagnosed(context.intro());
        if (!saysWhen && anyKnown(context.conditions()) && WindowReader.isBare(context.windows())) {
            marks.mark(context.windows(), Said.told("question.reason.dateWithoutWordLeads2"));
            return combine(context, context.conditions(), context.intro(), kind, Times.NONE, true);
        }
        Optional<List<AgeRange>> read = Optional.empty();
        if (context.ages() != null && (saysWhen || isAboutAnEvent(context.ages()))) {
            read = ages(context.conditions(), context.ages());
        } else if (context.ages() != null) {
            markDoubtful(context.ages());
        }
        Times times = Times.of(read).and(windows(context.conditions(), context.windows()));
        Read result = combine(context, context.conditions(), context.intro(), kind, times, true);
        return carried ? new Read(result.criterion(), said, false, result.list()) : result;
    }

    private Read conditionsAges(ConditionsAgesContext context, Optional<OnsetKind> said) {
        boolean carried = context.intro() == null && said.isPresent();
        Optional<List<TimeWindow>> also = also(context.conditions(), context.also());
        if (carried || saysDiagnosed(context.intro()) || isAboutAnEvent(context.ages())) {
            OnsetKind kind = carried ? said.get() : introKind(context.intro(), null);
            Times times = Times.of(ages(context.conditions(), context.ages())).and(also);
            Read result = combine(context, context.conditions(), context.intro(), kind, times, true);
            return carried ? new Read(result.criterion(), said, false, result.list()) : result;
        }
        if (anyKnown(context.conditions())) {
            markDoubtful(context.ages());
        } else {
            marks.mark(context.ages(), GOES_WITH);
        }
        return combine(context, context.conditions(), context.intro(), OnsetKind.DIAGNOSED, Times.NONE.and(also), true);
    }

    private void markDoubtful(AgesContext context) {
        String age = marks.text(context);
        marks.mark(context, Said.told("question.reason.canMeanAgeAt", age, age));
    }

    private Optional<List<TimeWindow>> also(ConditionsContext conditions, @Nullable AlsoContext context) {
        return context == null ? Optional.empty() : windows(conditions, context.windows());
    }

    private Optional<List<TimeWindow>> windows(ConditionsContext conditions, WindowsContext context) {
        if (!anyKnown(conditions)) {
            marks.mark(context, GOES_WITH);
            return Optional.of(List.of());
        }
        return Optional.of(windows.read(context));
    }

    private Optional<List<AgeRange>> ages(ConditionsContext conditions, LoneAgesContext context) {
        if (!anyKnown(conditions)) {
            marks.mark(context, GOES_WITH);
            return Optional.of(List.of());
        }
        return Optional.of(ages.read(context));
    }

    private Optional<List<AgeRange>> ages(ConditionsContext conditions, AgesContext context) {
        if (!anyKnown(conditions)) {
            marks.mark(context, GOES_WITH);
            return Optional.of(List.of());
        }
        return Optional.of(ages.read(context));
    }

    private static boolean anyKnown(ConditionsContext conditions) {
        return conditions.condition().stream().anyMatch(condition -> condition.CONDITION() != null);
    }

    /// "before 30", "by 30", "at 30": said of something that happened, so with a condition it is the diagnosis.
    private static boolean isAboutAnEvent(AgesContext context) {
        return context.ageRange().stream()
                .allMatch(range -> range instanceof BelowContext below && below.BEFORE() != null
                        || range instanceof AboveContext above && above.AFTER() != null
                        || range instanceof AtMostContext atMost && atMost.BY() != null
                        || range instanceof ExactlyContext exactly && exactly.AT() != null
                        || range instanceof OrYoungerContext younger && younger.AT() != null
                        || range instanceof OrOlderContext older && older.AT() != null);
    }

    private static boolean saysDiagnosed(@Nullable IntroContext intro) {
        return intro != null
                && (!intro.DIAGNOSED().isEmpty() || !intro.STARTED().isEmpty());
    }

    private static boolean isStart(WhenContext when) {
        return !when.STARTED().isEmpty() || when.AGE_AT_START() != null;
    }

    private static OnsetKind introKind(@Nullable IntroContext intro, @Nullable WhenContext when) {
        boolean whenDecides = when != null && (!when.DIAGNOSED().isEmpty() || when.AGE_AT_DIAGNOSIS() != null);
        return !whenDecides
                        && intro != null
                        && intro.DIAGNOSED().isEmpty()
                        && !intro.STARTED().isEmpty()
                ? OnsetKind.STARTED
                : OnsetKind.DIAGNOSED;
    }

    private Read combine(
            DiagnosisContext context,
            ConditionsContext conditions,
            @Nullable IntroContext intro,
            OnsetKind kind,
            Times times,
            boolean alsoRecorded) {
        boolean anyOf = !conditions.OR().isEmpty();
        if (anyOf && !conditions.AND().isEmpty()) {
            marks.refuse(context, Said.told("question.reason.mixedWithOrCan"));
        }
        List<Criterion> parts = new ArrayList<>();
        for (Named named : named(conditions, intro)) {
            List<Criterion> one = new ArrayList<>();
            if (times.isEmpty() || alsoRecorded) {
                one.add(new Criterion.HasCondition(named.name(), named.when(), named.unconfirmedToo()));
            }
            times.ages().filter(ages -> !ages.isEmpty()).ifPresent(ages -> one.add(onset(named, kind, ages)));
            times.windows().filter(some -> !some.isEmpty()).ifPresent(some -> one.add(dated(named, kind, some)));
            if (!one.isEmpty()) {
                parts.add(one.size() == 1 ? one.getFirst() : new Criterion.AllOf(one));
            }
        }
        ListKind list = conditions.condition().size() == 1 ? ListKind.ONE : anyOf ? ListKind.ANY : ListKind.ALL;
        if (parts.isEmpty()) {
            return new Read(Optional.empty(), Optional.empty(), false, list);
        }
        Optional<OnsetKind> said = saysDiagnosed(intro) ? Optional.of(kind) : Optional.empty();
        return new Read(
                Optional.of(anyOf ? new Criterion.AnyOf(parts) : new Criterion.AllOf(parts)), said, false, list);
    }

    private static Criterion onset(Named named, OnsetKind kind, List<AgeRange> ages) {
        List<Criterion> ranges = ages.stream()
                .<Criterion>map(range -> new Criterion.AgeAtOnset(named.name(), kind, range, named.unconfirmedToo()))
                .toList();
        return ranges.size() == 1 ? ranges.getFirst() : new Criterion.AnyOf(ranges);
    }

    private static Criterion dated(Named named, OnsetKind kind, List<TimeWindow> windows) {
        List<Criterion> dates = windows.stream()
                .<Criterion>map(window -> new Criterion.DateOfOnset(named.name(), kind, window, named.unconfirmedToo()))
                .toList();
        return dates.size() == 1 ? dates.getFirst() : new Criterion.AnyOf(dates);
    }

    private List<Named> named(ConditionsContext conditions, @Nullable IntroContext intro) {
        boolean allUnconfirmed = intro != null && !intro.UNCONFIRMED().isEmpty();
        boolean allCurrent = intro != null && !intro.NOW().isEmpty();
        List<Named> named = new ArrayList<>();
        for (ConditionContext condition : conditions.condition()) {
            TerminalNode node = condition.CONDITION();
            if (node == null) {
                marks.mark(condition, ((Piece) condition.getStart()).reason());
                continue;
            }
            boolean current = allCurrent
                    || !condition.NOW().isEmpty()
                    || !condition.ACTIVE().isEmpty();
            boolean unconfirmed = allUnconfirmed || !condition.UNCONFIRMED().isEmpty();
            ((Piece) node.getSymbol())
                    .concept()
                    .ifPresent(name -> named.add(new Named(name, current ? When.CURRENT : When.EVER, unconfirmed)));
        }
        return named;
    }
}
