package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.question.grammar.QuestionGrammar;

/// Recognises the words of a sentence: names and codes by the vocabulary, the rest by the phrase table. The longest
/// match wins; at equal length the phrase table wins ("all" is not a leukaemia).
final class SentenceScanner {
    private static final String NOT_KNOWN = "no condition, measure or word known here";

    private final String sentence;
    private final Vocabulary vocabulary;
    private final List<Word> words;
    private final List<String> texts;
    private final List<Piece> pieces = new ArrayList<>();

    private SentenceScanner(String sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
        this.words = Words.of(sentence);
        this.texts =
                words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
    }

    /// The pieces of a sentence, without the words that carry no meaning.
    static List<Piece> scan(String sentence, Vocabulary vocabulary) {
        var scanner = new SentenceScanner(sentence, vocabulary);
        int at = 0;
        while (at < scanner.words.size()) {
            at = scanner.next(at);
        }
        return Joints.settle(scanner.pieces);
    }

    private int next(int at) {
        Word word = words.get(at);
        Optional<Vocabulary.Term> code =
                word.kind() == Word.Kind.CODE ? vocabulary.code(word.text()) : Optional.empty();
        if (code.isPresent()) {
            return term(at, code.get(), 1);
        }
        if (!pieces.isEmpty() && pieces.getLast().is(QuestionGrammar.NUMBER)) {
            Optional<Units.Found> unit = Units.at(texts, at);
            if (unit.isPresent()) {
                int length = unit.get().words();
                return add(
                        QuestionGrammar.UNIT,
                        at,
                        length,
                        new Piece.Meant.Value(unit.get().ucum()));
            }
        }
        Optional<Phrases.Phrase> phrase = phraseAt(at);
        int phraseWords = phrase.map(Phrases.Phrase::words).orElse(0);
        Optional<Vocabulary.Term> term = vocabulary.longestName(texts, at).filter(found -> isWhole(at, found.words()));
        if (term.isPresent() && term.get().words() > phraseWords) {
            return term(at, term.get(), term.get().words());
        }
        if (phraseWords <= 1) {
            int after = number(at);
            if (after > at) {
                return after;
            }
        }
        return phrase.isPresent() ? phrase(at, phrase.get()) : other(at);
    }

    /// "20 and over" ends a range, but in "under 20 and over 40" the "over" begins one.
    private Optional<Phrases.Phrase> phraseAt(int at) {
        Optional<Phrases.Phrase> phrase = Phrases.shipped().longestAt(texts, at);
        if (phrase.isPresent() && phrase.get().kind().startsWith("OR_")) {
            int after = at + phrase.get().words();
            boolean begins = after < words.size()
                    && (texts.get(after).equals("than")
                            || NumberWords.at(words, after).isPresent());
            if (begins) {
                return Phrases.shipped().longestAt(texts.subList(0, at + 1), at);
            }
        }
        return phrase;
    }

    /// A name inside a longer compound is not that name: "non-melanoma", "melanoma-free".
    private boolean isWhole(int at, int length) {
        int end = at + length;
        return !words.get(at).joined()
                && (end >= words.size() || !words.get(end).joined());
    }

    private int number(int at) {
        Optional<NumberWords.Found> decade = NumberWords.decadeAt(words, at);
        if (decade.isPresent()) {
            return add(
                    QuestionGrammar.DECADE,
                    at,
                    decade.get().words(),
                    new Piece.Meant.Amount(decade.get().value()));
        }
        Optional<NumberWords.Found> number = NumberWords.at(words, at);
        if (number.isEmpty()) {
            return at;
        }
        int after = add(
                QuestionGrammar.NUMBER,
                at,
                number.get().words(),
                new Piece.Meant.Amount(number.get().value()));
        boolean ordinal = after + 1 < words.size()
                && NumberWords.isOrdinalEnding(words.get(after), words.get(after - 1))
                && texts.get(after + 1).equals("birthday");
        return ordinal ? after + 1 : after;
    }

    private int term(int at, Vocabulary.Term term, int length) {
        int type = switch (term.kind()) {
            case CONDITION -> QuestionGrammar.CONDITION;
            case MEASURE -> QuestionGrammar.MEASURE;
        };
        return add(type, at, length, new Piece.Meant.Concept(term.concept()));
    }

    private int phrase(int at, Phrases.Phrase phrase) {
        if (phrase.kind().equals("FILLER")) {
            return at + phrase.words();
        }
        int type = TokenKinds.type(phrase.kind());
        return add(
                type,
                at,
                phrase.words(),
                phrase.value().isEmpty() ? new Piece.Meant.Plain() : new Piece.Meant.Value(phrase.value()));
    }

    private int other(int at) {
        return switch (texts.get(at)) {
            case "(", "[" -> add(QuestionGrammar.LPAREN, at, 1, new Piece.Meant.Plain());
            case ")", "]" -> add(QuestionGrammar.RPAREN, at, 1, new Piece.Meant.Plain());
            case "," -> add(QuestionGrammar.COMMA, at, 1, new Piece.Meant.Plain());
            case "?", "!", "\"", "'", "“", "”", "‘", "’", "…" -> at + 1;
            default -> {
                Word word = words.get(at);
                pieces.add(Piece.unknown(
                        sentence.substring(word.start(), word.end()), word.start(), word.end(), reason(word)));
                yield at + 1;
            }
        };
    }

    private static String reason(Word word) {
        if (word.kind() == Word.Kind.NUMBER) {
            return word.text().contains("/")
                    ? "two numbers in one: name the measure of each, such as systolic or diastolic"
                    : "a number is written as 6.5 or 1200, with a point and without separators";
        }
        return word.kind() == Word.Kind.CODE
                ? "a code that is not known here"
                : Hints.of(word.text()).orElse(NOT_KNOWN);
    }

    private int add(int type, int at, int length, Piece.Meant meant) {
        int start = words.get(at).start();
        int end = words.get(at + length - 1).end();
        pieces.add(new Piece(type, sentence.substring(start, end), start, end, meant));
        return at + length;
    }
}
