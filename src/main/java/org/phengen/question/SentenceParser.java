package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.phengen.language.Said;
import org.phengen.question.grammar.QuestionGrammar;

/// Parses pieces. A piece that stands where the grammar has no place for it is marked as not understood, and the rest
/// is
/// parsed again, so that one misplaced word does not hide what else was understood.
final class SentenceParser {
    private static final Said MISPLACED = Said.told("question.reason.understoodAsWordBut");
    /// Sentences with more misplaced words than this are given up: what would remain means nothing.
    private static final int MOST_MISPLACED = 12;

    private SentenceParser() {}

    /// The tree, and whether it stands for the sentence at all.
    ///
    /// @param givenUp too many misplaced words; the tree is that of the empty sentence
    record Parsed(QuestionGrammar.QuestionContext tree, List<Piece> pieces, boolean givenUp) {}

    static Parsed parse(List<Piece> scanned) {
        return parse(scanned, parser -> {}, parser -> {});
    }

    /// @param before told each parser before it parses, and `after` when it has: for counting its steps
    static Parsed parse(List<Piece> scanned, Consumer<QuestionGrammar> before, Consumer<QuestionGrammar> after) {
        List<Piece> pieces = new ArrayList<>(scanned);
        for (int misplaced = 0; misplaced < MOST_MISPLACED; misplaced++) {
            try {
                return new Parsed(tree(pieces, before, after), List.copyOf(pieces), false);
            } catch (ParseCancellationException e) {
                markMisplaced(pieces, e);
            }
        }
        return new Parsed(tree(List.of(), before, after), List.copyOf(pieces), true);
    }

    private static void markMisplaced(List<Piece> pieces, ParseCancellationException failure) {
        int index = pieces.size() - 1;
        if (failure.getCause() instanceof RecognitionException recognition) {
            Token offending = recognition.getOffendingToken();
            int found = pieces.indexOf(offending);
            index = found >= 0 ? found : index;
        }
        while (index > 0 && pieces.get(index).is(QuestionGrammar.UNKNOWN)) {
            index--;
        }
        Piece piece = pieces.get(index);
        pieces.set(index, Piece.unknown(piece.getText(), piece.start(), piece.end(), MISPLACED));
    }

    /// Looks ahead without the context first, which remembers its decisions from sentence to sentence: where that finds
    /// a tree it is the tree that the full context finds, too (ANTLR's `PredictionMode.SLL`). Only where it finds none
    /// is the context asked, and only that says which word is misplaced.
    private static QuestionGrammar.QuestionContext tree(
            List<Piece> pieces, Consumer<QuestionGrammar> before, Consumer<QuestionGrammar> after) {
        try {
            return tree(pieces, PredictionMode.SLL, before, after);
        } catch (ParseCancellationException perhapsInContext) {
            return tree(pieces, PredictionMode.LL, before, after);
        }
    }

    private static QuestionGrammar.QuestionContext tree(
            List<Piece> pieces,
            PredictionMode mode,
            Consumer<QuestionGrammar> before,
            Consumer<QuestionGrammar> after) {
        var parser = new QuestionGrammar(new CommonTokenStream(new ListTokenSource(pieces)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(mode);
        before.accept(parser);
        try {
            return parser.question();
        } finally {
            after.accept(parser);
        }
    }
}
