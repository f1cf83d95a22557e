package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobRunner;
import org.phengen.question.AgeRange;
import org.phengen.question.Criterion;

class AskUndoTest {
    private static final String MELANOMA = "all patients diagnosed with melanoma under the age of 30";
    private static final String ASTHMA = "women with asthma";

    private final MovedClock clock = new MovedClock();
    private final InventedSites sites = new InventedSites();
    private final AskViewModel model = new AskViewModel(sites, JobRunner.inline(), clock);

    @Test
    void undoAndRedoWalkAlongTheCriteriaHoweverTheyWereChanged() {
        type(MELANOMA);
        model.remove(model.chips().getLast());
        model.add(new Criterion.SexIs(org.phengen.question.Sex.FEMALE));
        String last = model.sentence().get();

        model.undo();
        assertThat(model.chips()).extracting(Chip::title).containsExactly("Melanoma");
        model.undo();
        assertThat(model.sentence().get()).isEqualTo(MELANOMA);
        model.undo();
        assertThat(model.sentence().get()).isEmpty();
        assertThat(model.said().get().undo()).isFalse();
        model.undo();

        model.redo();
        model.redo();
        model.redo();
        assertThat(model.sentence().get()).isEqualTo(last);
        assertThat(model.said().get().redo()).isFalse();
        model.redo();
        assertThat(model.sentence().get()).isEqualTo(last);
    }

    @Test
    void keysThatFollowFastAreOneStepAndSlowOnesAreSteps() {
        for (int end = 1; end <= ASTHMA.length(); end++) {
            clock.pass(Duration.ofMillis(120));
            model.sentence().set(ASTHMA.substring(0, end));
        }
        clock.pass(Duration.ofSeconds(5));
        model.sentence().set("women with asthma under 30");

        model.undo();
        assertThat(model.sentence().get()).isEqualTo(ASTHMA);
        model.undo();
        assertThat(model.sentence().get()).isEmpty();
    }

    @Test
    void wordsNotUnderstoodAreNotLostByUndo() {
        type(MELANOMA);
        type(MELANOMA + " and a nice dog");

        model.undo();
        assertThat(model.sentence().get()).isEqualTo(MELANOMA);

        model.redo();
        assertThat(model.sentence().get()).isEqualTo(MELANOMA + " and a nice dog");
    }

    @Test
    void undoBringsTheFiguresBackWithTheirTimeAndSearchesNothing() {
        type(MELANOMA);
        model.ask();
        AskState shown = model.state().get();
        type(ASTHMA);
        assertThat(model.state().get()).isInstanceOf(AskState.Idle.class);
        int asked = sites.asked;

        model.undo();

        assertThat(model.state().get()).isEqualTo(shown);
        assertThat(model.said().get().about()).contains("14:01").contains("not asked again");
        assertThat(sites.asked).isEqualTo(asked);
    }

    @Test
    void undoToAQuestionWhoseFiguresAreGoneSaysSo() {
        type(ASTHMA);
        type(MELANOMA);
        model.ask();

        model.undo();

        assertThat(model.state().get()).isInstanceOf(AskState.Idle.class);
        assertThat(model.said().get().about()).contains("Ask");
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        type(MELANOMA);
        type(ASTHMA);
        model.undo();
        model.replace(model.chips().getLast(), new Criterion.AgeNow(AgeRange.under(40)));

        assertThat(model.said().get().redo()).isFalse();
        model.undo();
        assertThat(model.sentence().get()).isEqualTo(MELANOMA);
    }

    @Test
    void theHistoryIsBounded() {
        for (int age = 20; age < 110; age++) {
            model.write("women under " + age);
            model.write("men under " + age);
        }
        int back = 0;
        while (model.said().get().undo()) {
            model.undo();
            back++;
        }

        assertThat(back).isEqualTo(QuestionHistory.MOST - 1);
    }

    /// Figures never stand under a question they do not answer, wherever undo and redo lead.
    @Test
    void aThousandRandomStepsNeverShowFiguresOfAnotherQuestion() {
        var random = new Random(11);
        List<String> words =
                List.of(MELANOMA, ASTHMA, "men", "women under 40", "patients with melanoma and a nice dog", "");
        for (int step = 0; step < 1000; step++) {
            clock.pass(Duration.ofMillis(random.nextInt(3000)));
            switch (random.nextInt(5)) {
                case 0 -> model.sentence().set(words.get(random.nextInt(words.size())));
                case 1 -> model.ask();
                case 2 -> model.undo();
                case 3 -> model.redo();
                default -> new ArrayList<>(model.chips()).stream().findFirst().ifPresent(model::remove);
            }
            AskStates.answers(model.state().get())
                    .ifPresent(answers -> assertThat(answers.question().criterion())
                            .isEqualTo(model.reading().get().criterion()));
        }
        assertThat(sites.asked).isPositive();
    }

    private void type(String sentence) {
        clock.pass(Duration.ofMinutes(1));
        model.sentence().set(sentence);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T14:00:59Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
