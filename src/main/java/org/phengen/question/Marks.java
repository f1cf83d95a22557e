package org.phengen.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.phengen.language.Said;

/// What stands in the way of an answer, collected while a sentence is interpreted.
final class Marks {
    private final String sentence;
    private final List<Span> spans = new ArrayList<>();
    private boolean refused;

    Marks(String sentence) {
        this.sentence = sentence;
    }

    /// Marks a stretch that can be struck out.
    void mark(int start, int end, Said reason) {
        spans.add(new Span(start, end, sentence.substring(start, end), reason));
    }

    void mark(ParserRuleContext part, Said reason) {
        mark(((Piece) part.getStart()).start(), ((Piece) part.getStop()).end(), reason);
    }

    void mark(Token token, Said reason) {
        mark(((Piece) token).start(), ((Piece) token).end(), reason);
    }

    /// The words of a part, as written.
    String text(ParserRuleContext part) {
        return sentence.substring(((Piece) part.getStart()).start(), ((Piece) part.getStop()).end());
    }

    /// Marks a stretch after which nothing sensible remains.
    void refuse(ParserRuleContext part, Said reason) {
        refused = true;
        mark(part, reason);
    }

    /// Refuses the whole sentence.
    void refuse(Said reason) {
        refused = true;
        mark(0, sentence.length(), reason);
    }

    boolean refused() {
        return refused;
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /// The marks in sentence order; a mark inside another is kept only if it says something else, and neighbours with
    /// the same reason become one.
    List<Span> spans() {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && joins(last, span)) {
                int end = Math.max(last.end(), span.end());
                merged.set(
                        merged.size() - 1,
                        new Span(last.start(), end, sentence.substring(last.start(), end), last.why()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private boolean joins(Span last, Span next) {
        boolean sameReason = last.why().equals(next.why());
        boolean inside = next.end() <= last.end();
        boolean touching = next.start() <= last.end()
                || sentence.substring(last.end(), next.start()).isBlank();
        return inside && sameReason || touching && sameReason;
    }
}
