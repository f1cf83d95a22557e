package org.phengen.terminology;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides from names alone whether a name is a kind of what a phrase says, where no hierarchy is at hand.
///
/// The phrase must be the name's head: it stands in the part before the first comma, no preposition or "and" stands
/// before it, and after it the part ends or goes on with "of", "in", "with", a type or a number. So "superficial
/// spreading melanoma", "malignant melanoma of skin" and "melanoma, malignant familial" are melanomas; "melanoma
/// associated retinopathy", "neuropathy due to diabetes", "obesity-hypoventilation syndrome" and "family history of
/// melanoma" are not what they mention. A name in situ is never a kind of the name without it.
final class KindOf {
    private static final Set<String> GOES_ON = Set.of(
            "of",
            "in",
            "at",
            "on",
            "with",
            "without",
            "due",
            "secondary",
            "stage",
            "grade",
            "type",
            "class",
            "by",
            "unspecified",
            "nos",
            "not",
            "from",
            "metastatic",
            "affecting",
            "involving",
            "complicating",
            "uncomplicated");
    private static final Set<String> NOT_BEFORE = Set.of(
            "of",
            "due",
            "to",
            "by",
            "with",
            "from",
            "for",
            "in",
            "on",
            "without",
            "no",
            "not",
            "non",
            "pre",
            "post",
            "anti",
            "and",
            "or",
            "after",
            "following",
            "secondary",
            "caused");
    private static final Set<String> NOWHERE = Set.of(
            "suspected",
            "borderline",
            "suspect",
            "screening",
            "screen",
            "risk",
            "history",
            "hx",
            "family",
            "susceptibility",
            "associated",
            "related",
            "exposure",
            "fear",
            "carrier",
            "vaccination",
            "counseling",
            "counselling",
            "monitoring",
            "review",
            "excluded",
            "ruled",
            "test",
            "assessment",
            "syndrome",
            "canine",
            "feline",
            "horse",
            "observable",
            "depth",
            "level",
            "invasion",
            "survivor");

    private KindOf() {}

    /// @param name as recorded or published
    /// @param phrase comparable words
    /// @param never comparable words that must not occur in the name
    static boolean isKind(String name, List<String> phrase, Set<String> never) {
        Set<String> all = new HashSet<>(Names.words(name));
        if (isTagged(name)
                || Collections.indexOfSubList(Names.words(name), List.of("in", "situ")) >= 0
                        && !phrase.contains("situ")) {
            return false;
        }
        Set<String> stray = new HashSet<>(all);
        phrase.forEach(stray::remove);
        if (!Collections.disjoint(stray, NOWHERE) || !Collections.disjoint(stray, never)) {
            return false;
        }
        return isHead(Names.words(firstPart(name)), phrase);
    }

    /// Whether a name has one of the words that keep it apart.
    static boolean isKeptApart(String name, Set<String> never) {
        return !Collections.disjoint(Names.words(name), never);
    }

    private static boolean isHead(List<String> words, List<String> phrase) {
        int at = Collections.indexOfSubList(words, phrase);
        if (at < 0 || !Collections.disjoint(words.subList(0, at), NOT_BEFORE)) {
            return false;
        }
        int after = at + phrase.size();
        return after == words.size()
                || GOES_ON.contains(words.get(after))
                || Character.isDigit(words.get(after).charAt(0));
    }

    private static boolean isTagged(String name) {
        return Set.of("situation", "procedure", "observable entity").contains(Names.tag(name));
    }

    private static String firstPart(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }
}
