package org.phengen.question;

import static org.phengen.question.grammar.QuestionGrammar.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.phengen.language.Said;

/// Settles the small words between the pieces before the grammar sees them: "and not" separates like "but", "or men"
/// begins a new group of people, commas beside a stronger word and stops at the ends fall away, and a parenthesis
/// without its partner is marked.
final class Joints {
    private static final Set<Integer> PEOPLE = Set.of(SEX, AGE_GROUP, PERSON);
    private static final Set<String> ADJECTIVES = Set.of("female", "male");
    private static final Set<Integer> STRONGER = Set.of(BUT, OR_GROUP, RPAREN);

    private Joints() {}

    static List<Piece> settle(List<Piece> pieces) {
        List<Piece> settled = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is(AND) && nextIs(pieces, i, NOT)) {
                settled.add(piece.as(BUT));
            } else if (piece.is(OR) && beginsGroup(pieces, i)) {
                settled.add(piece.as(OR_GROUP));
            } else {
                settled.add(piece);
            }
        }
        return markLoneParentheses(dropIdle(settled));
    }

    /// How deep parentheses and negations stand inside each other, at most.
    static int nesting(List<Piece> pieces) {
        int open = 0;
        int negations = 0;
        int deepest = 0;
        for (Piece piece : pieces) {
            negations = piece.is(NOT) ? negations + 1 : piece.is(LPAREN) ? negations : 0;
            open += piece.is(LPAREN) ? 1 : piece.is(RPAREN) ? -1 : 0;
            deepest = Math.max(deepest, open + negations);
        }
        return deepest;
    }

    private static boolean beginsGroup(List<Piece> pieces, int or) {
        if (or == 0
                || or + 1 >= pieces.size()
                || PEOPLE.contains(pieces.get(or - 1).getType())) {
            return false;
        }
        Piece next = pieces.get(or + 1);
        return PEOPLE.contains(next.getType())
                && !ADJECTIVES.contains(next.getText())
                && !next.value().equals("UNKNOWN")
                && !next.value().equals("OTHER");
    }

    private static boolean nextIs(List<Piece> pieces, int i, int type) {
        return i + 1 < pieces.size() && pieces.get(i + 1).is(type);
    }

    /// Drops commas beside a stronger separator, repeated separators, and separators at either end.
    private static List<Piece> dropIdle(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean first = kept.isEmpty();
            boolean last = i + 1 == pieces.size();
            boolean comma = piece.is(COMMA)
                    && (first
                            || last
                            || kept.getLast().is(BUT)
                            || kept.getLast().is(COMMA)
                            || STRONGER.contains(pieces.get(i + 1).getType()));
            boolean stop = piece.is(BUT)
                    && isStop(piece)
                    && (first || last || kept.getLast().is(BUT));
            if (!comma && !stop) {
                kept.add(piece);
            }
        }
        return kept.size() == pieces.size() ? kept : dropIdle(kept);
    }

    private static boolean isStop(Piece piece) {
        return piece.getText().equals(".") || piece.getText().equals(";");
    }

    private static List<Piece> markLoneParentheses(List<Piece> pieces) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Piece> marked = new ArrayList<>(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(LPAREN)) {
                open.push(i);
            } else if (pieces.get(i).is(RPAREN)) {
                if (open.isEmpty()) {
                    marked.set(i, lone(pieces.get(i)));
                } else {
                    open.pop();
                }
            }
        }
        open.forEach(i -> marked.set(i, lone(pieces.get(i))));
        return marked;
    }

    private static Piece lone(Piece piece) {
        return Piece.unknown(
                piece.getText(), piece.start(), piece.end(), Said.told("question.reason.parenthesisWithoutPartner"));
    }
}
