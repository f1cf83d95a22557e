package org.phengen.question;

/// A condition or measure as somebody named it, and the key under which the terminology keeps its meaning.
///
/// @param words how it is read back, and a sentence with it reads to it again: the vocabulary's own label ("obesity"
/// for
///     "obese") or, for codes, the code as written
/// @param key the vocabulary's stable key: a CURIE such as `MONDO:0005105`, or `system|code`
public record ConceptName(String words, String key) {
    public ConceptName {
        if (words.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("a concept needs words and a key");
        }
    }
}
