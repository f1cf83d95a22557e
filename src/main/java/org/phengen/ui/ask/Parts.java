package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.ChipWords;
import org.phengen.question.Criterion;

/// The question as a row of parts that all must hold: what chips show and edit. Pure.
final class Parts {
    private Parts() {}

    /// The parts of a criterion, one a chip; none for everybody.
    static List<Criterion> of(Criterion criterion) {
        return ChipWords.of(criterion).stream().map(ChipWords.Chip::part).toList();
    }

    /// The criterion without one of its parts; empty when none is left.
    static Optional<Criterion> without(Criterion criterion, int index) {
        List<Criterion> parts = new ArrayList<>(of(criterion));
        parts.remove(index);
        return joined(parts);
    }

    static Criterion replaced(Criterion criterion, int index, Criterion next) {
        List<Criterion> parts = new ArrayList<>(of(criterion));
        parts.set(index, next);
        return joined(parts).orElse(next);
    }

    static Criterion with(Optional<Criterion> criterion, Criterion more) {
        List<Criterion> parts = new ArrayList<>(criterion.map(Parts::of).orElse(List.of()));
        parts.add(more);
        return joined(parts).orElse(more);
    }

    /// "Not" put before a part, or taken away.
    static Criterion negated(Criterion part) {
        return part instanceof Criterion.Not not ? not.part() : new Criterion.Not(part);
    }

    private static Optional<Criterion> joined(List<Criterion> parts) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(new Criterion.AllOf(parts));
        };
    }
}
