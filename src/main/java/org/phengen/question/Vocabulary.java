package org.phengen.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

    /// The UCUM units a measure may be asked in, first the one that is meant where none is said; empty where nothing is
    /// known of its units.
    default List<String> units(ConceptName measure) {
        return List.of();
    }

    /// Whether a number without a unit leaves open which unit is meant: "HbA1c over 48" is no share of 100.
    default boolean needsUnit(ConceptName measure, BigDecimal value) {
        return false;
    }

    /// Every name that a sentence can use, for suggestions and continuations; empty where the vocabulary cannot list
    /// its
    /// names.
    default List<Name> names() {
        return List.of();
    }

    /// A name that can be used.
    ///
    /// @param words lower case, words parted by one blank; reading it gives a term
    /// @param sites at how many sites that show individuals it stands in the records; 0 where none or unknown
    record Name(String words, Kind kind, int sites) {}

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
