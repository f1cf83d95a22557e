package org.phengen.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The port that knows which words name a condition or a measure. Implemented in `terminology`; deterministic and
/// offline. A contract test stands beside it.
public interface Vocabulary {
    /// The longest name that begins at a word.
    ///
    /// @param words the sentence's words, lower case, punctuation apart
    /// @param from index of the first word
    /// @return the term, or empty where no name begins here
    Optional<Term> longestName(List<String> words, int from);

    /// A code as written (`C43.9`, `MONDO:0005105`, `http://snomed.info/sct|372244006`).
    Optional<Term> code(String written);

    /// The UCUM units a measure may be asked in; empty where any unit may be tried.
    default Set<String> units(ConceptName measure) {
        return Set.of();
    }

    /// What a term is, so that the grammar knows where it may stand.
    enum Kind {
        CONDITION,
        MEASURE
    }

    /// A recognised name.
    ///
    /// @param words how many words of the sentence it covers
    record Term(ConceptName concept, Kind kind, int words) {}
}
