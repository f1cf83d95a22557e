package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Terminology;

class WordingTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();

    @Test
    void everyCriterionIsWrittenAsASentenceThatReadsToTheSameCriterion() {
        var random = new SplittableRandom(20261123);
        int compared = 0;
        while (compared < 500) {
            Criterion criterion = criterion(random, 3);
            if (Contradictions.of(Canonical.of(criterion)).isPresent()) {
                continue;
            }
            compared++;
            String sentence = Wording.sentence(criterion);
            Question question = QuestionReader.read(sentence, TERMS);
            assertThat(question.notUnderstood()).as(sentence).isEmpty();
            assertThat(question.criterion().map(CriterionText::of))
                    .as(sentence)
                    .contains(CriterionText.of(Canonical.of(criterion)));
            assertThat(question.criterion()).as(sentence).contains(Canonical.of(criterion));
        }
    }

    @Test
    void aConditionAndItsAgeAreOnePhrase() {
        ConceptName melanoma = new ConceptName("melanoma", "MONDO:0005105");
        Criterion criterion = new Criterion.AllOf(List.of(
                new Criterion.SexIs(Sex.FEMALE),
                new Criterion.HasCondition(melanoma, Criterion.When.EVER, false),
                new Criterion.AgeAtOnset(melanoma, Criterion.OnsetKind.DIAGNOSED, AgeRange.under(30), false),
                new Criterion.HasGenome()));
        assertThat(Wording.sentence(criterion)).isEqualTo("women diagnosed with melanoma under 30, with a genome");
    }

    private static Criterion criterion(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth == 0 ? 8 : 11);
        return switch (kind) {
            case 0 -> new Criterion.HasCondition(condition(random), when(random), random.nextBoolean());
            case 1 ->
                new Criterion.AgeAtOnset(
                        condition(random),
                        random.nextBoolean() ? Criterion.OnsetKind.DIAGNOSED : Criterion.OnsetKind.STARTED,
                        ages(random),
                        random.nextBoolean());
            case 2 -> new Criterion.AgeNow(ages(random));
            case 3 -> measure(random);
            case 4 -> new Criterion.SexIs(List.of(Sex.values()).get(random.nextInt(4)));
            case 5 -> new Criterion.HasGenome();
            case 6 ->
                new Criterion.DateOfOnset(
                        condition(random),
                        random.nextBoolean() ? Criterion.OnsetKind.DIAGNOSED : Criterion.OnsetKind.STARTED,
                        window(random),
                        random.nextBoolean());
            case 7 ->
                new Criterion.VitalStatus(random.nextBoolean() ? Criterion.Vital.LIVING : Criterion.Vital.DECEASED);
            case 8 -> new Criterion.Not(criterion(random, depth - 1));
            case 9 -> new Criterion.AllOf(parts(random, depth, 0));
            default -> new Criterion.AnyOf(parts(random, depth, 1));
        };
    }

    private static List<Criterion> parts(SplittableRandom random, int depth, int least) {
        int size = least + random.nextInt(4);
        var parts = new ArrayList<Criterion>();
        for (int i = 0; i < size; i++) {
            Criterion part = criterion(random, depth - 1);
            parts.add(part);
            // often the pair that "diagnosed with melanoma under 30" makes
            if (part instanceof Criterion.HasCondition has && random.nextBoolean()) {
                parts.add(new Criterion.AgeAtOnset(
                        has.condition(), Criterion.OnsetKind.DIAGNOSED, ages(random), has.unconfirmedToo()));
            } else if (part instanceof Criterion.HasCondition has && random.nextBoolean()) {
                parts.add(new Criterion.DateOfOnset(
                        has.condition(), Criterion.OnsetKind.STARTED, window(random), has.unconfirmedToo()));
            }
        }
        return parts;
    }

    private static ConceptName condition(SplittableRandom random) {
        List<String> words = List.of(
                "melanoma", "breast cancer", "type 2 diabetes", "hypertension", "obesity", "asthma", "osteoporosis");
        String name = words.get(random.nextInt(words.size()));
        if (random.nextInt(5) == 0) {
            String code = List.of("C43.9", "SNOMED 372244006", "MONDO:0005105", "ICD-10 E11")
                    .get(random.nextInt(4));
            return TERMS.code(code).orElseThrow().concept();
        }
        return TERMS.longestName(List.of(name.split(" ")), 0).orElseThrow().concept();
    }

    private static Criterion.When when(SplittableRandom random) {
        return random.nextBoolean() ? Criterion.When.EVER : Criterion.When.CURRENT;
    }

    private static AgeRange ages(SplittableRandom random) {
        int from = random.nextInt(90);
        int below = from + 1 + random.nextInt(30);
        return switch (random.nextInt(4)) {
            case 0 -> AgeRange.under(below);
            case 1 -> AgeRange.atLeast(from);
            case 2 -> new AgeRange(Optional.of(from), Optional.of(from + 1));
            default -> new AgeRange(Optional.of(from), Optional.of(below));
        };
    }

    private static Criterion measure(SplittableRandom random) {
        boolean weight = random.nextBoolean();
        ConceptName name = TERMS.longestName(List.of(weight ? "weight" : "hba1c"), 0)
                .orElseThrow()
                .concept();
        List<String> units = weight ? List.of("kg", "[lb_av]", "[stone_av]", "g") : List.of("%");
        return new Criterion.Measure(
                name,
                List.of(Criterion.Comparison.values()).get(random.nextInt(5)),
                BigDecimal.valueOf(random.nextInt(2000), random.nextInt(3)),
                Optional.of(units.get(random.nextInt(units.size()))),
                random.nextInt(3) == 0 ? Optional.of(window(random)) : Optional.empty());
    }

    static TimeWindow window(SplittableRandom random) {
        TimeWindow.Unit unit = List.of(TimeWindow.Unit.values()).get(random.nextInt(TimeWindow.Unit.values().length));
        LocalDate from = day(random);
        LocalDate before = from.plusDays(1 + random.nextInt(4000));
        if (random.nextBoolean()) {
            before = before.withDayOfMonth(1).plusMonths(1);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new TimeWindow.Last(1 + random.nextInt(40), unit);
            case 1 -> new TimeWindow.LongerAgo(1 + random.nextInt(40), unit);
            case 2 -> new TimeWindow.Dates(Optional.of(from), Optional.empty());
            case 3 -> new TimeWindow.Dates(Optional.empty(), Optional.of(from));
            case 4 -> TimeWindow.Dates.between(from, from);
            default -> new TimeWindow.Dates(Optional.of(from), Optional.of(before));
        };
    }

    /// Often the first of a year or of a month, sometimes beyond the years that a bare number can mean.
    private static LocalDate day(SplittableRandom random) {
        LocalDate day = LocalDate.of(
                        random.nextInt(20) == 0 ? 1850 + random.nextInt(300) : 1900 + random.nextInt(200), 1, 1)
                .plusDays(random.nextInt(366));
        return switch (random.nextInt(3)) {
            case 0 -> day.withDayOfYear(1);
            case 1 -> day.withDayOfMonth(1);
            default -> day;
        };
    }
}
