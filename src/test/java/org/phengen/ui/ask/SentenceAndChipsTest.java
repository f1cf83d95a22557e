package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phengen.job.Job;
import org.phengen.job.JobRunner;
import org.phengen.question.AgeRange;
import org.phengen.question.Canonical;
import org.phengen.question.ConceptName;
import org.phengen.question.Continuation;
import org.phengen.question.Continuations;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.QuestionReader;
import org.phengen.question.Sex;
import org.phengen.question.Span;
import org.phengen.question.Suggestion;
import org.phengen.question.Suggestions;
import org.phengen.question.TimeWindow;
import org.phengen.question.Wording;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.terminology.Meaning;
import org.phengen.terminology.Terminology;

/// The sentence and the chips stay one object, whatever is edited: 500 random edits of either, over the shipped words.
class SentenceAndChipsTest {
    private static final Terminology TERMS = Terminology.open(List.of());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private static final String STRANGE = "xyzzy";
    private static final List<String> CLAUSES = List.of(
            "diagnosed with melanoma under 30",
            "since 2019",
            "in the last two years",
            "and",
            "or obesity",
            "without asthma",
            "with a genome",
            "BMI over 30",
            "HbA1c of at least 48 mmol/mol in 2021",
            "now under 60",
            "women",
            "men",
            "not",
            "living",
            "(",
            ")",
            "between",
            STRANGE,
            "melanmoa",
            "or men with breast cancer",
            "diagnosed between 2015 and 2018");

    private final AskViewModel model = new AskViewModel(new WordsOnly(), JobRunner.inline(), CLOCK);

    @Test
    void afterEachOfFiveHundredRandomEditsTheSentenceAsksWhatTheChipsSayAndNoWordIsLost() {
        var random = new SplittableRandom(20261125);
        String lastUnderstood = "women diagnosed with melanoma under 30";
        model.sentence().set(lastUnderstood);
        int ofSentence = 0;
        int ofChips = 0;
        int held = 0;
        for (int edit = 0; edit < 500; edit++) {
            Question now = model.reading().get();
            if (now.understood()) {
                lastUnderstood = model.sentence().get();
            } else if (random.nextInt(3) == 0) {
                repair(random, lastUnderstood);
            }
            if (random.nextBoolean()) {
                editSentence(random);
                ofSentence++;
            } else if (editChips(random)) {
                ofChips++;
            } else {
                held++;
            }
            theTwoAreOne();
        }
        assertThat(ofSentence).isGreaterThan(150);
        assertThat(ofChips).isGreaterThan(80);
        assertThat(held).isGreaterThan(10);
    }

    private void theTwoAreOne() {
        String sentence = model.sentence().get();
        Question alone = QuestionReader.read(sentence, TERMS);
        assertThat(model.reading().get()).as(sentence).isEqualTo(alone);
        List<Criterion> chips = model.chips().stream().map(Chip::criterion).toList();
        assertThat(chips)
                .as("chips of: %s", sentence)
                .isEqualTo(alone.rest().map(Parts::of).orElse(List.of()));
        if (!chips.isEmpty()) {
            Criterion together = Canonical.of(new Criterion.AllOf(chips));
            Question again = QuestionReader.read(Wording.sentence(together), TERMS);
            assertThat(again.criterion())
                    .as("%s, written anew: %s", sentence, again.sentence())
                    .contains(together);
        }
        int strange = sentence.indexOf(STRANGE);
        while (strange >= 0) {
            int at = strange;
            assertThat(alone.notUnderstood())
                    .as("the strange word is marked in: %s", sentence)
                    .anyMatch(span -> span.start() <= at && at < span.end());
            strange = sentence.indexOf(STRANGE, strange + 1);
        }
    }

