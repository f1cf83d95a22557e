package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.question.grammar.QuestionGrammar;

/// Reads a sentence as a clinician writes it. Deterministic, offline, and total: every sentence gets an answer, and
/// what
/// was not understood is marked in place with a reason.
public final class QuestionReader {
    /// Longer sentences are refused, characters.
    public static final int LONGEST = 2_000;

    /// Parentheses and negations inside each other; deeper ones are refused.
    static final int DEEPEST = 20;

    private static final Criterion EVERYBODY = new Criterion.AllOf(List.of());

    private QuestionReader() {}

    /// @param sentence any text
    /// @param vocabulary the names of conditions and measures
    public static Question read(String sentence, Vocabulary vocabulary) {
        if (sentence.length() > LONGEST) {
            var tooLong = new Span(
                    LONGEST,
                    sentence.length(),
                    sentence.substring(LONGEST),
                    Said.told("question.reason.longerThanCharactersAsk", LONGEST));
            return nothing(sentence, List.of(tooLong));
        }
        List<Piece> scanned = SentenceScanner.scan(sentence, vocabulary);
        var marks = new Marks(sentence);
        if (Joints.nesting(scanned) > DEEPEST) {
            marks.refuse(Said.told("question.reason.moreThanLevelsParentheses", DEEPEST));
            return nothing(sentence, marks.spans());
        }
        SentenceParser.Parsed parsed = SentenceParser.parse(scanned);
        for (Piece piece : parsed.pieces()) {
            if (piece.is(QuestionGrammar.UNKNOWN)) {
                marks.mark(piece, piece.reason());
            }
        }
        if (parsed.givenUp()) {
            marks.refuse(Said.told("question.reason.theseWordsMakeNo"));
            return nothing(sentence, marks.spans());
        }
        Optional<Criterion> read = new Interpreter(vocabulary, marks).read(parsed.tree());
        return settle(sentence, parsed, marks, read.map(Canonical::of));
    }

    private static Question settle(
            String sentence, SentenceParser.Parsed parsed, Marks marks, Optional<Criterion> read) {
        // struck-out words never widen a question to everybody
        Optional<Criterion> criterion = marks.isEmpty() ? read : read.filter(some -> !some.equals(EVERYBODY));
        if (criterion.isEmpty() && marks.isEmpty()) {
            marks.refuse(Said.told("question.reason.nothingAskedNameCondition"));
        }
        criterion.flatMap(Contradictions::of).ifPresent(marks::refuse);
        List<TakenAs> taken = taken(parsed.pieces(), marks.spans(), marks.refused());
        if (marks.isEmpty() && criterion.isPresent()) {
            String readBack = ReadBack.sentence(criterion.get());
            return new Question(sentence, criterion, criterion, List.of(), taken, readBack);
        }
        Optional<Criterion> rest = marks.refused() ? Optional.empty() : criterion;
        return new Question(
                sentence,
                Optional.empty(),
                rest,
                marks.spans(),
                taken,
                rest.map(ReadBack::sentence).orElse(""));
    }

    private static Question nothing(String sentence, List<Span> marks) {
        return new Question(sentence, Optional.empty(), Optional.empty(), marks, List.of(), "");
    }

    /// What the names were taken as; names inside a stretch that was struck out are left away, unless the whole
    /// sentence was refused (there the names still help).
    private static List<TakenAs> taken(List<Piece> pieces, List<Span> marks, boolean refused) {
        List<TakenAs> taken = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean struckOut = !refused
                    && marks.stream().anyMatch(mark -> mark.start() <= piece.start() && piece.end() <= mark.end());
            if (!struckOut) {
                piece.concept()
                        .ifPresent(concept ->
                                taken.add(new TakenAs(piece.start(), piece.end(), piece.getText(), concept)));
            }
        }
        return taken;
    }
}
