package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.phengen.language.Said;
import org.phengen.question.grammar.QuestionGrammar.*;

/// Reads ages. "Over 30" begins with 31 completed years, "by 30" and "up to 30" end with 30, "thirties" are 30 to 39.
final class AgeReader {
    private static final int OLDEST = 130;

    private final Marks marks;

    AgeReader(Marks marks) {
        this.marks = marks;
    }

    /// Thrown inside this class where words make no age; the reason is marked by the caller.
    private static final class NoAge extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Said reason;

        NoAge(Said reason) {
            super(reason.english());
            this.reason = reason;
        }
    }

    /// The ages asked for, one of which must hold ("under 20 or over 60"); empty where the words make none, which is
    /// marked.
    List<AgeRange> read(LoneAgesContext context) {
        if (context.ages() != null) {
            return read(context.ages());
        }
        try {
            return List.of(oneYear(years(context.NUMBER().getSymbol())));
        } catch (NoAge e) {
            marks.mark(context, e.reason);
            return List.of();
        }
    }

    List<AgeRange> read(AgesContext context) {
        try {
            List<AgeRange> ranges = new ArrayList<>();
            for (AgeRangeContext range : context.ageRange()) {
                ranges.add(range(range));
            }
            if (!context.OR().isEmpty() && context.OR().size() < ranges.size() - 1) {
                throw new NoAge(Said.told("question.reason.mixedWithOrPut"));
            }
            return context.OR().isEmpty() ? intersection(context, ranges) : ranges;
        } catch (NoAge e) {
            marks.mark(context, e.reason);
            return List.of();
        }
    }

    private List<AgeRange> intersection(AgesContext context, List<AgeRange> ranges) {
        int from = 0;
        int below = Integer.MAX_VALUE;
        boolean anyFrom = false;
        for (AgeRange range : ranges) {
            anyFrom |= range.from().isPresent();
            from = Math.max(from, range.from().orElse(0));
            below = Math.min(below, range.below().orElse(Integer.MAX_VALUE));
        }
        if (from >= below) {
            marks.refuse(
                    context,
                    Said.of(
                            "question.reason.both",
                            Said.join(
                                    Said.of("question.reason.and"),
                                    ranges.stream()
                                            .map(range -> SaidAges.of("now", range))
                                            .toList())));
            return List.of();
        }
        return List.of(new AgeRange(
                anyFrom ? Optional.of(from) : Optional.empty(),
                below == Integer.MAX_VALUE ? Optional.empty() : Optional.of(below)));
    }

    private static AgeRange range(AgeRangeContext context) throws NoAge {
        return switch (context) {
            case BelowContext c -> range(Optional.empty(), Optional.of(years(c.age())));
            case AboveContext c -> range(Optional.of(years(c.age()) + (isBirthday(c) ? 0 : 1)), Optional.empty());
            case AtLeastContext c -> range(Optional.of(years(c.age())), Optional.empty());
            case AtMostContext c -> range(Optional.empty(), Optional.of(years(c.age()) + 1));
            case OrYoungerContext c -> {
                refuseMonths(c.span());
                yield range(Optional.empty(), Optional.of(years(c.NUMBER().getSymbol()) + 1));
            }
            case OrOlderContext c -> {
                refuseMonths(c.span());
                yield range(Optional.of(years(c.NUMBER().getSymbol())), Optional.empty());
            }
            case BetweenContext c -> range(Optional.of(years(c.age(0))), Optional.of(years(c.age(1)) + 1));
            case FromToContext c -> range(Optional.of(years(c.age(0))), Optional.of(years(c.age(1)) + 1));
            case ExactlyContext c -> exactly(c);
            case DecadeContext c -> {
                int first = years(c.DECADE().getSymbol());
                yield range(Optional.of(first), Optional.of(first + 10));
            }
            default -> throw new IllegalStateException("an age range the grammar does not have");
        };
    }

    private static AgeRange exactly(ExactlyContext context) throws NoAge {
        AgeContext age = context.age();
        if (age != null && age.DECADE() != null) {
            int first = years(age);
            return range(Optional.of(first), Optional.of(first + 10));
        }
        refuseMonths(context.span());
        return oneYear(age != null ? years(age) : years(context.NUMBER().getSymbol()));
    }

    private static boolean isBirthday(AboveContext context) {
        return context.age().span() != null && context.age().span().getText().equalsIgnoreCase("birthday");
    }

    private static AgeRange oneYear(int years) throws NoAge {
        return range(Optional.of(years), Optional.of(years + 1));
    }

    private static AgeRange range(Optional<Integer> from, Optional<Integer> below) throws NoAge {
        if (below.orElse(1) < 1 || from.orElse(0) >= below.orElse(Integer.MAX_VALUE)) {
            throw new NoAge(Said.told("question.reason.noAgeLiesRange"));
        }
        return new AgeRange(from, below);
    }

    private static int years(AgeContext context) throws NoAge {
        refuseMonths(context.span());
        return years(
                context.NUMBER() != null
                        ? context.NUMBER().getSymbol()
                        : context.DECADE().getSymbol());
    }

    private static void refuseMonths(@Nullable SpanContext span) throws NoAge {
        if (span != null && span.MONTHS() != null) {
            throw new NoAge(Said.told("question.reason.agesAskedWholeYears"));
        }
    }

    private static int years(Token token) throws NoAge {
        BigDecimal value = ((Piece) token).amount();
        if (value.stripTrailingZeros().scale() > 0) {
            throw new NoAge(Said.told("question.reason.agesAskedWholeYears"));
        }
        if (value.compareTo(BigDecimal.valueOf(OLDEST)) > 0) {
            throw new NoAge(Said.told("question.reason.notAgeYears"));
        }
        return value.intValueExact();
    }
}