    private void repair(SplittableRandom random, String lastUnderstood) {
        if (random.nextBoolean()) {
            model.sentence().set(lastUnderstood);
            return;
        }
        for (int i = 0; i < 5 && !model.reading().get().notUnderstood().isEmpty(); i++) {
            Span first = model.reading().get().notUnderstood().getFirst();
            String before = model.sentence().get();
            model.strikeOut(first);
            assertThat(letters(model.sentence().get()))
                    .isEqualTo(letters(before.substring(0, first.start()) + before.substring(first.end())));
            theTwoAreOne();
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void editSentence(SplittableRandom random) {
        List<String> words = new ArrayList<>(List.of(model.sentence().get().split(" ")));
        if (words.size() > 25 || words.size() > 1 && random.nextInt(3) == 0) {
            words.remove(random.nextInt(words.size()));
        } else {
            words.add(random.nextInt(words.size() + 1), CLAUSES.get(random.nextInt(CLAUSES.size())));
        }
        String next = String.join(" ", words);
        model.sentence().set(next);
        assertThat(model.sentence().get())
                .as("what was typed stays as it was typed")
                .isEqualTo(next);
    }

    /// @return whether it was done
    private boolean editChips(SplittableRandom random) {
        String before = model.sentence().get();
        List<Criterion> parts = model.chips().stream().map(Chip::criterion).toList();
        Optional<Criterion> whole = model.reading().get().rest();
        int at = parts.isEmpty() ? -1 : random.nextInt(parts.size());
        int kind = parts.isEmpty() ? 0 : random.nextInt(4);
        Optional<Criterion> expected;
        Optional<String> refused;
        if (kind == 0) {
            Criterion more = criterion(random);
            expected = Optional.of(Parts.with(whole, more));
            refused = model.add(more);
        } else if (kind == 1) {
            expected = whole.flatMap(all -> Parts.without(all, at));
            refused = model.remove(model.chips().get(at));
        } else {
            Criterion next = kind == 2 ? Parts.negated(parts.get(at)) : changed(parts.get(at), random);
            expected = whole.map(all -> Parts.replaced(all, at, next));
            refused = model.replace(model.chips().get(at), next);
        }
        if (refused.isPresent()) {
            assertThat(refused.get()).isNotBlank();
            assertThat(model.sentence().get())
                    .as("nothing changes without being done")
                    .isEqualTo(before);
            return false;
        }
        if (expected.isEmpty()) {
            assertThat(model.sentence().get()).isEmpty();
            return true;
        }
        assertThat(model.reading().get().notUnderstood()).isEmpty();
        assertThat(model.reading().get().criterion())
                .as("%s became %s", before, model.sentence().get())
                .isEqualTo(expected.map(Canonical::of));
        return true;
    }

    private static Criterion changed(Criterion part, SplittableRandom random) {
        return switch (part) {
            case Criterion.HasCondition has ->
                new Criterion.HasCondition(
                        has.condition(),
                        has.when() == Criterion.When.EVER ? Criterion.When.CURRENT : Criterion.When.EVER,
                        random.nextBoolean());
            case Criterion.AgeAtOnset onset ->
                new Criterion.AgeAtOnset(
                        onset.condition(),
                        onset.kind(),
                        AgeRange.under(1 + random.nextInt(90)),
                        onset.unconfirmedToo());
            case Criterion.DateOfOnset date ->
                new Criterion.DateOfOnset(date.condition(), date.kind(), window(random), date.unconfirmedToo());
            case Criterion.AgeNow now -> new Criterion.AgeNow(AgeRange.atLeast(random.nextInt(90)));
            case Criterion.Measure m ->
                new Criterion.Measure(
                        m.measure(),
                        List.of(Criterion.Comparison.values()).get(random.nextInt(5)),
                        BigDecimal.valueOf(random.nextInt(1, 2000), 1),
                        m.unit(),
                        random.nextBoolean() ? Optional.of(window(random)) : Optional.empty());
            case Criterion.SexIs is -> new Criterion.SexIs(is.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE);
            case Criterion.VitalStatus is ->
                new Criterion.VitalStatus(
                        is.vital() == Criterion.Vital.LIVING ? Criterion.Vital.DECEASED : Criterion.Vital.LIVING);
            case Criterion.HasGenome genome -> genome;
            case Criterion.Not not -> not.part();
            case Criterion.AllOf all -> new Criterion.Not(all);
            case Criterion.AnyOf any -> new Criterion.Not(any);
        };
    }

    private static Criterion criterion(SplittableRandom random) {
        String words = List.of(
                        "women",
                        "living",
                        "with a genome",
                        "without obesity",
                        "asthma or type 2 diabetes",
                        "diagnosed with breast cancer since 2015",
                        "BMI under 25 in the last year",
                        "now over 18",
                        "height over 5 ft 2 in",
                        "melanoma diagnosed more than 5 years ago")
                .get(random.nextInt(10));
        return QuestionReader.read(words, TERMS).criterion().orElseThrow();
    }

    private static TimeWindow window(SplittableRandom random) {
        LocalDate from = LocalDate.of(2000 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (random.nextInt(4)) {
            case 0 -> new TimeWindow.Last(1 + random.nextInt(30), TimeWindow.Unit.MONTHS);
            case 1 -> new TimeWindow.LongerAgo(1 + random.nextInt(9), TimeWindow.Unit.YEARS);
            case 2 -> new TimeWindow.Dates(Optional.of(from), Optional.empty());
            default -> new TimeWindow.Dates(Optional.of(from), Optional.of(from.plusDays(1 + random.nextInt(900))));
        };
    }

    /// The words alone: no site is ever asked.
    private static final class WordsOnly implements AskEngine {
        @Override
        public List<SiteFile> sites() {
            return List.of();
        }

        @Override
        public Question read(String sentence) {
            return QuestionReader.read(sentence, TERMS);
        }

        @Override
        public List<Suggestion> suggestions(Question question) {
            return new Suggestions(TERMS).of(question);
        }

        @Override
        public List<Continuation> continuations(String sentence, int caret) {
            return new Continuations(TERMS).at(sentence, caret);
        }

        @Override
        public String sentence(Criterion criterion) {
            return Wording.sentence(criterion);
        }

        @Override
        public Meaning meaning(ConceptName concept) {
            return TERMS.meaning(concept);
        }

        @Override
        public Job<SiteAnswer> ask(SiteFile site, Question question) {
            throw new IllegalStateException("no site is asked here");
        }
    }
}
