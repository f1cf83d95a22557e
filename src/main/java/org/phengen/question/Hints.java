package org.phengen.question;

import java.util.Map;
import java.util.Optional;

/// What to write instead of words that clinicians use and that have no one meaning here.
final class Hints {
    private static final String AGE = "no agreed age or time: say over or under which, or since when";
    private static final String NUMBER = "no agreed limit: give a number, such as over 30";
    private static final String DATE = "no agreed time: say in the last so many months, or since which year";
    private static final String GRADE = "severity and stage are not told apart here";
    private static final String MEDICINE = "medicines and treatments cannot be asked yet";

    private static final Map<String, String> BY_WORD = Map.ofEntries(
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
            Map.entry("couple", "no agreed number: write it"),
            Map.entry("few", "no agreed number: write it"),
            Map.entry("several", "no agreed number: write it"),
            Map.entry("many", "no agreed number: write it"),
            Map.entry("born", "dates of birth cannot be asked; the age now can"),
            Map.entry("severe", GRADE),
            Map.entry("mild", GRADE),
            Map.entry("moderate", GRADE),
            Map.entry("stage", GRADE),
            Map.entry("advanced", GRADE),
            Map.entry("metastatic", GRADE),
            Map.entry("treated", MEDICINE),
            Map.entry("taking", MEDICINE),
            Map.entry("on", MEDICINE),
            Map.entry("blood", "blood pressure is two measures: say systolic or diastolic"));

    private Hints() {}

    static Optional<String> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
