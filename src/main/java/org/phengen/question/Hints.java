package org.phengen.question;

import java.util.Map;
import java.util.Optional;
import org.phengen.language.Said;

/// What to write instead of words that clinicians use and that have no one meaning here.
final class Hints {
    private static final Said AGE = Said.told("question.reason.noAgreedAgeOr");
    private static final Said NUMBER = Said.told("question.reason.noAgreedLimitGive");
    private static final Said DATE = Said.told("question.reason.noAgreedTimeSay");
    private static final Said GRADE = Said.told("question.reason.severityStageNotTold");
    private static final Said MEDICINE = Said.told("question.reason.medicinesTreatmentsCannotAsked");

    private static final Map<String, Said> BY_WORD = Map.ofEntries(
            Map.entry("young", AGE),
            Map.entry("younger", AGE),
            Map.entry("old", AGE),
            Map.entry("older", AGE),
            Map.entry("elderly", AGE),
            Map.entry("middle", AGE),
            Map.entry("early", AGE),
            Map.entry("late", AGE),
            Map.entry("mid", AGE),
            Map.entry("babies", AGE),
            Map.entry("infants", AGE),
            Map.entry("high", NUMBER),
            Map.entry("low", NUMBER),
            Map.entry("raised", NUMBER),
            Map.entry("elevated", NUMBER),
            Map.entry("increased", NUMBER),
            Map.entry("normal", NUMBER),
            Map.entry("abnormal", NUMBER),
            Map.entry("recent", DATE),
            Map.entry("recently", DATE),
            Map.entry("newly", DATE),
            Map.entry("couple", Said.told("question.reason.noAgreedNumberWrite")),
            Map.entry("few", Said.told("question.reason.noAgreedNumberWrite")),
            Map.entry("several", Said.told("question.reason.noAgreedNumberWrite")),
            Map.entry("many", Said.told("question.reason.noAgreedNumberWrite")),
            Map.entry("born", Said.told("question.reason.datesBirthCannotAsked")),
            Map.entry("severe", GRADE),
            Map.entry("mild", GRADE),
            Map.entry("moderate", GRADE),
            Map.entry("stage", GRADE),
            Map.entry("advanced", GRADE),
            Map.entry("metastatic", GRADE),
            Map.entry("treated", MEDICINE),
            Map.entry("taking", MEDICINE),
            Map.entry("on", MEDICINE),
            Map.entry("blood", Said.told("question.reason.bloodPressureTwoMeasures")));

    private Hints() {}

    static Optional<Said> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
