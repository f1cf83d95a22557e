package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.phengen.job.Job;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.job.SourceException;

/// Whatever opening or finding a patient throws, the screen says what, where and what to do.
class PatientFailuresTest {
    private RuntimeException failure = new IllegalStateException();
    private final PatientViewModel model = new PatientViewModel(new FailingDoor(), new EverythingCaught());

    @Test
    void everyCategoryOfFailureIsSaidWithWhatToDo() {
        for (SourceException.Category category : SourceException.Category.values()) {
            failure = new SourceException(category, "north.vcf.gz, line 7", "block 3 is damaged", "Copy it again");

            model.open("north/n0390");
            assertThat(model.state().get())
                    .isEqualTo(new PatientState.Failed(
                            "n0390", "north.vcf.gz, line 7: block 3 is damaged", "Copy it again"));

            model.find("n03");
            assertThat(model.searchProblem().orElseThrow())
                    .contains("north.vcf.gz, line 7", "block 3 is damaged", "Copy it again");
        }
    }

    @Test
    void aFaultOfTheProgramIsACodeAndNothingElse() {
        failure = new IllegalStateException("secret of NR-000318");

        model.open("north/n0390");

        assertThat(model.state().get()).isInstanceOfSatisfying(PatientState.Failed.class, failed -> {
            assertThat(failed.problem() + failed.remedy())
                    .contains("program itself")
                    .containsPattern("[0-9A-F]{8}")
                    .doesNotContain("secret")
                    .doesNotContain("Exception");
        });
        model.find("n03");
        assertThat(model.searchProblem().orElseThrow())
                .containsPattern("[0-9A-F]{8}")
                .doesNotContain("secret");
        assertThat(model.searching().get()).isFalse();
    }

    private final class FailingDoor implements PatientDoor {
        @Override
        public List<Entry> find(String words, JobContext job) {
            throw failure;
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            throw failure;
        }
    }

    private static final class EverythingCaught implements JobRunner {
        @Override
        public <T> Running start(
                String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
            T result;
            try {
                result = job.run(JobContext.unwatched());
            } catch (RuntimeException caught) {
                onFailed.accept(caught);
                return () -> {};
            }
            onDone.accept(result);
            return () -> {};
        }
    }
}
