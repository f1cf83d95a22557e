package org.phengen.question;

import java.util.HashMap;
import java.util.Map;
import org.phengen.question.grammar.QuestionGrammar;

/// The grammar's tokens by the names that `phrases.txt` uses.
final class TokenKinds {
    private static final Map<String, Integer> TYPES = new HashMap<>();

    static {
        for (int type = 1; type <= QuestionGrammar.VOCABULARY.getMaxTokenType(); type++) {
            TYPES.put(QuestionGrammar.VOCABULARY.getSymbolicName(type), type);
        }
    }

    private TokenKinds() {}

    static int type(String name) {
        Integer type = TYPES.get(name);
        if (type == null) {
            throw new IllegalStateException("phrases.txt names no token of the grammar: " + name);
        }
        return type;
    }
}
