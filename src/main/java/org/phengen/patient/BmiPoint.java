package org.phengen.patient;

import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;

/// One body mass index of a person on a trajectory, whether it counts or not.
///
/// @param value kg/m2; NaN where it cannot be told
/// @param unused why it never counts (shown hollow with this reason)
/// @param flags what was going on then: pregnancy, surgery before, medicine
/// @param from the measurements that it is, or is worked out from: the index itself; or weights, then heights, of the
/// day
public record BmiPoint(
        DateInterval when,
        double value,
        Origin origin,
        Optional<Said> unused,
        List<FlaggedWindow> flags,
        List<Measurement> from) {
    public BmiPoint {
        from = List.copyOf(from);
        flags = List.copyOf(flags);
    }

    /// Where the value comes from.
    public enum Origin {
        RECORDED,
        /// from height and weight of the same day
        RECOMPUTED
    }

    /// Why it never counts, in English.
    public Optional<String> rejected() {
        return unused.map(Said::english);
    }

    /// A recorded index that height and weight of the same day contradict.
    public boolean contradicted() {
        return origin == Origin.RECORDED
                && unused.filter(BmiSeries::isContradiction).isPresent();
    }

    public boolean usable() {
        return unused.isEmpty();
    }
}
