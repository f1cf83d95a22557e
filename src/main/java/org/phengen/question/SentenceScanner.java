package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.phengen.language.Said;
import org.phengen.question.grammar.QuestionGrammar;

/// Recognises the words of a sentence: names and codes by the vocabulary, the rest by the phrase table. The longest
/// match wins; at equal length the phrase table wins ("all" is not a leukaemia).
final class SentenceScanner {
    private static final Set<String> INTO_DATE = Set.of("in", "on");
    private static final Set<Integer> AGE_ENDS =
            Set.of(QuestionGrammar.NUMBER, QuestionGrammar.DECADE, QuestionGrammar.YEARS);
    private static final Set<Integer> OPEN_ENDS = Set.of(
            QuestionGrammar.OR_MORE, QuestionGrammar.OR_LESS, QuestionGrammar.OR_OLDER, QuestionGrammar.OR_YOUNGER);
    private static final Set<Integer> COMPARED = Set.of(
            QuestionGrammar.LESS,
            QuestionGrammar.MORE,
            QuestionGrammar.AT_LEAST,
            QuestionGrammar.AT_MOST,
            QuestionGrammar.EQUAL);
    private static final Set<String> FOOT_MARKS = Set.of("'", "’", "′");
    /// Why a word that nobody knows is marked.
    static final Said NOT_KNOWN = Said.told("question.reason.noConditionMeasureOr");

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
        boolean afterNumber = !pieces.isEmpty()
                && (pieces.getLast().is(QuestionGrammar.NUMBER)
                        || pieces.getLast().is(QuestionGrammar.YEAR_NUMBER));
        if (afterNumber) {
            Optional<Units.Found> unit = isInches(at) ? Optional.of(new Units.Found("[in_i]", 1)) : Units.at(texts, at);
            if (unit.isPresent()) {
                int length = unit.get().words();
                return add(
                        QuestionGrammar.UNIT,
                        at,
                        length,
                        new Piece.Meant.Value(unit.get().ucum()));
            }
        }
        if (isFootMark(at)) {
            return add(QuestionGrammar.UNIT, at, 1, new Piece.Meant.Value("[ft_i]"));
        }
        Optional<CalendarWords.Found> date = CalendarWords.at(words, at);
        if (date.isPresent()) {
            return date(at, date.get());
        }
        if (INTO_DATE.contains(texts.get(at)) && isStrokedDate(at + 1)) {
            return at + 1;
        }
        if (INTO_DATE.contains(texts.get(at)) && CalendarWords.at(words, at + 1).isPresent()) {
            return add(QuestionGrammar.DURING, at, 1, new Piece.Meant.Plain());
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

    /// The "in" of "5 ft 2 in".
    private boolean isInches(int at) {
        int feet = pieces.size() - 2;
        return texts.get(at).equals("in")
                && feet >= 0
                && pieces.get(feet).is(QuestionGrammar.UNIT)
                && pieces.get(feet).value().equals("[ft_i]");
    }

    private int date(int at, CalendarWords.Found date) {
        if (date.bareYear()) {
            return add(
                    QuestionGrammar.YEAR_NUMBER,
                    at,
                    1,
                    new Piece.Meant.Year(new BigDecimal(words.get(at).text())));
        }
        return add(QuestionGrammar.DATE, at, date.words(), new Piece.Meant.Days(date.first(), date.last()));
    }

    /// The stroke of 5'2", between two numbers.
    private boolean isFootMark(int at) {
        return FOOT_MARKS.contains(texts.get(at))
                && at > 0
                && at + 1 < words.size()
                && words.get(at - 1).kind() == Word.Kind.NUMBER
                && words.get(at + 1).kind() == Word.Kind.NUMBER;
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
        Optional<NumberWords.Found> birthday = NumberWords.birthdayAt(words, at);
        if (birthday.isPresent()) {
            return add(
                    QuestionGrammar.NUMBER,
                    at,
                    birthday.get().words(),
                    new Piece.Meant.Amount(birthday.get().value()));
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
        if (after < words.size()
                && texts.get(after).matches("'?s")
                && words.get(after).start() == words.get(after - 1).end()
                && pieces.size() > 1
                && COMPARED.contains(pieces.get(pieces.size() - 2).getType())) {
            // "the under 18s"
            return after + 1;
        }
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
        if (phrase.kind().equals("FILLER") && texts.get(at).equals("of") && isHowMany()) {
            return howMany(at);
        }
        if (phrase.kind().equals("FILLER")) {
            boolean clause = texts.get(at).equals("who")
                    && !pieces.isEmpty()
                    && AGE_ENDS.contains(pieces.getLast().getType());
            // "women over 50 who were diagnosed": the age is not that of the diagnosis
            return clause
                    ? add(QuestionGrammar.COMMA, at, phrase.words(), new Piece.Meant.Plain())
                    : at + phrase.words();
        }
        int type = TokenKinds.type(phrase.kind());
        return add(
                type,
                at,
                phrase.words(),
                phrase.value().isEmpty() ? new Piece.Meant.Plain() : new Piece.Meant.Value(phrase.value()));
    }

    /// Whether what was read last is a number, or "two or more": "of" after it counts things.
    private boolean isHowMany() {
        int last = pieces.size() - 1;
        return last >= 0 && pieces.get(last).is(QuestionGrammar.NUMBER)
                || last >= 1
                        && OPEN_ENDS.contains(pieces.get(last).getType())
                        && pieces.get(last - 1).is(QuestionGrammar.NUMBER);
    }

    /// Marks "at least two of" as one stretch.
    private int howMany(int at) {
        int first = pieces.size() - (pieces.getLast().is(QuestionGrammar.NUMBER) ? 1 : 2);
        if (first > 0 && COMPARED.contains(pieces.get(first - 1).getType())) {
            first--;
        }
        int start = pieces.get(first).start();
        int end = words.get(at).end();
        pieces.subList(first, pieces.size()).clear();
        pieces.add(
                Piece.unknown(sentence.substring(start, end), start, end, Said.told("question.reason.atLeastSoMany")));
        return at + 1;
    }

    private int other(int at) {
        return switch (texts.get(at)) {
            case "(", "[" -> add(QuestionGrammar.LPAREN, at, 1, new Piece.Meant.Plain());
            case ")", "]" -> add(QuestionGrammar.RPAREN, at, 1, new Piece.Meant.Plain());
            case "," -> add(QuestionGrammar.COMMA, at, 1, new Piece.Meant.Plain());
            case "?", "!", "\"", "'", "“", "”", "‘", "’", "…" -> at + 1;
            default -> {
                Word word = words.get(at);
                if (isStrokedDate(at)) {
                    int end = words.get(at + 2).end();
                    String stretch = sentence.substring(word.start(), end);
                    pieces.add(Piece.unknown(stretch, word.start(), end, Said.told("question.reason.dayOrMonthFirst")));
                    yield at + 3;
                }
                pieces.add(Piece.unknown(
                        sentence.substring(word.start(), word.end()), word.start(), word.end(), reason(word)));
                yield at + 1;
            }
        };
    }

    /// `3/4/2020` as one stretch.
    private boolean isStrokedDate(int at) {
        return at + 2 < words.size()
                && words.get(at).kind() == Word.Kind.NUMBER
                && texts.get(at + 1).equals("/")
                && texts.get(at).matches("[0-9]{1,4}/[0-9]{1,2}")
                && words.get(at + 2).kind() == Word.Kind.NUMBER;
    }

    private static Said reason(Word word) {
        if (word.kind() == Word.Kind.NUMBER) {
            return word.text().contains("/")
                    ? Said.of("question.reason.numbersInOne")
                    : Said.of("question.reason.numberForm");
        }
        return word.kind() == Word.Kind.CODE
                ? Said.of("question.reason.codeUnknown")
                : Hints.of(word.text()).orElse(NOT_KNOWN);
    }

    private int add(int type, int at, int length, Piece.Meant meant) {
        int start = words.get(at).start();
        int end = words.get(at + length - 1).end();
        pieces.add(new Piece(type, sentence.substring(start, end), start, end, meant));
        return at + length;
    }
}
