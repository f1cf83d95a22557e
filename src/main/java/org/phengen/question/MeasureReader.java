package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion.Comparison;
import org.phengen.question.grammar.QuestionGrammar.*;

/// Reads a measure and what it is compared with. "Between" includes both ends.
final class MeasureReader {
    private final Vocabulary vocabulary;
    private final Marks marks;

    MeasureReader(Vocabulary vocabulary, Marks marks) {
        this.vocabulary = vocabulary;
        this.marks = marks;
    }

    Optional<Criterion> read(MeasureContext context) {
        Piece named = (Piece) context.measured().getStart();
        Optional<ConceptName> concept = named.concept();
        if (concept.isEmpty()) {
            marks.mark(context, named.reason());
            return Optional.empty();
        }
        if (!context.OR().isEmpty()
                && context.OR().size() < context.comparison().size() - 1) {
            marks.refuse(context, "“and” mixed with “or”: put one of them in parentheses");
            return Optional.empty();
        }
        List<Criterion> parts = new ArrayList<>();
        for (ComparisonContext comparison : context.comparison()) {
            List<Criterion> read = read(context, concept.get(), comparison);
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

    private List<Criterion> read(MeasureContext whole, ConceptName measure, ComparisonContext context) {
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
            if (amount.UNIT() != null) {
                String given = ((Piece) amount.UNIT().getSymbol()).value();
                if (unit.isPresent() && !unit.get().equals(given)) {
                    marks.mark(whole, "two units in one range");
                    return List.of();
                }
                unit = Optional.of(given);
            }
        }
        List<String> accepted = vocabulary.units(measure);
        if (unit.isPresent() && !accepted.isEmpty() && !accepted.contains(unit.get())) {
            marks.mark(whole, measure.words() + " is asked in " + words(accepted));
            return List.of();
        }
        if (unit.isEmpty()) {
            if (amounts.stream().anyMatch(amount -> vocabulary.needsUnit(measure, value(amount)))) {
                marks.mark(whole, "which unit? Say " + words(accepted));
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
            marks.mark(whole, "the range ends before it begins");
            return List.of();
        }
        return List.of(
                new Criterion.Measure(measure, Comparison.AT_LEAST, first, unit),
                new Criterion.Measure(measure, Comparison.AT_MOST, second, unit));
    }

    private static String words(List<String> units) {
        return String.join(" or ", units.stream().map(Units::word).toList());
    }

    private static BigDecimal value(AmountContext amount) {
        return Canonical.number(((Piece) amount.NUMBER().getSymbol()).amount());
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
