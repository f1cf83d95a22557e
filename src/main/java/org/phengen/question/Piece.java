package org.phengen.question;

import java.math.BigDecimal;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.phengen.question.grammar.QuestionGrammar;

/// One recognised stretch of the sentence, as the grammar's token.
@SuppressWarnings("serial")
final class Piece extends CommonToken {
    private final Meant meant;
    private String reason = "";

    /// What a piece stands for, beside its kind.
    sealed interface Meant {
        /// Nothing more than its kind says.
        record Plain() implements Meant {}

        record Concept(ConceptName name) implements Meant {}

        record Amount(BigDecimal value) implements Meant {}

        /// A value of the phrase table (`FEMALE`, `0-18`), or a UCUM unit.
        record Value(String value) implements Meant {}
    }

    Piece(int type, String words, int start, int end, Meant meant) {
        super(type, words);
        setStartIndex(start);
        setStopIndex(end - 1);
        this.meant = meant;
    }

    static Piece unknown(String words, int start, int end, String reason) {
        var piece = new Piece(QuestionGrammar.UNKNOWN, words, start, end, new Meant.Plain());
        piece.reason = reason;
        return piece;
    }

    int start() {
        return getStartIndex();
    }

    int end() {
        return getStopIndex() + 1;
    }

    /// Why it was not understood; empty for understood pieces.
    String reason() {
        return reason;
    }

    Optional<ConceptName> concept() {
        return meant instanceof Meant.Concept concept ? Optional.of(concept.name()) : Optional.empty();
    }

    /// The number; zero for pieces that are none.
    BigDecimal amount() {
        return meant instanceof Meant.Amount amount ? amount.value() : BigDecimal.ZERO;
    }

    /// The phrase table's value or the unit; empty where there is none.
    String value() {
        return meant instanceof Meant.Value valued ? valued.value() : "";
    }

    boolean is(int type) {
        return getType() == type;
    }

    Piece as(int type) {
        var copy = new Piece(type, getText(), start(), end(), meant);
        copy.reason = reason;
        return copy;
    }
}
