package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;

/// How the numbers of a slice of the plane were made: its count, and the shares of its bars.
final class SliceDerivations {
    private SliceDerivations() {}

    static List<Derivation> of(SliceSummary slice, String measure, ViewRule rule) {
        List<Derivation> all = new ArrayList<>();
        boolean counted = slice.basis() == SliceSummary.Basis.PEOPLE;
        if (slice.people() instanceof ShownCount.Exact exact) {
            all.add(new Draft(
                            "slice.n",
                            "People in the slice",
                            "Adults compared with whose score lies between the slice's edges"
                                    + (counted
                                            ? ", both included."
                                            : "; the edges stand where at least " + rule.minimumCell()
                                                    + " people lie between any two, and the outermost hold everybody"
                                                    + " beyond."))
                    .countsPeople()
                    .number("low", "lower edge, SD", slice.zLow(), new Origin.Setting("the slice under the hand"))
                    .number("high", "upper edge, SD", slice.zHigh(), new Origin.Setting("the slice under the hand"))
                    .words("counted among", "all adults compared with", new Origin.People("scores of all adults"))
                    .value(
                            exact.count(),
                            Digits.COUNT,
                            counted ? "count(within(low, high))" : "count(between(low, high))")
                    .make());
        }
        double below = 0;
        for (SliceSummary.Bin bin : slice.bins()) {
            String name = measure + " " + Digits.ONE.text(bin.low()) + " to below " + Digits.ONE.text(bin.high());
            Draft draft = new Draft(
                    "slice." + Digits.ONE.text(bin.low()),
                    name,
                    counted
                            ? "People of the slice in this bar, of all people of the slice."
                            : "The model's share below the bar's upper edge less that below its lower edge, for normal"
                                    + " scores in the slice over everybody's ages and sexes.");
            if (bin.count() instanceof ShownCount.Exact in && slice.people() instanceof ShownCount.Exact whole) {
                draft.countsPeople()
                        .number("people", "people in the bar", in.count(), new Origin.People("counted"))
                        .number("whole", "people in the slice", whole.count(), new Origin.Other("slice.n"))
                        .value(bin.share(), Digits.PERCENT, "people / whole");
                all.add(draft.make());
            } else if (!counted) {
                draft.number("upper", "share below the upper edge", below + bin.share(), new Origin.People("the model"))
                        .number("lower", "share below the lower edge", below, new Origin.People("the model"))
                        .value(bin.share(), Digits.PERCENT, "upper - lower");
                all.add(draft.make());
            }
            below += bin.share();
        }
        return all;
    }
}
