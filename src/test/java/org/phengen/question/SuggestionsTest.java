package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Terminology;

/// Misspellings are marked and answered with a question; the sentence itself never changes.
class SuggestionsTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();
    private static final Suggestions SUGGESTIONS = new Suggestions(TERMS);
    private static final List<String> SENTENCES = List.of(
            "women diagnosed with melanoma under the age of thirty",
            "patients with breast cancer or obesity but without hypertension",
            "men between forty and sixty with systolic blood pressure over 140 mmHg",
            "children diagnosed with asthma since January 2019",
            "type 2 diabetes diagnosed before fifty and haemoglobin at least 12 g/dL",
            "everyone with osteoporosis in the last eighteen months",
            "teenagers currently suffering from depression",
            "triglycerides above two hundred and cholesterol below 200",
            "deceased patients with Alzheimer's disease and a genome");

    @Test
    void aMisspeltConditionIsMarkedNothingIsSearchedAndTheRightSpellingIsAskedFor() {
        Question question = QuestionReader.read("patients with melanmoa", TERMS);
        assertThat(question.understood()).isFalse();
        assertThat(question.rest()).isEmpty();
        List<Suggestion> suggestions = SUGGESTIONS.of(question);
        assertThat(suggestions.getFirst()).isEqualTo(new Suggestion(14, 22, "melanmoa", "melanoma"));
        assertThat(suggestions.getFirst().applied(question.sentence())).isEqualTo("patients with melanoma");
    }

    @Test
    void wordsOfTheGrammarMeasuresUnitsAndNumbersAreSuggestedToo() {
        assertThat(first("patients undre 30")).isEqualTo("under");
        assertThat(first("patients over fourty")).isEqualTo("forty");
        assertThat(first("tryglycerides over 200")).isEqualTo("triglycerides");
        assertThat(first("weight over 200 poounds")).isEqualTo("pounds");
        assertThat(first("melanoma diagnosed since Janaury 2019")).isEqualTo("january");
        assertThat(first("women with brest cancer")).isEqualTo("breast cancer");
        assertThat(first("women with breastcancer")).isEqualTo("breast cancer");
        assertThat(first("people with hyper tension")).isEqualTo("hypertension");
    }

    @Test
    void figuresAreNeverChangedAndShortOrFarWordsGiveNoSuggestion() {
        assertThat(SUGGESTIONS.of(QuestionReader.read("type 1 diabetis", TERMS)))
                .extracting(Suggestion::instead)
                .contains("type 1 diabetes")
                .noneMatch(instead -> instead.contains("2"));
        assertThat(SUGGESTIONS.of(QuestionReader.read("patients on pembrolizumab", TERMS)))
                .isEmpty();
        assertThat(SUGGESTIONS.of(QuestionReader.read("xq", TERMS))).isEmpty();
    }

    @Test
    void whatDiffersByOneLetterFromTwoNamesIsAnsweredWithBoth() {
        Terminology two = Terminology.open(List.of(
                new org.phengen.terminology.PresentCode(
                        org.phengen.terminology.Code.SNOMED_CT, "45007003", "Hypotension", 3),
                new org.phengen.terminology.PresentCode(
                        org.phengen.terminology.Code.SNOMED_CT, "38341003", "Hypertension", 3)));
        assertThat(new Suggestions(two).of(QuestionReader.read("patients with hypotention", two)))
                .extracting(Suggestion::instead)
                .startsWith("hypotension")
                .contains("hypertension");
    }

    @Test
    void whatIsUnderstoodHasNoSuggestion() {
        for (String sentence : SENTENCES) {
            assertThat(QuestionReader.read(sentence, TERMS).notUnderstood())
                    .as(sentence)
                    .isEmpty();
            assertThat(SUGGESTIONS.of(QuestionReader.read(sentence, TERMS))).isEmpty();
        }
    }

    @Test
    void ofThreeHundredMisspellingsNineInTenHaveTheRightOneAmongTheFirstThreeAndNoneIsTakenByItself() {
        var random = new SplittableRandom(20261125);
        int tried = 0;
        var missed = new ArrayList<String>();
        while (tried < 300) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            List<Word> words = Words.of(sentence);
            Word word = words.get(random.nextInt(words.size()));
            if (word.kind() != Word.Kind.WORD
                    || word.text().length() < 4
                    || word.text().contains("'")) {
                continue;
            }
            String wrong = misspelt(word.text(), random);
            String spoilt = sentence.substring(0, word.start()) + wrong + sentence.substring(word.end());
            Question question = QuestionReader.read(spoilt, TERMS);
            boolean isWord = question.notUnderstood().stream()
                    .noneMatch(span -> span.start() < word.start() + wrong.length() && word.start() < span.end());
            if (isWord) {
                // the letters happen to make another word that is known
                continue;
            }
            tried++;
            assertThat(question.criterion()).as(spoilt).isEmpty();
            assertThat(question.sentence()).isEqualTo(spoilt);
            Criterion meant = QuestionReader.read(sentence, TERMS).criterion().orElseThrow();
            boolean right = SUGGESTIONS.of(question).stream()
                    .anyMatch(suggestion -> QuestionReader.read(suggestion.applied(spoilt), TERMS)
                            .criterion()
                            .filter(meant::equals)
                            .isPresent());
            if (!right) {
                missed.add(wrong + " for " + word.text());
            }
        }
        assertThat(missed).as("without the right suggestion").hasSizeLessThanOrEqualTo(tried / 10);
    }

    @Test
    void ofTwoHundredMisspeltNamesNineInTenHaveTheRightOneAmongTheFirstThree() {
        var random = new SplittableRandom(4);
        List<Vocabulary.Name> names = TERMS.names();
        int tried = 0;
        var missed = new ArrayList<String>();
        while (tried < 200) {
            String name = names.get(random.nextInt(names.size())).words();
            if (name.length() < 5) {
                continue;
            }
            String wrong = misspelt(name, random);
            Question question = QuestionReader.read("women with " + wrong, TERMS);
            if (question.notUnderstood().isEmpty()) {
                continue;
            }
            tried++;
            if (SUGGESTIONS.of(question).stream()
                    .noneMatch(one -> one.applied(question.sentence()).equals("women with " + name))) {
                missed.add(wrong + " for " + name);
            }
        }
        assertThat(missed).as("without the right suggestion").hasSizeLessThanOrEqualTo(tried / 10);
    }

    /// One edit, and a second one in half of the longer words.
    private static String misspelt(String word, SplittableRandom random) {
        String wrong = edited(word, random);
        return word.length() > 8 && random.nextBoolean() ? edited(wrong, random) : wrong;
    }

    private static String edited(String word, SplittableRandom random) {
        int at = random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at);
            default -> word.substring(0, at) + letter + word.substring(at + 1);
        };
    }

    private static String first(String sentence) {
        return SUGGESTIONS.of(QuestionReader.read(sentence, TERMS)).getFirst().instead();
    }
}
