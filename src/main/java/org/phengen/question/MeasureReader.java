package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.question.Criterion.Comparison;
import org.phengen.question.grammar.QuestionGrammar.*;

/// Reads a measure and what it is compared with. "Between" includes both ends.
final class MeasureReader {
    /// How many of the second unit make one of the first, exactly (international foot; imperial stone).
    private static final Map<List<String>, Integer> IN_ONE =
            Map.of(List.of("[ft_i]", "[in_i]"), 12, List.of("[stone_av]", "[lb_av]"), 14);

    private final Vocabulary vocabulary;
    private final Marks marks;
    private final WindowReader windows;

    MeasureReader(Vocabulary vocabulary, Marks marks, WindowReader windows) {
        this.vocabulary = vocabulary;
        this.marks = marks;
        this.windows = windows;
    }

    Optional<Criterion> read(MeasureContext context) {
        Piece named = (Piece) context.measured().getStart();
        Optional<ConceptName> concept = named.concept();
        if (concept.isEmpty()) {
            marks.mark(context, named.reason());
            return Optional.empty();
        }
        if (!context.OR().isEmpty() && context.OR().size() < context.compared().size() - 1) {
            marks.refuse(context, Said.told("question.reason.mixedWithOrPut"));
            return Optional.empty();
        }
        if (context.compared().size() > 1 && isHalfSaid(context.compared())) {
            marks.mark(context, Said.told("question.reason.sayOverOrUnder"));
            return Optional.empty();
        }
        Optional<List<TimeWindow>> last = windows(context.compared().getLast());
        if (last.filter(List::isEmpty).isPresent()) {
            return Optional.empty();
        }
        List<Criterion> parts = new ArrayList<>();
        for (ComparedContext compared : context.compared()) {
            // a time said once, at the end, counts for every number of the measure
            Optional<List<TimeWindow>> own = compared.equals(context.compared().getLast()) ? last : windows(compared);
            List<Criterion> read = read(context, concept.get(), compared.comparison(), own.or(() -> last));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            parts.add(read.size() == 1 ? read.getFirst() : new Criterion.AllOf(read));
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        return Optional.of(context.OR().isEmpty() ? new Criterion.AllOf(parts) : new Criterion.AnyOf(parts));
    }

    /// "Above 4 or 160", "in 2020 over 30 and under 40": what is said with one number may count for the other.
    private static boolean isHalfSaid(List<ComparedContext> all) {
        boolean bare = all.stream().anyMatch(one -> one.comparison() instanceof AmountEqualContext);
        boolean everyBare = all.stream().allMatch(one -> one.comparison() instanceof AmountEqualContext);
        boolean timed = all.stream().anyMatch(one -> one.windows() != null);
        boolean lastTimed = all.getLast().windows() != null;
        boolean firstsTimed = all.stream().limit(all.size() - 1L).allMatch(one -> one.windows() != null);
        boolean firstsUntimed = all.stream().limit(all.size() - 1L).allMatch(one -> one.windows() == null);
        return bare && !everyBare || timed && !(lastTimed && (firstsTimed || firstsUntimed));
    }

    private Optional<List<TimeWindow>> windows(ComparedContext context) {
        if (context.windows() == null) {
            return Optional.empty();
        }
        if (WindowReader.isBare(context.windows())) {
            marks.mark(context.windows(), Said.told("question.reason.dateWithoutWordLeads"));
            return Optional.of(List.of());
        }
        return Optional.of(windows.read(context.windows()));
    }

    private List<Criterion> read(
            MeasureContext whole, ConceptName measure, ComparisonContext context, Optional<List<TimeWindow>> taken) {
        List<Criterion.Measure> compared = compared(whole, measure, context);
        List<TimeWindow> times = taken.orElse(List.of());
        if (times.isEmpty()) {
            return List.copyOf(compared);
        }
        List<Criterion> each = times.stream()
                .map(time -> Canonical.of(new Criterion.AllOf(compared.stream()
                        .<Criterion>map(m -> new Criterion.Measure(
                                m.measure(), m.comparison(), m.value(), m.unit(), Optional.of(time)))
                        .toList())))
                .toList();
        return compared.isEmpty() ? List.of() : each.size() == 1 ? each : List.of(new Criterion.AnyOf(each));
    }

    private List<Criterion.Measure> compared(MeasureContext whole, ConceptName measure, ComparisonContext context) {
        List<AmountContext> amounts = switch (context) {
            case AmountBetweenContext c -> c.amount();
            case AmountFromToContext c -> c.amount();
            case AmountComparedContext c -> List.of(c.amount());
            case AmountOrContext c -> List.of(c.amount());
            case AmountEqualContext c -> List.of(c.amount());
            default -> throw new IllegalStateException("a comparison the grammar does not have");
        };
        Optional<String> unit = Optional.empty();
        for (AmountContext amount : amounts.reversed()) {
            Optional<Amount> read = amount(amount);
            if (read.isEmpty()) {
                marks.mark(whole, Said.told("question.reason.twoUnitsDoNot"));
                return List.of();
            }
            if (read.get().unit().isPresent()) {
                if (unit.isPresent() && !unit.equals(read.get().unit())) {
                    marks.mark(whole, Said.told("question.reason.twoUnitsOneRange"));
                    return List.of();
                }
                unit = read.get().unit();
            }
        }
        List<String> accepted = vocabulary.units(measure);
        if (unit.isPresent() && !accepted.isEmpty() && !accepted.contains(unit.get())) {
            marks.mark(whole, Said.told("question.reason.asked", measure.words(), words(accepted)));
            return List.of();
        }
        if (unit.isEmpty()) {
            if (amounts.stream().anyMatch(amount -> vocabulary.needsUnit(measure, value(amount)))) {
                marks.mark(whole, Said.told("question.reason.whichUnitSay", words(accepted)));
                return List.of();
            }
            unit = accepted.stream().findFirst();
        }
        BigDecimal first = value(amounts.getFirst());
        if (amounts.size() == 1) {
            return List.of(new Criterion.Measure(measure, comparison(context), first, unit));
        }
        BigDecimal second = value(amounts.getLast());
        if (first.compareTo(second) > 0) {
            marks.mark(whole, Said.told("question.reason.rangeEndsBeforeBegins"));
            return List.of();
        }
        return List.of(
                new Criterion.Measure(measure, Comparison.AT_LEAST, first, unit),
                new Criterion.Measure(measure, Comparison.AT_MOST, second, unit));
    }

    /// A number and its unit; two units that make one are one number of the smaller.
    private record Amount(BigDecimal value, Optional<String> unit) {}

    private static Optional<Amount> amount(AmountContext context) {
        List<String> units = context.UNIT().stream()
                .map(node -> ((Piece) node.getSymbol()).value())
                .toList();
        BigDecimal first = number(context.number(0));
        if (context.number().size() == 1) {
            return Optional.of(new Amount(first, units.stream().findFirst()));
        }
        int smaller = IN_ONE.getOrDefault(units, 0);
        BigDecimal second = number(context.number(1));
        boolean whole = first.stripTrailingZeros().scale() <= 0 && second.compareTo(BigDecimal.valueOf(smaller)) < 0;
        return whole
                ? Optional.of(new Amount(
                        Canonical.number(
                                first.multiply(BigDecimal.valueOf(smaller)).add(second)),
                        Optional.of(units.getLast())))
                : Optional.empty();
    }

    private static BigDecimal number(NumberContext context) {
        return Canonical.number(((Piece) context.getStart()).amount());
    }

    private static String words(List<String> units) {
        return String.join(" or ", units.stream().map(Units::word).toList());
    }

    private static BigDecimal value(AmountContext amount) {
        return amount(amount).map(Amount::value).orElse(BigDecimal.ZERO);
    }

    private static Comparison comparison(ComparisonContext context) {
        return switch (context) {
            case AmountComparedContext c -> {
                if (c.EQUAL() != null) {
                    yield Comparison.EQUAL;
                }
                if (c.LESS() != null || c.MORE() != null) {
                    yield c.LESS() != null ? Comparison.LESS : Comparison.MORE;
                }
                yield c.AT_LEAST() != null ? Comparison.AT_LEAST : Comparison.AT_MOST;
            }
            case AmountOrContext c -> c.OR_MORE() != null ? Comparison.AT_LEAST : Comparison.AT_MOST;
            default -> Comparison.EQUAL;
        };
    }
}
