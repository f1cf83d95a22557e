package org.phengen.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.phengen.question.Vocabulary.Name;

/// How a half-typed question can go on at the caret: names that begin like what was typed, those in the records first;
/// words of the grammar, each only where it leads to something that can be understood; units after numbers. Nothing is
/// ever taken by itself. Safe for many threads.
///
/// Names are found by bisection of the sorted list, so that the time does not grow with the vocabulary; the words are
/// tried by reading, fewer than forty short sentences.
public final class Continuations {
    /// Most that are offered at once.
    public static final int MOST = 8;

    private static final int MOST_WORDS = 5;
    /// Names looked at for one beginning; more are not told apart while so little is typed.
    private static final int MOST_NAMES = 400;
    private static final List<Ending> ENDINGS = load();

    private final Vocabulary vocabulary;
    private final List<Name> names;

    private record Ending(String kind, String words, String tail) {}

    public Continuations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = vocabulary.names().stream()
                .sorted(Comparator.comparing(Name::words))
                .toList();
    }

    /// @param sentence as typed so far
    /// @param caret offset in it
    /// @return the likeliest first, at most [#MOST]; none inside a word or behind 2,000 characters
    public List<Continuation> at(String sentence, int caret) {
        boolean inside = caret < sentence.length() && Character.isLetterOrDigit(sentence.charAt(caret));
        if (inside || caret > sentence.length() || caret > QuestionReader.LONGEST / 2) {
            return List.of();
        }
        String before = sentence.substring(0, caret);
        List<Word> words = Words.of(before);
        boolean gap = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        Map<String, Continuation> found = new LinkedHashMap<>();
        boolean whole = gap && !new TypedSoFar(before, vocabulary).endsUnknown();
        if (whole) {
            // what stands there is something: it goes on, and only then may it be the start of a longer name
            go(before, caret, found);
            found.values().stream().skip(MOST - 2L).toList().forEach(way -> found.remove(way.words()));
        }
        for (int typed = Math.min(MOST_WORDS, words.size()); typed > 0 && found.size() < MOST; typed--) {
            Word first = words.get(words.size() - typed);
            if (first.kind() == Word.Kind.WORD && !first.joined()) {
                go(before, first.start(), found);
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private void go(String before, int start, Map<String, Continuation> found) {
        String typed = before.substring(start).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var head = new TypedSoFar(before.substring(0, start), vocabulary);
        List<Continuation> some = new ArrayList<>(units(head, typed, start, before.length()));
        List<Continuation> phrases = phrases(head, typed, start, before.length());
        List<Continuation> named = typed.isBlank() ? List.of() : named(head, typed, start, before.length());
        some.addAll(named.stream().filter(one -> one.sites() > 0).toList());
        some.addAll(phrases);
        some.addAll(named.stream().filter(one -> one.sites() == 0).toList());
        some.forEach(one -> found.putIfAbsent(one.words(), one));
    }

    private List<Continuation> named(TypedSoFar head, String typed, int start, int end) {
        List<Name> beginning = beginning(typed);
        boolean conditions = beginning.stream()
                .filter(name -> name.kind() == Vocabulary.Kind.CONDITION)
                .findFirst()
                .filter(name -> head.takes(name.words()))
                .isPresent();
        boolean measures = beginning.stream()
                .filter(name -> name.kind() == Vocabulary.Kind.MEASURE)
                .findFirst()
                .filter(name -> head.takes(name.words() + " over 1 " + unit(name))
                        || head.takes(name.words() + " over 50 " + unit(name)))
                .isPresent();
        List<Name> sorted = beginning.stream()
                .filter(name -> name.kind() == Vocabulary.Kind.CONDITION ? conditions : measures)
                .sorted(Comparator.comparing((Name name) -> name.sites() == 0)
                        .thenComparingInt(name -> name.words().length())
                        .thenComparing(Name::words))
                .toList();
        return onePerConcept(sorted, typed).stream()
                .map(name -> new Continuation(start, end, name.words(), kind(name.kind()), name.sites()))
                .toList();
    }

    /// Each concept once: under its own name where that begins as typed, else under the shortest that does.
    private List<Name> onePerConcept(List<Name> sorted, String typed) {
        Map<String, Name> byConcept = new LinkedHashMap<>();
        for (Name name : sorted) {
            Optional<Vocabulary.Term> term =
                    vocabulary.longestName(List.of(name.words().split("[ -]")), 0);
            String key = term.map(found -> found.concept().key()).orElse(name.words());
            String own = term.map(found -> found.concept().words().toLowerCase(Locale.ROOT))
                    .orElse("");
            if (byConcept.size() < MOST || byConcept.containsKey(key)) {
                byConcept.putIfAbsent(key, name);
                if (name.words().equals(own) && own.startsWith(typed)) {
                    byConcept.put(key, name);
                }
            }
        }
        return List.copyOf(byConcept.values());
    }

    private String unit(Name name) {
        return vocabulary.longestName(List.of(name.words().split(" ")), 0).stream()
                .flatMap(term -> vocabulary.units(term.concept()).stream())
                .findFirst()
                .map(Units::word)
                .orElse("");
    }

    /// The names that begin with what was typed and say more than it.
    private List<Name> beginning(String typed) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).words().compareTo(typed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Name> found = new ArrayList<>();
        for (int i = low; i < names.size() && i < low + MOST_NAMES; i++) {
            if (!names.get(i).words().startsWith(typed)) {
                break;
            }
            if (names.get(i).words().length() > typed.strip().length()) {
                found.add(names.get(i));
            }
        }
        return found;
    }

    private static Continuation.Kind kind(Vocabulary.Kind kind) {
        return switch (kind) {
            case CONDITION -> Continuation.Kind.CONDITION;
            case MEASURE -> Continuation.Kind.MEASURE;
        };
    }

    private static List<Continuation> phrases(TypedSoFar head, String typed, int start, int end) {
        List<Continuation> some = new ArrayList<>();
        for (Ending ending : ENDINGS) {
            boolean begins = ending.words().startsWith(typed)
                    && ending.words().length() > typed.strip().length();
            // "diagnosed" is said once
            begins &= !ending.words().startsWith("diagnosed") || !head.says("diagnosed");
            boolean atStart = ending.kind().equals("start");
            if (begins
                    && atStart == head.isEmpty()
                    && some.size() < MOST
                    && head.takes(ending.words() + " " + ending.tail())) {
                Continuation.Kind kind =
                        ending.kind().equals("unit") ? Continuation.Kind.UNIT : Continuation.Kind.WORDS;
                some.add(new Continuation(start, end, ending.words(), kind, 0));
            }
        }
        return some;
    }

    /// The units of the measure that the number before belongs to.
    private List<Continuation> units(TypedSoFar head, String typed, int start, int end) {
        return head.measureOfLastNumber().stream()
                .flatMap(measure -> vocabulary.units(measure).stream())
                .map(Units::word)
                .filter(unit -> unit.toLowerCase(Locale.ROOT).startsWith(typed) && unit.length() > typed.length())
                .filter(head::takes)
                .map(unit -> new Continuation(start, end, unit, Continuation.Kind.UNIT, 0))
                .toList();
    }

    private static List<Ending> load() {
        try (InputStream in = Objects.requireNonNull(
                        Continuations.class.getResourceAsStream("continuations.txt"), "continuations.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> {
                        int colon = line.indexOf(':');
                        String[] parts = line.substring(colon + 1).split("\\|", -1);
                        return new Ending(line.substring(0, colon), parts[0].strip(), parts[1].strip());
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
