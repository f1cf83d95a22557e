package org.phengen.ui.ask;

import org.phengen.question.Criterion;
import org.phengen.question.SaidCriterion;

/// The read-back with what decides marked strong, *so*.
final class Emphasis {
    private Emphasis() {}

    static String of(Criterion criterion) {
        return SaidCriterion.readBack(criterion).now();
    }
}
