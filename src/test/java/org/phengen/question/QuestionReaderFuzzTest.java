package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.antlr.v4.runtime.atn.DecisionInfo;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Terminology;

class QuestionReaderFuzzTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();
    private static final List<String> WORDS = List.of(
            "patients",
            "women",
            "men",
            "or",
            "and",
            "not",
            "but",
            "without",
            "with",
            "(",
            ")",
            ",",
            ".",
            ";",
            "under",
            "over",
            "30",
            "6.5",
            "forty",
            "between",
            "to",
            "-",
            "melanoma",
            "breast",
            "cancer",
            "diabetes",
            "BMI",
            "HbA1c",
            "kg",
            "%",
            "diagnosed",
            "onset",
            "age",
            "aged",
            "at",
            "diagnosis",
            "now",
            "current",
            "suspected",
            "genome",
            "children",
            "family history of",
            "C43.9",
            "SNOMED 372244006",
            "LOINC 39156-5",
            "xyzzy",
            "thirties",
            "40s",
            "at least",
            "or older",
            "when",
            "in their",
            "years",
            "months",
            "140/90",
            "ever",
            "the",
            "of",
            "who are",
            "non",
            "since",
            "2019",
            "in",
            "March 2020",
            "2020-02-30",
            "3/4/2020",
            "in the last",
            "ago",
            "between 2015 and 2018",
            "within",
            "date of diagnosis",
            "a hundred",
            "and a half",
            "dozen",
            "ft",
            "deceased",
            "alive",
            "neither",
            "nor",
            "none of",
            "no sample",
            "+",
            ">=");

    @Test
    void noSaladOfKnownWordsEverThrowsOrContradictsItsOwnMarks() {
        salads(5_000, 7);
    }

    @Test
    void noStringOfArbitraryCharactersEverThrows() {
        strings(3_000, 8);
    }

    /// The parser looks ahead without the context first: what it finds must be what the full context finds alone.
    @Test
    void aSaladHasTheSameTreeAsInFullContextAlone() {
        var random = new SplittableRandom(9);
        int trees = 0;
        for (int i = 0; i < 600; i++) {
            List<Piece> pieces = SentenceScanner.scan(salad(random), TERMS);
            SentenceParser.Parsed parsed = SentenceParser.parse(pieces);
            SentenceParser.Parsed inContext = SentenceParser.parse(
                    pieces, parser -> parser.getInterpreter().setPredictionMode(PredictionMode.LL), parser -> {});
            assertThat(shape(parsed)).isEqualTo(shape(inContext));
            trees += parsed.givenUp() ? 0 : 1;
        }
        assertThat(trees).isGreaterThan(400);
    }

    private static String shape(SentenceParser.Parsed parsed) {
        return parsed.pieces() + shape(parsed.tree());
    }

    /// A tree with the alternative of every part, which ANTLR names by its class.
    private static String shape(ParseTree tree) {
        if (tree.getChildCount() == 0) {
            return tree.getText();
        }
        var parts = new StringJoiner(" ", "(" + tree.getClass().getSimpleName() + " ", ")");
        for (int part = 0; part < tree.getChildCount(); part++) {
            parts.add(shape(tree.getChild(part)));
        }
        return parts.toString();
    }

    static void salads(int count, long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            check(salad(random));
        }
    }

    private static String salad(SplittableRandom random) {
        var sentence = new StringBuilder();
        int length = random.nextInt(1, 16);
        for (int word = 0; word < length; word++) {
            sentence.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(9) == 0 ? "" : " ");
        }
        return sentence.toString();
    }

    static void strings(int count, long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(0, 120);
            var sentence = new StringBuilder();
            for (int at = 0; at < length; at++) {
                int range = random.nextInt(4);
                int bound = range == 0 ? 0x110000 : range == 1 ? 0x250 : 0x7f;
                // lone surrogates too: a text field can hold them
                sentence.appendCodePoint(random.nextInt(bound));
            }
            check(sentence.toString());
        }
    }

    @Test
    void theLongestSentencesOfEachKindAreReadOrRefused() {
        for (String word : WORDS) {
            check((word + " ").repeat(QuestionReader.LONGEST / (word.length() + 1)));
        }
        check("(".repeat(900) + "melanoma" + ")".repeat(900));
        check("not ".repeat(490) + "melanoma");
        check("melanoma or (obesity and ".repeat(70));
        check("women ".repeat(400));
    }

    @Test
    void theStepsOfReadingGrowWithTheLengthOfTheSentenceNotFaster() {
        for (String clause : List.of(
                "melanoma diagnosed since 2019, ",
                "BMI over 30 in 2021 and ",
                "women under 40 who were diagnosed with melanoma or asthma before they were 30, ",
                "not (melanoma or obesity) ",
                "xyzzy over 30 ")) {
            long shorter = steps(clause, 500);
            long longer = steps(clause, QuestionReader.LONGEST - 10);
            assertThat(longer)
                    .as("%s: %d steps for a quarter of it", clause, shorter)
                    .isLessThan(10 * shorter);
            assertThat(longer).as(clause).isLessThan(2_000_000);
        }
    }

    /// Lookahead steps of the parser, over every time it parses the sentence.
    private static long steps(String clause, int length) {
        String sentence = clause.repeat(length / clause.length()) + "melanoma";
        long[] steps = {0};
        SentenceParser.parse(SentenceScanner.scan(sentence, TERMS), parser -> parser.setProfile(true), parser -> {
            for (DecisionInfo decision : parser.getParseInfo().getDecisionInfo()) {
                steps[0] += decision.SLL_TotalLook + decision.LL_TotalLook;
            }
        });
        return steps[0];
    }

    private static void check(String sentence) {
        Question question = QuestionReader.read(sentence, TERMS);
        assertThat(question.criterion().isPresent())
                .isEqualTo(question.notUnderstood().isEmpty());
        for (Span span : question.notUnderstood()) {
            assertThat(span.words()).isEqualTo(sentence.substring(span.start(), span.end()));
            assertThat(span.reason()).isNotBlank();
        }
        for (TakenAs taken : question.takenAs()) {
            assertThat(taken.words()).isEqualTo(sentence.substring(taken.start(), taken.end()));
        }
    }
}
