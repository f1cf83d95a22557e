package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.phengen.job.Job;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.job.SourceException;
import org.phengen.ui.kit.Words;

/// Whatever a site throws, its card says it and the other sites' answers stay.
class AskFailuresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private final InventedSites sites = new InventedSites();
    private final AskViewModel model = new AskViewModel(sites, new EverythingCaught(), CLOCK);
    private final CardWords words = new CardWords(Words.of("ask"));

    @Test
    void everyCategoryOfFailureIsNamedOnItsCardWithWhatToDo() {
        for (SourceException.Category category : SourceException.Category.values()) {
            fail(() -> new SourceException(category, "clinic, line 7", "block 3 is damaged", "Copy the file again"));

            String card = words.body(model.cards().getLast());
            assertThat(card).as("%s", category).contains("block 3 is damaged").contains("Copy the file again");
            assertThat(card).doesNotContain("Exception");
            assertThat(othersAnswered()).isEqualTo(2);
            assertThat(model.state().get())
                    .isInstanceOfSatisfying(
                            AskState.Partial.class,
                            partial -> assertThat(partial.gaps())
                                    .anyMatch(gap -> gap.missing().equals("block 3 is damaged")));
        }
    }

    @Test
    void aFaultOfTheProgramIsACodeAndNothingElse() {
        List<Supplier<RuntimeException>> faults = List.of(
                () -> new IllegalStateException("patient NR-000318"),
                () -> new NullPointerException("NR-000318"),
                () -> new IndexOutOfBoundsException("NR-000318"));
        for (Supplier<RuntimeException> fault : faults) {
            fail(fault);

            assertThat(words.body(model.cards().getLast()))
                    .containsPattern("[0-9A-F]{8}")
                    .doesNotContain("NR-000318")
                    .doesNotContain("Exception");
            assertThat(othersAnswered()).isEqualTo(2);
            assertThat(model.state().get()).isInstanceOf(AskState.Partial.class);
        }
    }

    private void fail(Supplier<RuntimeException> failure) {
        sites.answer(InventedSites.CLINIC, context -> {
            throw failure.get();
        });
        model.write("patients with melanoma");
        model.ask();
    }

    private long othersAnswered() {
        return model.cards().stream()
                .filter(card -> card.part() instanceof SiteCard.Part.Answered answered
                        && answered.answer().patients().isPresent())
                .count();
    }

    /// As the window's runner: whatever a job throws is handed back.
    private static final class EverythingCaught implements JobRunner {
        @Override
        public <T> Running start(
                String title,
                Job<T> job,
                java.util.function.Consumer<? super T> onDone,
                java.util.function.Consumer<? super RuntimeException> onFailed) {
            T result;
            try {
                result = job.run(JobContext.unwatched());
            } catch (RuntimeException failure) {
                onFailed.accept(failure);
                return () -> {};
            }
            onDone.accept(result);
            return () -> {};
        }
    }
}
