package org.phengen.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.job.LatestWins;
import org.phengen.job.Progress;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.testfx.api.FxToolkit;

class ScreenJobRunnerTest {
    private final ScreenJobRunner runner = new ScreenJobRunner();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void worksElsewhereAndDeliversOnTheScreensThread() throws Exception {
        var seen = new ArrayList<Boolean>();
        var done = new CountDownLatch(1);

        onScreen(() -> runner.start(
                "a job",
                context -> Platform.isFxApplicationThread(),
                workedOnScreen -> {
                    seen.add(workedOnScreen);
                    seen.add(Platform.isFxApplicationThread());
                    done.countDown();
                },
                failure -> done.countDown()));

        await(done);
        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void cancellingReturnsAtOnceAndNothingIsDelivered() throws Exception {
        var release = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var delivered = new ArrayList<String>();

        onScreen(() -> {
            var job = runner.start(
                    "a job",
                    context -> {
                        try {
                            release.await();
                            context.checkCancelled();
                            return "an answer";
                        } catch (InterruptedException interrupted) {
                            throw new IllegalStateException(interrupted);
                        } finally {
                            ended.countDown();
                        }
                    },
                    delivered::add,
                    failure -> delivered.add("a failure"));
            assertThat(runner.running()).hasSize(1);
            job.cancel();
            assertThat(runner.running()).isEmpty();
        });
        release.countDown();
        await(ended);
        onScreen(() -> {});

        assertThat(delivered).isEmpty();
    }

    @Test
    void aFailureIsDelivered() throws Exception {
        var failed = new CountDownLatch(1);
        var failures = new ArrayList<RuntimeException>();

        onScreen(() -> runner.start(
                "a job",
                context -> {
                    throw new SourceException(
                            SourceException.Category.MISSING, "a file", "it is not there", "Put it there");
                },
                never -> {},
                failure -> {
                    failures.add(failure);
                    failed.countDown();
                }));

        await(failed);
        assertThat(failures).singleElement().isInstanceOf(SourceException.class);
        assertThat(onScreenGet(() -> runner.running().size())).isZero();
    }

    @Test
    void theLatestProgressIsTold() throws Exception {
        var told = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var last = new ArrayList<Progress>();

        onScreen(() -> runner.start(
                "a job",
                context -> {
                    for (int i = 0; i <= 100; i++) {
                        context.progress(Said.plain("reading"), i, 100);
                    }
                    try {
                        return release.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                },
                progress -> {
                    last.add(progress);
                    if (progress.done() == 100) {
                        told.countDown();
                    }
                },
                done -> {},
                failure -> {}));

        await(told);
        release.countDown();
        assertThat(last.getLast().share()).isEqualTo(1.0);
    }

    @Test
    void theLatestQuestionWins() throws Exception {
        var first = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var delivered = new ArrayList<String>();

        onScreen(() -> {
            var latest = new LatestWins(runner, "");
            latest.start(
                    context -> {
                        try {
                            first.await();
                            return "old";
                        } catch (InterruptedException interrupted) {
                            throw new IllegalStateException(interrupted);
                        }
                    },
                    delivered::add,
                    failure -> {});
            latest.start(
                    context -> "new",
                    answer -> {
                        delivered.add(answer);
                        done.countDown();
                    },
                    failure -> {});
        });
        await(done);
        first.countDown();
        onScreen(() -> {});

        assertThat(delivered).containsExactly("new");
    }

    @Test
    void quietMeansThatNoJobIsLeft() throws Exception {
        var quiet = new CountDownLatch(1);
        List<String> order = new ArrayList<>();

        onScreen(() -> {
            runner.start("a job", context -> "done", order::add, failure -> {});
            runner.whenQuiet(() -> {
                order.add("quiet");
                quiet.countDown();
            });
        });

        await(quiet);
        assertThat(order).containsExactly("done", "quiet");
    }

    private static void onScreen(Runnable work) throws Exception {
        onScreenGet(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T onScreenGet(java.util.concurrent.Callable<T> work) throws Exception {
        var task = new FutureTask<T>(work);
        Platform.runLater(task);
        return task.get(30, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
