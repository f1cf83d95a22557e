package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Code;
import org.phengen.terminology.PresentCode;
import org.phengen.terminology.SiteCodes;
import org.phengen.terminology.Terminology;

class ContinuationsTest {
    private static final Terminology TERMS = Terminology.ofSites(List.of(
            new SiteCodes(List.of(new PresentCode(Code.ICD_10, "C43.9", "Malignant melanoma of skin", 5)), true),
            new SiteCodes(List.of(new PresentCode(Code.ICD_10, "C43.5", "Malignant melanoma of trunk", 5)), true),
            new SiteCodes(List.of(new PresentCode(Code.SNOMED_CT, "195967001", "Asthma", 12)), false)));
    private static final Continuations WAYS = new Continuations(TERMS);

    @Test
    void namesInTheRecordsComeFirstWithTheNumberOfSitesThatMayBeTold() {
        List<Continuation> ways = WAYS.at("patients with mel", 17);
        assertThat(ways.getFirst().words()).isEqualTo("melanoma");
        assertThat(ways.getFirst().sites()).isEqualTo(2);
        assertThat(ways).extracting(Continuation::kind).contains(Continuation.Kind.CONDITION);
        assertThat(WAYS.at("patients with asth", 18))
                .filteredOn(way -> way.words().equals("asthma"))
                .extracting(Continuation::sites)
                .as("the site that shares only counts tells of nobody")
                .containsExactly(0);
    }

    @Test
    void aConceptOfManyNamesIsOfferedOnceUnderItsOwn() {
        List<Continuation> ways = WAYS.at("women with hyper", 16);
        assertThat(ways).extracting(Continuation::words).contains("hypertension");
        assertThat(ways).extracting(Continuation::words).doesNotContain("hypertensive", "hypertensives");
    }

    @Test
    void wordsOfTheGrammarAreOfferedWhereTheyCanBeUnderstood() {
        assertThat(words("women diagnosed with melanoma un")).contains("under the age of");
        assertThat(words("women diagnosed with melanoma ")).contains("under the age of", "in the last", "since");
        assertThat(words("melanoma un"))
                .as("would leave open which age is meant")
                .doesNotContain("under the age of");
        assertThat(words("")).contains("patients diagnosed with", "women");
    }

    @Test
    void unitsFollowTheNumberOfTheirMeasureAndOfNoOther() {
        assertThat(words("HbA1c over 7 ")).startsWith("%");
        assertThat(words("weight over 100 ")).contains("kg", "lb").doesNotContain("%");
        assertThat(words("melanoma diagnosed in the last 2 ")).contains("years", "months");
        assertThat(words("women over 50 ")).doesNotContain("kg");
    }

    @Test
    void nothingIsOfferedInsideAWordAndTakingAWayReplacesWhatWasTyped() {
        String sentence = "patients with mel and a genome";
        assertThat(WAYS.at(sentence, 15)).isEmpty();
        Continuation first = WAYS.at(sentence, 17).getFirst();
        assertThat(first.applied(sentence)).isEqualTo("patients with melanoma and a genome");
        assertThat(first.caret()).isEqualTo(23);
        assertThat(WAYS.at("patients with xyzzy", 19)).isEmpty();
        assertThat(WAYS.at("mel".repeat(800), 2400)).isEmpty();
    }

    @Test
    void everyWayLeadsToASentenceWithNothingMoreMisread() {
        for (String typed : List.of(
                "patients with b", "women with xyzzy and o", "BMI ", "HbA1c over 6.5 % ", "men ", "diagnosed with ")) {
            int misread =
                    QuestionReader.read(typed.strip(), TERMS).notUnderstood().size();
            for (Continuation way : WAYS.at(typed, typed.length())) {
                if (way.kind() == Continuation.Kind.CONDITION || way.kind() == Continuation.Kind.UNIT) {
                    assertThat(QuestionReader.read(way.applied(typed), TERMS).notUnderstood())
                            .as(way.applied(typed))
                            .hasSizeLessThanOrEqualTo(misread);
                }
            }
        }
    }

    @Test
    void theSentenceIsReadAFewDozenTimesHoweverManyNamesThereAre() {
        for (int names : List.of(1_000, 20_000)) {
            var vocabulary = new Counting(names);
            var ways = new Continuations(vocabulary);
            vocabulary.lookups = 0;
            assertThat(ways.at("women with disease of kind 1", 28)).hasSize(Continuations.MOST);
            assertThat(vocabulary.lookups).as(names + " names").isLessThan(1_500);
        }
    }

    private static List<String> words(String typed) {
        return WAYS.at(typed, typed.length()).stream().map(Continuation::words).toList();
    }

    /// As many invented names as wanted, which counts how often it is asked.
    private static final class Counting implements Vocabulary {
        private final List<Name> names = new ArrayList<>();
        private int lookups;

        Counting(int count) {
            for (int i = 0; i < count; i++) {
                names.add(new Name("disease of kind " + i, Kind.CONDITION, i % 3));
            }
        }

        @Override
        public List<Name> names() {
            return names;
        }

        @Override
        public Optional<Term> longestName(List<String> words, int from) {
            lookups++;
            boolean here = from + 3 < words.size()
                    && words.subList(from, from + 3).equals(List.of("disease", "of", "kind"))
                    && words.get(from + 3).matches("[0-9]+");
            return here
                    ? Optional.of(
                            new Term(new ConceptName("disease", "TEST:" + words.get(from + 3)), Kind.CONDITION, 4))
                    : Optional.empty();
        }

        @Override
        public Optional<Term> code(String written) {
            return Optional.empty();
        }

        @Override
        public boolean needsUnit(ConceptName measure, BigDecimal value) {
            return false;
        }
    }
}
