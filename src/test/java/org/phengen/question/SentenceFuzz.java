package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phengen.FuzzTarget;
import org.phengen.terminology.Terminology;

/// Any text as a question: words are marked, or the criterion that was understood reads back to itself.
public final class SentenceFuzz implements FuzzTarget {
    private static final Terminology TERMS = SampleVocabulary.terminology();
    private static final SentenceFuzz TARGET = new SentenceFuzz();

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) {
        String sentence = new String(input, StandardCharsets.UTF_8);
        Question question = QuestionReader.read(sentence, TERMS);
        for (Span span : question.notUnderstood()) {
            assertThat(span.words()).isEqualTo(sentence.substring(span.start(), span.end()));
        }
        assertThat(question.criterion().isPresent())
                .isEqualTo(question.notUnderstood().isEmpty());
        if (question.criterion().isEmpty()) {
            return false;
        }
        Criterion understood = question.criterion().get();
        String written = Wording.sentence(understood);
        if (written.length() <= QuestionReader.LONGEST) {
            Question again = QuestionReader.read(written, TERMS);
            assertThat(again.notUnderstood()).as(written).isEmpty();
            assertThat(again.criterion().map(Canonical::of)).as(written).contains(Canonical.of(understood));
        }
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                        "all patients diagnosed with melanoma under the age of 30",
                        "women aged 40 to 50 with breast cancer or type 2 diabetes but without obesity",
                        "BMI over 25 and HbA1c at least 6.5 %",
                        "men with a genome and (asthma or not current hypertension)",
                        "suspected melanoma with onset in their thirties",
                        "patients with SNOMED 372244006 and weight between 60 and 80 kg")
                .stream()
                .map(FuzzTarget::bytes)
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                " patients ",
                " women ",
                " or ",
                " and ",
                " not ",
                " without ",
                "(",
                ")",
                ",",
                " under ",
                " over ",
                " 30 ",
                "6.5",
                " forty ",
                " between ",
                " melanoma ",
                " breast cancer ",
                " BMI ",
                " kg ",
                "%",
                " diagnosed with ",
                " onset ",
                " aged ",
                " at diagnosis ",
                " now ",
                " current ",
                " suspected ",
                " with a genome ",
                " children ",
                " family history of ",
                " C43.9 ",
                " LOINC 39156-5 ",
                " thirties ",
                " at least ",
                " in the last two years ",
                " ever ",
                " has no ",
                "1e9",
                "\u00b2",
                "\u2265",
                " mmol/mol ",
                " teenagers ",
                " and not ",
                " neither ",
                " nor ",
                "'s ",
                "-");
    }
}
