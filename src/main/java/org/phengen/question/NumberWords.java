package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as digits or in words ("twenty-five", "a hundred and twenty", "two and a half", "six point five", "a
/// dozen"), and decades ("thirties", "40s").
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
    private static final int DOZEN = 12;
    private static final int THOUSAND = 1000;
    private static final int MOST_DIGITS = 9;
    private static final Map<String, Integer> SCALES = Map.of("dozen", DOZEN, "hundred", 100, "thousand", THOUSAND);
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private NumberWords() {}

    /// A number and how many words it took.
    record Found(BigDecimal value, int words) {}

    /// The single words of numbers and decades.
    static List<String> words() {
        List<String> words = new ArrayList<>(ONES);
        words.addAll(TENS.keySet());
        words.addAll(DECADES.keySet());
        words.addAll(SCALES.keySet());
        return words;
    }

    /// The number that begins at a word: digits, or words, with "and a half" or "point five" after either.
    static Optional<Found> at(List<Word> words, int from) {
        Word word = words.get(from);
        if (word.kind() == Word.Kind.NUMBER && !PLAIN.matcher(word.text()).matches()) {
            return Optional.empty();
        }
        Optional<Found> whole = word.kind() == Word.Kind.NUMBER
                ? Optional.of(new Found(new BigDecimal(word.text()), 1))
                : inWords(words, from);
        return whole.map(found -> withFraction(words, from, found));
    }

    /// "a hundred and twenty", "two thousand five hundred", "a dozen", "twenty-five".
    private static Optional<Found> inWords(List<Word> words, int from) {
        boolean article = text(words, from).equals("a") && SCALES.containsKey(text(words, from + 1));
        Optional<Found> small = article ? Optional.of(new Found(BigDecimal.ONE, 1)) : small(words, from);
        if (small.isEmpty()) {
            return Optional.empty();
        }
        int total = 0;
        int at = from + small.get().words();
        int part = small.get().value().intValueExact();
        while (SCALES.containsKey(text(words, at))) {
            int scale = SCALES.getOrDefault(text(words, at), 1);
            at++;
            total = scale == THOUSAND ? (total + part) * scale : total + part * scale;
            part = 0;
            int and = text(words, at).equals("and") && scale != DOZEN ? 1 : 0;
            Optional<Found> more = scale == DOZEN ? Optional.empty() : small(words, at + and);
            if (more.isEmpty()) {
                break;
            }
            int after = at + and + more.get().words();
            boolean hundreds = text(words, after).equals("hundred") && scale == THOUSAND && and == 0;
            if (SCALES.containsKey(text(words, after)) && !hundreds) {
                break;
            }
            part = more.get().value().intValueExact();
            at = after;
        }
        return Optional.of(new Found(BigDecimal.valueOf(total + part), at - from));
    }

    /// A number below one hundred in words.
    private static Optional<Found> small(List<Word> words, int from) {
        Integer ten = TENS.get(text(words, from));
        if (ten != null) {
            int one = ONES.indexOf(text(words, from + 1));
            return one >= 1 && one <= 9
                    ? Optional.of(new Found(BigDecimal.valueOf(ten + one), 2))
                    : Optional.of(new Found(BigDecimal.valueOf(ten), 1));
        }
        int one = ONES.indexOf(text(words, from));
        return one < 0 ? Optional.empty() : Optional.of(new Found(BigDecimal.valueOf(one), 1));
    }

    private static Found withFraction(List<Word> words, int from, Found whole) {
        int at = from + whole.words();
        boolean isWhole = whole.value().scale() <= 0;
        if (isWhole
                && text(words, at).equals("and")
                && text(words, at + 1).equals("a")
                && text(words, at + 2).equals("half")) {
            return new Found(whole.value().add(new BigDecimal("0.5")), whole.words() + 3);
        }
        if (!isWhole || !text(words, at).equals("point")) {
            return whole;
        }
        var digits = new StringBuilder();
        int digit = digit(words, at + 1);
        while (digit >= 0 && digits.length() < MOST_DIGITS) {
            digits.append(digit);
            digit = digit(words, at + 1 + digits.length());
        }
        return digits.isEmpty()
                ? whole
                : new Found(
                        new BigDecimal(whole.value().toBigInteger() + "." + digits),
                        whole.words() + 1 + digits.length());
    }

    /// One figure, as a word or a sign; -1 for none.
    private static int digit(List<Word> words, int at) {
        String text = text(words, at);
        int one = ONES.indexOf(text);
        return text.length() == 1 && Character.isDigit(text.charAt(0)) ? text.charAt(0) - '0' : one <= 9 ? one : -1;
    }

    private static String text(List<Word> words, int at) {
        return at < words.size() ? words.get(at).text() : "";
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

    /// A birthday in words: "thirtieth birthday", "twenty-fifth birthday"; the age it completes.
    static Optional<Found> birthdayAt(List<Word> words, int from) {
        Optional<Found> ordinal = ordinal(words, from);
        return ordinal.filter(found -> text(words, from + found.words()).equals("birthday"));
    }

    private static Optional<Found> ordinal(List<Word> words, int from) {
        String word = text(words, from);
        int one = ORDINALS.indexOf(word);
        if (one > 0) {
            return Optional.of(new Found(BigDecimal.valueOf(one), 1));
        }
        Integer ten = TENS.get(word.endsWith("ieth") ? word.substring(0, word.length() - 4) + "y" : word);
        if (ten == null) {
            return Optional.empty();
        }
        if (word.endsWith("ieth")) {
            return Optional.of(new Found(BigDecimal.valueOf(ten), 1));
        }
        int unit = ORDINALS.indexOf(text(words, from + 1));
        return unit >= 1 && unit <= 9 ? Optional.of(new Found(BigDecimal.valueOf(ten + unit), 2)) : Optional.empty();
    }
}
