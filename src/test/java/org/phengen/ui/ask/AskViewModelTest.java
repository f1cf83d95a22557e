package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.job.Gap;
import org.phengen.job.Job;
import org.phengen.job.JobRunner;
import org.phengen.question.AgeRange;
import org.phengen.question.Criterion;
import org.phengen.question.Sex;
import org.phengen.site.CohortRow;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;

class AskViewModelTest {
    private static final String MELANOMA = "all patients diagnosed with melanoma under the age of 30";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);

    private final InventedSites sites = new InventedSites();
    private final AskViewModel model = new AskViewModel(sites, JobRunner.inline(), CLOCK);

    @Test
    void theChipsAreTheSentencesCriteria() {
        model.sentence().set(MELANOMA);

        assertThat(model.chips()).extracting(Chip::title).containsExactly("Melanoma", "Age at diagnosis under 30");
        assertThat(model.chips().getFirst().detail()).isEqualTo("2 listed codes, SNOMED CT, ICD-10");
    }

    @Test
    void removingAChipChangesTheSentence() {
        model.sentence().set(MELANOMA);

        model.remove(model.chips().getLast());

        assertThat(model.sentence().get()).isEqualTo("patients with melanoma");
        assertThat(model.chips()).extracting(Chip::title).containsExactly("Melanoma");
        assertThat(model.reading().get().understood()).isTrue();
    }

    @Test
    void removingTheLastChipEmptiesTheSentence() {
        model.sentence().set("patients with melanoma");

        model.remove(model.chips().getFirst());

        assertThat(model.sentence().get()).isEmpty();
        assertThat(model.chips()).isEmpty();
    }

    @Test
    void editingTheAgeLimitOfAChipChangesWhatIsSearched() {
        model.sentence().set(MELANOMA);
        Chip age = model.chips().getLast();
        var onset = (Criterion.AgeAtOnset) age.criterion();

        model.replace(
                age,
                new Criterion.AgeAtOnset(onset.condition(), onset.kind(), AgeRange.under(40), onset.unconfirmedToo()));

        assertThat(model.chips()).extracting(Chip::title).containsExactly("Melanoma", "Age at diagnosis under 40");
        assertThat(model.sentence().get()).contains("under 40");
    }

    @Test
    void negatingAChipIsReadBackAsNot() {
        model.sentence().set("women with asthma");
        Chip asthma = model.chips().getLast();

        model.replace(asthma, Parts.negated(asthma.criterion()));

        assertThat(model.chips().getLast().criterion()).isInstanceOf(Criterion.Not.class);
        assertThat(model.reading().get().understood()).isTrue();
    }

    @Test
    void addingACriterionAddsItsChip() {
        model.sentence().set("patients with melanoma");

        model.add(new Criterion.SexIs(Sex.FEMALE));

        assertThat(model.chips()).extracting(Chip::criterion).contains(new Criterion.SexIs(Sex.FEMALE));
    }

    @Test
    void nothingIsSearchedWhileAWordIsNotUnderstood() {
        model.sentence().set("patients with melanoma and a nice dog");

        model.ask();

        assertThat(sites.asked).isZero();
        assertThat(model.state().get()).isInstanceOf(AskState.Idle.class);
        assertThat(model.reading().get().notUnderstood()).isNotEmpty();
    }

    @Test
    void strikingTheWordsOutMakesTheQuestionAskable() {
        model.sentence().set("patients with melanoma and a nice dog");

        while (!model.reading().get().notUnderstood().isEmpty()) {
            model.strikeOut(model.reading().get().notUnderstood().getFirst());
        }
        model.ask();

        assertThat(model.sentence().get()).doesNotContain("nice dog");
        assertThat(model.state().get()).isInstanceOf(AskState.Ready.class);
    }

    @Test
    void whenEverySiteIsCompleteTheStateIsReady() {
        ask();

        assertThat(model.state().get()).isInstanceOf(AskState.Ready.class);
        assertThat(sites.asked).isEqualTo(3);
    }

    @Test
    void aPartialSiteMakesTheWholePartialAndItsGapIsNamed() {
        sites.answer(InventedSites.NORTH, context -> InventedSites.partial(InventedSites.NORTH, 34));

        ask();

        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        AskState.Partial.class,
                        partial -> assertThat(partial.gaps())
                                .extracting(Gap::missing)
                                .containsExactly("page 4 of 4 of the melanoma search, 43 of 193 records"));
    }

    @Test
    void aSiteThatFailsIsNamedAndDoesNotSilenceTheOthers() {
        sites.answer(InventedSites.CLINIC, context -> InventedSites.failed(InventedSites.CLINIC));

        ask();

        assertThat(model.state().get()).isInstanceOfSatisfying(AskState.Partial.class, partial -> {
            assertThat(partial.answers().complete()).isEqualTo(2);
            assertThat(partial.gaps()).extracting(Gap::source).containsExactly("Riverside Clinic");
        });
    }

    @Test
    void whenNoSiteAnswersTheStateIsFailed() {
        sites.sites().forEach(site -> sites.answer(site, context -> InventedSites.failed(site)));

        ask();

        assertThat(model.state().get()).isInstanceOf(AskState.Failed.class);
    }

    @Test
    void goingOnWithoutASiteKeepsItOutOfTheFiguresAndSaysSo() {
        sites.answer(InventedSites.NORTH, context -> InventedSites.partial(InventedSites.NORTH, 34));
        ask();

        model.goOnWithout(0);

        assertThat(model.state().get()).isInstanceOfSatisfying(AskState.Partial.class, partial -> {
            assertThat(partial.answers().without()).containsExactly(InventedSites.NORTH);
            assertThat(partial.answers().sites()).extracting(SiteAnswer::site).doesNotContain(InventedSites.NORTH);
        });
    }

    @Test
    void askingASiteAgainTakesItsNewAnswer() {
        sites.answer(InventedSites.NORTH, context -> InventedSites.partial(InventedSites.NORTH, 34));
        ask();
        sites.answer(InventedSites.NORTH, context -> InventedSites.complete(InventedSites.NORTH, 63));

        model.resume(0);

        assertThat(model.state().get()).isInstanceOf(AskState.Ready.class);
    }

    @Test
    void anotherQuestionClearsTheOldFiguresAtOnce() {
        ask();

        model.sentence().set("patients with asthma");

        assertThat(model.state().get()).isInstanceOf(AskState.Idle.class);
        assertThat(model.cards()).extracting(SiteCard::part).hasOnlyElementsOfType(SiteCard.Part.Waiting.class);
    }

    @Test
    void rewordingTheSameQuestionKeepsTheFigures() {
        ask();

        model.sentence().set("patients diagnosed with melanoma under 30");

        assertThat(model.state().get()).isInstanceOf(AskState.Ready.class);
    }

    @Test
    void stoppingLeavesWhatHasComeAndNamesTheRest() {
        var waiting = new Waiting();
        var stopped = new AskViewModel(sites, waiting, CLOCK);
        stopped.sentence().set(MELANOMA);
        stopped.ask();
        waiting.finish(0);
        assertThat(stopped.state().get()).isInstanceOf(AskState.Running.class);

        stopped.stop();

        assertThat(stopped.state().get())
                .isInstanceOfSatisfying(
                        AskState.Partial.class,
                        partial -> assertThat(partial.answers().without())
                                .extracting(SiteFile::site)
                                .containsExactly("south", "clinic"));
        assertThat(waiting.cancelled).isEqualTo(2);
    }

    @Test
    void aFaultOfTheProgramBreaksOneCardOnlyAndGivesACode() {
        sites.answer(InventedSites.SOUTH, context -> {
            throw new IllegalStateException("a name that must not be shown");
        });
        var waiting = new Waiting();
        var model = new AskViewModel(sites, waiting, CLOCK);
        model.sentence().set(MELANOMA);
        model.ask();
        waiting.finish(0);
        waiting.finish(1);
        waiting.finish(2);

        assertThat(model.cards().get(1).part())
                .isInstanceOfSatisfying(
                        SiteCard.Part.Broken.class,
                        broken -> assertThat(broken.code()).matches("[0-9A-F]{8}"));
        assertThat(model.state().get()).isInstanceOf(AskState.Partial.class);
    }

    @Test
    void openingARowOpensThatPatient() {
        ask();
        List<CohortRow> opened = new ArrayList<>();
        model.setOnOpen(opened::add);
        CohortRow row = AskStates.answers(model.state().get())
                .orElseThrow()
                .sites()
                .getFirst()
                .rows()
                .orElseThrow()
                .get(3);

        model.open(row);

        assertThat(opened).containsExactly(row);
    }

    private void ask() {
        model.sentence().set(MELANOMA);
        model.ask();
    }

    /// Runs jobs when the test says so.
    private static final class Waiting implements JobRunner {
        private final List<Runnable> jobs = new ArrayList<>();
        int cancelled;

        void finish(int job) {
            jobs.get(job).run();
        }

        @Override
        public <T> Running start(
                String title,
                Job<T> job,
                java.util.function.Consumer<? super T> onDone,
                java.util.function.Consumer<? super RuntimeException> onFailed) {
            boolean[] gone = new boolean[1];
            jobs.add(() -> {
                if (gone[0]) {
                    return;
                }
                gone[0] = true;
                try {
                    onDone.accept(job.run(org.phengen.job.JobContext.unwatched()));
                } catch (IllegalStateException fault) {
                    onFailed.accept(fault);
                }
            });
            return () -> {
                if (!gone[0]) {
                    gone[0] = true;
                    cancelled++;
                }
            };
        }
    }
}
