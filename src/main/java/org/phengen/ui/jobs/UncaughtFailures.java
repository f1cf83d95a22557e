package org.phengen.ui.jobs;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.phengen.ui.kit.SupportCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nobody else caught, on whatever thread: it is written to the cleaned log by class and place, never by its
/// message, and told on the screen's thread. The window stays.
public final class UncaughtFailures {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);

    private UncaughtFailures() {}

    /// From now on every failure that nobody catches is told here.
    public static void tell(Consumer<Throwable> onScreen) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("not caught, code {}", SupportCode.of(failure), failure);
            Platform.runLater(() -> {
                try {
                    onScreen.accept(failure);
                } catch (RuntimeException second) {
                    // telling of it failed too: the log has the first, and a third would help nobody
                    LOG.error("not told, code {}", SupportCode.of(second), second);
                }
            });
        });
    }
}
