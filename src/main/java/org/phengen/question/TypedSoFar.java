package org.phengen.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.question.grammar.QuestionGrammar;

/// What stands before the place where it goes on.
final class TypedSoFar {
    private final String text;
    private final Vocabulary vocabulary;
    private final List<Piece> pieces;

    TypedSoFar(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.pieces = SentenceScanner.scan(text, vocabulary);
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    /// Whether everything is understood when it goes on like this, apart from words before that nobody knows.
    boolean takes(String more) {
        Question question = QuestionReader.read(text + more, vocabulary);
        return question.notUnderstood().stream().allMatch(span -> span.end() <= text.length() && isUnknown(span));
    }

    private boolean isUnknown(Span span) {
        return pieces.stream()
                .anyMatch(piece ->
                        piece.is(QuestionGrammar.UNKNOWN) && piece.start() < span.end() && span.start() < piece.end());
    }

    boolean says(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    boolean endsUnknown() {
        return !pieces.isEmpty() && pieces.getLast().is(QuestionGrammar.UNKNOWN);
    }

    Optional<ConceptName> measureOfLastNumber() {
        boolean number = !pieces.isEmpty()
                && (pieces.getLast().is(QuestionGrammar.NUMBER)
                        || pieces.getLast().is(QuestionGrammar.YEAR_NUMBER));
        if (!number) {
            return Optional.empty();
        }
        return pieces.reversed().stream()
                .filter(piece -> piece.is(QuestionGrammar.MEASURE) || piece.is(QuestionGrammar.CONDITION))
                .findFirst()
                .filter(piece -> piece.is(QuestionGrammar.MEASURE))
                .flatMap(Piece::concept);
    }
}
