/// The parser that ANTLR makes from `QuestionGrammar.g4`. Generated code makes no promise about null.
@NullUnmarked
package org.phengen.question.grammar;

import org.jspecify.annotations.NullUnmarked;
