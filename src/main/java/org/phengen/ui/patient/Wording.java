package org.phengen.ui.patient;

import org.phengen.question.Sex;
import org.phengen.ui.kit.Words;

/// The room's sentences, with the words that go with a person's sex and age.
final class Wording {
    static final Words WORDS = Words.of("patient");

    private Wording() {}

    static String say(String key, Object... parts) {
        return WORDS.say(key, parts);
    }

    /// "his", "her", "their".
    static String whose(Sex sex) {
        return say("whose." + key(sex));
    }

    /// "men", "women", "people".
    static String people(Sex sex) {
        return say("people." + key(sex));
    }

    /// "male", "female".
    static String sex(Sex sex) {
        return say("sex." + key(sex));
    }

    /// With a capital letter.
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String key(Sex sex) {
        return switch (sex) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER, UNKNOWN -> "other";
        };
    }
}
