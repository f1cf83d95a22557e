package org.phengen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phengen.job.SourceException.Category;

class SideBySideTest {
    @Test
    void resultsComeInTheOrderOfThePieces() {
        List<Callable<Integer>> pieces = IntStream.range(0, 200)
                .<Callable<Integer>>mapToObj(i -> () -> i * i)
                .toList();

        assertThat(SideBySide.all(pieces))
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> i * i).toList());
        assertThat(SideBySide.all(List.<Callable<Integer>>of())).isEmpty();
    }

    @Test
    void piecesThatWaitForEachOtherHaveAThreadEach() {
        CountDownLatch all = new CountDownLatch(7);
        List<Callable<Boolean>> pieces = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            pieces.add(() -> {
                all.countDown();
                all.await();
                return true;
            });
        }

        assertThat(SideBySide.all(pieces, 7)).hasSize(7).containsOnly(true);
    }

    @Test
    void theFirstFailureIsThrownAsItWasAndStopsTheOthers() {
        SourceException failure = new SourceException(Category.INPUT, "a file", "it is odd", "Look at it");
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        List<Callable<Integer>> pieces = List.of(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException told) {
                        stopped.countDown();
                    }
                    return 1;
                },
                () -> {
                    throw failure;
                });

        assertThatThrownBy(() -> SideBySide.all(pieces, 2)).isSameAs(failure);
        assertThat(await(stopped)).isTrue();
    }

    @Test
    void anUnreadableFileStaysAnUnreadableFile() {
        assertThatThrownBy(() -> SideBySide.all(List.<Callable<Integer>>of(() -> {
                    throw new IOException("cut");
                })))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("cut");
    }

    @Test
    void aCancelledPieceCancelsTheWhole() {
        assertThatThrownBy(() -> SideBySide.all(List.<Callable<Integer>>of(() -> {
                    throw new CancellationException("cancelled");
                })))
                .isInstanceOf(CancellationException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException told) {
            return false;
        }
    }
}
