package org.phengen.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.phengen.question.grammar.QuestionGrammar;

/// Finds spellings that may have been meant where words were not understood: names of conditions and measures, words of
/// the grammar, numbers in words, months and units that lie few edits away. Safe for many threads.
///
/// How many edits depends on the length: one up to five letters, two up to ten, three beyond; below three letters
/// nothing is suggested. Figures must agree, so that "type 1" never becomes "type 2".
public final class Suggestions {
    /// Most suggestions for one misread stretch.
    public static final int MOST = 3;

    private static final int SHORTEST = 3;
    private static final int SHORT = 5;
    private static final int MIDDLING = 10;
    private static final int MOST_WORDS = 9;

    private final Vocabulary vocabulary;
    private final Map<Size, List<Known>> bySize = new HashMap<>();

    /// A spelling that is understood.
    ///
    /// @param text lower case
    /// @param words how many
    /// @param rank smaller is likelier at the same distance
    /// @param figures the digits in it
    /// @param letters a bit for each letter it has
    private record Known(String text, int words, int rank, String figures, int letters) {}

    private record Size(int letters, int words) {}

    private record Found(int from, int to, Known known, int distance, boolean sameStart) {}

    public Suggestions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> seen = new HashSet<>();
        for (Vocabulary.Name name : vocabulary.names()) {
            add(name.words(), name.sites() > 0 ? 0 : 2, seen);
        }
        Phrases.shipped().words().forEach(word -> add(word, 1, seen));
        NumberWords.words().forEach(word -> add(word, 1, seen));
        CalendarWords.words().forEach(word -> add(word, 1, seen));
        Units.words().forEach(word -> add(word, 1, seen));
    }

    private void add(String text, int rank, Set<String> seen) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() >= SHORTEST && seen.add(lower)) {
            int words =
                    (int) lower.chars().filter(character -> character == ' ').count() + 1;
            bySize.computeIfAbsent(new Size(lower.length(), words), size -> new ArrayList<>())
                    .add(new Known(lower, words, rank, figures(lower), letters(lower)));
        }
    }

    /// What may have been meant, at most three for each misread stretch, the likeliest first, in sentence order.
    public List<Suggestion> of(Question question) {
        if (question.notUnderstood().isEmpty() || question.sentence().length() > QuestionReader.LONGEST) {
            return List.of();
        }
        String sentence = question.sentence();
        List<Word> words = Words.of(sentence);
        List<Suggestion> all = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (Piece piece : SentenceScanner.scan(sentence, vocabulary)) {
            if (!piece.is(QuestionGrammar.UNKNOWN) || !piece.reason().equals(SentenceScanner.NOT_KNOWN)) {
                continue;
            }
            int at = indexOf(words, piece.start());
            if (at >= 0 && !done.contains(at)) {
                List<Suggestion> some = around(sentence, words, at);
                some.forEach(one -> markDone(words, one, done));
                all.addAll(some);
            }
        }
        return List.copyOf(all);
    }

    private static void markDone(List<Word> words, Suggestion suggestion, Set<Integer> done) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() >= suggestion.start() && words.get(i).end() <= suggestion.end()) {
                done.add(i);
            }
        }
    }

    private static int indexOf(List<Word> words, int start) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() == start) {
                return i;
            }
        }
        return -1;
    }

    /// Every stretch of up to nine words that holds a misread one, compared with everything of about its length.
    private List<Suggestion> around(String sentence, List<Word> words, int at) {
        List<Found> found = new ArrayList<>();
        for (int from = Math.max(0, at - MOST_WORDS + 1); from <= at; from++) {
            for (int to = at; to < words.size() && to - from < MOST_WORDS; to++) {
                compare(words, from, to, found);
            }
        }
        found.sort(Comparator.comparingInt(Suggestions::cost)
                .thenComparingInt(one -> one.known().rank())
                .thenComparingInt(one -> one.known().text().length())
                .thenComparing(one -> one.known().text()));
        Map<String, Suggestion> best = new LinkedHashMap<>();
        for (Found one : found) {
            int start = words.get(one.from()).start();
            int end = words.get(one.to()).end();
            if (best.size() < MOST) {
                best.putIfAbsent(
                        one.known().text(),
                        new Suggestion(
                                start,
                                end,
                                sentence.substring(start, end),
                                one.known().text()));
            }
        }
        return List.copyOf(best.values());
    }

    /// A longer stretch that fits explains more of what was written, so each word of it is worth part of an edit.
    private static int cost(Found found) {
        return found.distance() * 4 - 3 * (found.to() - found.from()) + (found.sameStart() ? 0 : 2);
    }

    private void compare(List<Word> words, int from, int to, List<Found> found) {
        var text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.SIGN) {
                return;
            }
            text.append(i == from ? "" : " ").append(word.text().toLowerCase(Locale.ROOT));
        }
        String written = text.toString();
        int limit = limit(written);
        int size = to - from + 1;
        String figures = figures(written);
        int letters = letters(written);
        for (int length = written.length() - limit; length <= written.length() + limit; length++) {
            // a lost or an extra blank is one edit, too
            for (int known = size - 1; known <= size + 1; known++) {
                for (Known one : bySize.getOrDefault(new Size(length, known), List.of())) {
                    // every edit adds or takes at most one letter on each side
                    boolean near =
                            one.figures().equals(figures) && Integer.bitCount(one.letters() ^ letters) <= 2 * limit;
                    int most = Math.min(limit, limit(one.text()));
                    int distance = near ? EditDistance.within(written, one.text(), most) : 0;
                    if (distance > 0 && distance <= most) {
                        boolean sameStart = written.charAt(0) == one.text().charAt(0);
                        found.add(new Found(from, to, one, distance, sameStart));
                    }
                }
            }
        }
    }

    private static int limit(String text) {
        if (text.length() < SHORTEST) {
            return 0;
        }
        return text.length() <= SHORT ? 1 : text.length() <= MIDDLING ? 2 : 3;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << (text.charAt(i) & 31);
        }
        return letters;
    }

    private static String figures(String text) {
        var figures = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                figures.append(text.charAt(i));
            }
        }
        return figures.toString();
    }
}
