package org.phengen.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Criteria as short text, for golden files and messages.
final class CriterionText {
    private CriterionText() {}

    static String of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has ->
                "has(" + has.condition().key() + (has.when() == Criterion.When.CURRENT ? ", current" : "")
                        + (has.unconfirmedToo() ? ", unconfirmed too" : "") + ")";
            case Criterion.AgeAtOnset onset ->
                (onset.kind() == Criterion.OnsetKind.DIAGNOSED ? "diagnosed(" : "started(")
                        + onset.condition().key() + ", " + ages(onset.ages())
                        + (onset.unconfirmedToo() ? ", unconfirmed too" : "") + ")";
            case Criterion.DateOfOnset date ->
                (date.kind() == Criterion.OnsetKind.DIAGNOSED ? "diagnosedIn(" : "startedIn(")
                        + date.condition().key() + ", " + window(date.window())
                        + (date.unconfirmedToo() ? ", unconfirmed too" : "") + ")";
            case Criterion.VitalStatus is -> is.vital().name().toLowerCase(Locale.ROOT);
            case Criterion.AgeNow now -> "now(" + ages(now.ages()) + ")";
            case Criterion.Measure m ->
                "measure(" + m.measure().key().replace("http://loinc.org|", "LOINC:") + " " + sign(m.comparison()) + " "
                        + m.value().toPlainString()
                        + m.unit().map(ucum -> " " + ucum).orElse("")
                        + m.taken().map(window -> ", " + window(window)).orElse("") + ")";
            case Criterion.SexIs is -> "sex(" + is.sex().name().toLowerCase(Locale.ROOT) + ")";
            case Criterion.HasGenome genome -> "genome";
            case Criterion.AllOf all -> "all(" + join(all.parts()) + ")";
            case Criterion.AnyOf any -> "any(" + join(any.parts()) + ")";
            case Criterion.Not not -> "not(" + of(not.part()) + ")";
        };
    }

    private static String join(List<Criterion> parts) {
        return parts.stream().map(CriterionText::of).collect(Collectors.joining(", "));
    }

    private static String window(TimeWindow window) {
        return switch (window) {
            case TimeWindow.Dates dates ->
                dates.from().map(String::valueOf).orElse("") + ".."
                        + dates.before()
                                .map(next -> next.minusDays(1))
                                .map(String::valueOf)
                                .orElse("");
            case TimeWindow.Last last ->
                "last " + last.count() + " " + last.unit().name().toLowerCase(Locale.ROOT);
            case TimeWindow.LongerAgo ago ->
                "longer ago than " + ago.count() + " " + ago.unit().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String ages(AgeRange ages) {
        return ages.from().map(String::valueOf).orElse("") + ".."
                + ages.below().map(below -> String.valueOf(below - 1)).orElse("");
    }

    private static String sign(Criterion.Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            case AT_LEAST -> ">=";
            case MORE -> ">";
        };
    }
}
