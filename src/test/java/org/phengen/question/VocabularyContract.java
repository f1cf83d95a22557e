package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every vocabulary owes the sentence reader.
public abstract class VocabularyContract {
    protected abstract Vocabulary vocabulary();

    /// A condition's name of several words that the vocabulary knows, and of which it also knows a part from the start
    /// or the end.
    protected abstract List<String> longName();

    protected abstract List<String> measureName();

    protected abstract String knownCode();

    @Test
    void theLongestNameThatBeginsAtAWordIsFound() {
        List<String> name = longName();
        Vocabulary.Term term = vocabulary().longestName(name, 0).orElseThrow();
        assertThat(term.words()).isEqualTo(name.size());
        assertThat(term.kind()).isEqualTo(Vocabulary.Kind.CONDITION);
    }

    @Test
    void aNameIsFoundOnlyWhereItBegins() {
        List<String> sentence = new java.util.ArrayList<>(List.of("zzz"));
        sentence.addAll(longName());
        sentence.add("zzz");
        assertThat(vocabulary().longestName(sentence, 0)).isEmpty();
        assertThat(vocabulary().longestName(sentence, 1).orElseThrow().words())
                .isEqualTo(longName().size());
        assertThat(vocabulary().longestName(sentence, sentence.size() - 1)).isEmpty();
    }

    @Test
    void punctuationEndsAName() {
        assertThat(vocabulary().longestName(List.of(",", "zzz"), 0)).isEmpty();
        assertThat(vocabulary().longestName(List.of("("), 0)).isEmpty();
    }

    @Test
    void theWordsOfAConceptReadToTheSameConcept() {
        for (List<String> words : List.of(longName(), measureName())) {
            ConceptName concept =
                    vocabulary().longestName(words, 0).orElseThrow().concept();
            List<String> again =
                    List.of(concept.words().toLowerCase(java.util.Locale.ROOT).split(" "));
            Vocabulary.Term term = vocabulary().longestName(again, 0).orElseThrow();
            assertThat(term.concept()).isEqualTo(concept);
            assertThat(term.words()).isEqualTo(again.size());
        }
    }

    @Test
    void measuresAreToldFromConditions() {
        Vocabulary.Term measure = vocabulary().longestName(measureName(), 0).orElseThrow();
        assertThat(measure.kind()).isEqualTo(Vocabulary.Kind.MEASURE);
    }

    @Test
    void aCodeReadsToTheSameConceptEveryTimeAndItsKeyReadsToo() {
        ConceptName concept = vocabulary().code(knownCode()).orElseThrow().concept();
        assertThat(vocabulary().code(knownCode()).orElseThrow().concept()).isEqualTo(concept);
        assertThat(vocabulary().code(concept.key()).orElseThrow().concept().key())
                .isEqualTo(concept.key());
    }

    @Test
    void whatIsNoCodeIsEmpty() {
        for (String written : List.of("", " ", "|", "zzz", "30", "http://nowhere.example|1", "MONDO:", "C", "é|")) {
            assertThat(vocabulary().code(written)).as(written).isEmpty();
        }
    }
}
