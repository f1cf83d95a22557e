package org.phengen.cohort;

import java.util.List;
import java.util.Optional;
import org.phengen.derivation.Derivation;
import org.phengen.language.Said;

/// Everything the same-risk screen and the command line say of one patient. Where the gate is closed nothing in it
/// depends on the score: `score`, `comparison`, `child` and `model` are empty.
///
/// @param key `SITE/ID`
/// @param gate judged before any number
/// @param observed the patient's own value, which needs no score
/// @param headline the one number, or why there is none
/// @param score the patient's place among scores
/// @param comparison of an adult
/// @param child of a person under 20
/// @param model what it rests on
/// @param ageBand the band of the patient's sex by age, no genetics; empty under 20 or without a cohort
/// @param notAssessed checks that nobody made
/// @param derivations how each of its numbers was made; empty where the gate is closed
public record SameRiskAnswer(
        String key,
        GateVerdict gate,
        Optional<Observed> observed,
        Headline headline,
        Optional<ScoreStanding> score,
        Optional<Comparison> comparison,
        Optional<ChildComparison> child,
        Optional<ModelSummary> model,
        List<RibbonPoint> ageBand,
        List<String> notAssessed,
        List<Derivation> derivations) {
    /// Stands under every figure of the comparison.
    public static final Said COMPARED_WITH = Said.of("cohort.caption");

    /// The same in English.
    public static final String CAPTION = COMPARED_WITH.english();

    public SameRiskAnswer {
        derivations = List.copyOf(derivations);
        ageBand = List.copyOf(ageBand);
        notAssessed = List.copyOf(notAssessed);
    }
}
