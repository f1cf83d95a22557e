package org.phengen.terminology;

import java.util.Set;
import org.phengen.question.ConceptName;

/// What a concept was taken to mean: exactly these codes, from this source.
///
/// @param concept the words and key asked for
/// @param label the terminology's own name for it
/// @param codes every code that counts; an ICD-10 code here counts with the codes below it (`C43` covers `C43.9`)
/// @param scope how far it reaches, in words: "listed codes only, no hierarchy"
/// @param source where it comes from, with version or date
public record Meaning(ConceptName concept, String label, Set<Code> codes, String scope, String source) {
    public Meaning {
        codes = Set.copyOf(codes);
    }
}
