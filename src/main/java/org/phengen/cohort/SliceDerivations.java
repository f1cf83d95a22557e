package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

/// How the numbers of a slice of the plane were made: its count, and the shares of its bars.
final class SliceDerivations {
    private SliceDerivations() {}

    static List<Derivation> of(SliceSummary slice, String measure, ViewRule rule) {
        List<Derivation> all = new ArrayList<>();
        boolean counted = slice.basis() == SliceSummary.Basis.PEOPLE;
        if (slice.people() instanceof ShownCount.Exact exact) {
            all.add(new Draft(
                            "slice.n",
                            Said.told("derivation.made.peopleSlice"),
                            counted
                                    ? Said.of("derivation.made.sliceCounted")
                                    : Said.told("derivation.made.sliceModelled", rule.minimumCell()))
                    .countsPeople()
                    .number(
                            "low",
                            Said.told("derivation.made.lowerEdgeSd"),
                            slice.zLow(),
                            new Origin.Setting("the slice under the hand"))
                    .number(
                            "high",
                            Said.told("derivation.made.upperEdgeSd"),
                            slice.zHigh(),
                            new Origin.Setting("the slice under the hand"))
                    .words(
                            Said.told("derivation.made.countedAmong"),
                            "all adults compared with",
                            new Origin.People("scores of all adults"))
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
                            ? Said.told("derivation.made.peopleSliceBarAll")
                            : Said.told("derivation.made.modelsShareBelowBars"));
            if (bin.count() instanceof ShownCount.Exact in && slice.people() instanceof ShownCount.Exact whole) {
                draft.countsPeople()
                        .number(
                                "people",
                                Said.told("derivation.made.peopleBar"),
                                in.count(),
                                new Origin.People("counted"))
                        .number(
                                "whole",
                                Said.told("derivation.made.peopleSlice2"),
                                whole.count(),
                                new Origin.Other("slice.n"))
                        .value(bin.share(), Digits.PERCENT, "people / whole");
                all.add(draft.make());
            } else if (!counted) {
                draft.number(
                                "upper",
                                Said.told("derivation.made.shareBelowUpperEdge"),
                                below + bin.share(),
                                new Origin.People("the model"))
                        .number(
                                "lower",
                                Said.told("derivation.made.shareBelowLowerEdge"),
                                below,
                                new Origin.People("the model"))
                        .value(bin.share(), Digits.PERCENT, "upper - lower");
                all.add(draft.make());
            }
            below += bin.share();
        }
        return all;
    }
}
