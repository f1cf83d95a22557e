package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

/// How the numbers of the raw peer group were made. Only what may be shown of them is in here; nobody of them is named.
final class PeerDerivations {
    private static final String ARGUMENTS = "(sex, age, z, bandwidth, years)";
    private static final String WILSON =
            "k = 1.959963984540054; d = 1 + k^2 / effective; h = k / d * sqrt(p * (1 - p) / effective + k^2 / (4 *"
                    + " effective^2)); c = (p + k^2 / (2 * effective)) / d; ";

    private final SameRiskPatient patient;
    private final PeerFinder.Found found;
    private final Peers shown;
    private final double z;

    PeerDerivations(SameRiskPatient patient, PeerFinder.Found found, Peers shown, double z) {
        this.patient = patient;
        this.found = found;
        this.shown = shown;
        this.z = z;
    }

    private String peers() {
        return (patient.isChild() ? "children" : "peers") + ARGUMENTS;
    }

    private Digits digits() {
        return patient.isChild() ? Digits.SIGNED_TWO : Digits.ONE;
    }

    private Draft draft(String id, Said name, Said words) {
        return new Draft(id, name, words)
                .countsPeople()
                .words(Said.told("derivation.made.whoCounts"), shown.kernel().words())
                .number(
                        "sex",
                        Said.told("derivation.made.sex0Female1"),
                        PersonColumns.code(patient.sex()),
                        new Origin.Other("age"))
                .number(
                        "age",
                        Said.told("derivation.made.ageAtMeasureYears"),
                        patient.ageYears(),
                        new Origin.Other("age"))
                .number("z", Said.told("derivation.made.geneticScoreSd"), z, new Origin.Other("score.z"))
                .number(
                        "bandwidth",
                        Said.told("derivation.made.sdGaussianWeightScore"),
                        shown.kernel().bandwidth(),
                        setting())
                .number(
                        "years",
                        Said.told("derivation.made.ageWithinYearsEither"),
                        shown.kernel().ageHalfWidth(),
                        setting());
    }

    private static Origin setting() {
        return new Origin.Setting("the rule for peers, the same for everybody");
    }

    private static Origin people() {
        return new Origin.People("everybody compared with, the patient left out");
    }

    List<Derivation> all() {
        List<Derivation> all = new ArrayList<>();
        if (!(shown.n() instanceof ShownCount.Exact exact)) {
            return all;
        }
        all.add(draft(
                        "peers.n",
                        Said.told("derivation.made.peers"),
                        Said.told("derivation.made.everybodyComparedWithSame"))
                .words(Said.told("derivation.made.countedAmong"), people().line(), people())
                .leftOut(shown.withheld().stream().map(Said::english).toList())
                .value(exact.count(), Digits.COUNT, "count(" + peers() + ")")
                .make());
        shown.effectiveN()
                .ifPresent(effective -> all.add(draft(
                                "peers.effective",
                                Said.told("derivation.made.effectiveNumberPeers"),
                                Said.told("derivation.made.squareSumWeightsOver"))
                        .number(
                                "sum",
                                Said.told("derivation.made.sumWeights"),
                                found.group().totalWeight(),
                                people())
                        .number(
                                "squares",
                                Said.told("derivation.made.sumSquaredWeights"),
                                found.group().squaredWeights(),
                                people())
                        .value(effective, Digits.COUNT, "sum^2 / squares")
                        .make()));
        shown.median()
                .ifPresent(median -> all.add(draft(
                                "peers.median",
                                Said.told("derivation.made.medianPeers"),
                                Said.told("derivation.made.weightedMedianIntervalAt"))
                        .number(
                                "effective",
                                Said.told("derivation.made.effectiveNumber"),
                                found.group().effectiveN(),
                                new Origin.Other("peers.effective"))
                        .value(median.value(), digits(), "peerQuantile(" + peers() + ", 0.5)")
                        .interval(
                                median.low(),
                                median.high(),
                                digits(),
                                "p = 0.5; " + WILSON + "min(value, peerQuantile(" + peers() + ", c - h))",
                                "p = 0.5; " + WILSON + "max(value, peerQuantile(" + peers() + ", c + h))")
                        .make()));
        return all;
    }
}
