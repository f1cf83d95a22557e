package org.phengen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Says on standard error how long the start took, where the environment asks for it with `PHENGEN_TRACE=start`: the
/// proof of the installed program waits for these lines, and the figures in docs/benchmarks.md come from them. Times
/// are in milliseconds from the start of the process, as the operating system tells it (10 ms steps on Linux).
final class StartTrace {
    private static final String VARIABLE = "PHENGEN_TRACE";

    private StartTrace() {}

    /// Says what has been reached, once the scene as it is now has been drawn.
    static void whenDrawn(Scene scene, String reached) {
        if (!asked(System.getenv())) {
            return;
        }
        // the first pulse lays the scene out and hands it to the renderer, the second starts when it was taken
        afterPulse(scene, () -> afterPulse(scene, () -> System.err.println(line(reached))));
        Platform.requestNextPulse();
    }

    static boolean asked(Map<String, String> environment) {
        return "start".equals(environment.get(VARIABLE));
    }

    private static void afterPulse(Scene scene, Runnable work) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            work.run();
            Platform.requestNextPulse();
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    static String line(String reached) {
        ProcessHandle.Info process = ProcessHandle.current().info();
        String wall = process.startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis() + " ms")
                .orElse("an unknown time");
        String cpu = process.totalCpuDuration()
                .map(used -> ", processor time " + used.toMillis() + " ms")
                .orElse("");
        return "phengen: " + reached + " after " + wall + cpu;
    }
}
