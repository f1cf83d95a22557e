package org.phengen.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.phengen.language.Said;
import org.phengen.question.grammar.QuestionGrammar;

/// One recognised stretch of the sentence, as the grammar's token.
@SuppressWarnings("serial")
final class Piece extends CommonToken {
    private final Meant meant;
    private Said reason = Said.plain("");

    /// What a piece stands for, beside its kind.
    sealed interface Meant {
        /// Nothing more than its kind says.
        record Plain() implements Meant {}

        record Concept(ConceptName name) implements Meant {}

        record Amount(BigDecimal value) implements Meant {}

        /// The days that a date can mean.
        record Days(LocalDate first, LocalDate last) implements Meant {}

        /// A year that may also be a plain number.
        record Year(BigDecimal value) implements Meant {}

        /// A value of the phrase table (`FEMALE`, `0-18`), or a UCUM unit.
        record Value(String value) implements Meant {}
    }

    Piece(int type, String words, int start, int end, Meant meant) {
        super(type, words);
        setStartIndex(start);
        setStopIndex(end - 1);
        this.meant = meant;
    }

    static Piece unknown(String words, int start, int end, Said reason) {
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
    Said reason() {
        return reason;
    }

    Optional<ConceptName> concept() {
        return meant instanceof Meant.Concept concept ? Optional.of(concept.name()) : Optional.empty();
    }

    /// The number; zero for pieces that are none.
    BigDecimal amount() {
        return switch (meant) {
            case Meant.Amount amount -> amount.value();
            case Meant.Year year -> year.value();
            case Meant.Plain plain -> BigDecimal.ZERO;
            case Meant.Concept concept -> BigDecimal.ZERO;
            case Meant.Days days -> BigDecimal.ZERO;
            case Meant.Value value -> BigDecimal.ZERO;
        };
    }

    /// The days of a date or a year.
    Optional<TimeWindow.Dates> days() {
        return switch (meant) {
            case Meant.Days days -> Optional.of(TimeWindow.Dates.between(days.first(), days.last()));
            case Meant.Year year ->
                Optional.of(TimeWindow.Dates.between(
                        LocalDate.of(year.value().intValueExact(), 1, 1),
                        LocalDate.of(year.value().intValueExact(), 12, 31)));
            case Meant.Plain plain -> Optional.empty();
            case Meant.Concept concept -> Optional.empty();
            case Meant.Amount amount -> Optional.empty();
            case Meant.Value value -> Optional.empty();
        };
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
