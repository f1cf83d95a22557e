/// What is asked: the criteria, and the words for them.
///
/// Actors: the sentence reader (words to criteria), `Vocabulary` (the port that knows which words name a condition or a
/// measure).
/// Values: `Criterion` and its sealed cases, `AgeRange`, `ConceptName`, `Sex`.
@NullMarked
package org.phengen.question;

import org.jspecify.annotations.NullMarked;
