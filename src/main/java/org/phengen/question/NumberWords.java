package org.phengen.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as digits or in words up to ninety-nine, and decades ("thirties", "40s").
final class NumberWords {
    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            20,
            "thirties",
            30,
            "forties",
            40,
            "fifties",
            50,
            "sixties",
            60,
            "seventies",
            70,
            "eighties",
            80,
            "nineties",
            90);
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private NumberWords() {}

    /// A number and how many words it took.
    record Found(BigDecimal value, int words) {}

    static Optional<Found> at(List<Word> words, int from) {
        Word word = words.get(from);
        if (word.kind() == Word.Kind.NUMBER) {
            return PLAIN.matcher(word.text()).matches()
                    ? Optional.of(new Found(new BigDecimal(word.text()), 1))
                    : Optional.empty();
        }
        Integer ten = TENS.get(word.text());
        if (ten != null) {
            int one = from + 1 < words.size() ? ONES.indexOf(words.get(from + 1).text()) : -1;
            return one >= 1 && one <= 9
                    ? Optional.of(new Found(BigDecimal.valueOf(ten + one), 2))
                    : Optional.of(new Found(BigDecimal.valueOf(ten), 1));
        }
        int one = ONES.indexOf(word.text());
        return one < 0 ? Optional.empty() : Optional.of(new Found(BigDecimal.valueOf(one), 1));
    }

    /// The first year of a decade of life, and how many words it took: "thirties", "40s", "40 s".
    static Optional<Found> decadeAt(List<Word> words, int from) {
        Word word = words.get(from);
        Integer named = DECADES.get(word.text());
        if (named != null) {
            return Optional.of(new Found(BigDecimal.valueOf(named), 1));
        }
        boolean followedByS = from + 1 < words.size()
                && words.get(from + 1).start() == word.end()
                && (words.get(from + 1).text().equals("s")
                        || words.get(from + 1).text().equals("'s"));
        return followedByS && word.text().matches("[1-9]0") && word.kind() == Word.Kind.NUMBER
                ? Optional.of(new Found(new BigDecimal(word.text()), 2))
                : Optional.empty();
    }

    /// An ordinal before "birthday": "30th".
    static boolean isOrdinalEnding(Word word, Word number) {
        return word.start() == number.end() && List.of("st", "nd", "rd", "th").contains(word.text());
    }
}
