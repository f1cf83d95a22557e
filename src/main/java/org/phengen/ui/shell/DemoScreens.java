package org.phengen.ui.shell;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.phengen.site.Federation;
import org.phengen.ui.jobs.ScreenJobRunner;

/// The states of the screens that the demonstration draws.
public final class DemoScreens {
    private static final String MELANOMA = "all patients diagnosed with melanoma under the age of 30";
    private static final String HALF_UNDERSTOOD = "women with melanoma and a nice smile under the age of 30";
    private final ScreenJobRunner jobs;
    private final Clock clock;
    private final Federation sites;

    public DemoScreens(ScreenJobRunner jobs, Clock clock, Federation sites) {
        this.jobs = jobs;
        this.clock = clock;
        this.sites = sites;
    }

    /// Every state of every screen that exists.
    public List<ScreenPictures.Subject> subjects() {
        return List.of(
                subject("ask-idle", screens -> {}),
                subject(
                        "ask-words-not-understood",
                        screens -> screens.ask().sentence().set(HALF_UNDERSTOOD)),
                subject("ask", screens -> {
                    screens.ask().sentence().set(MELANOMA);
                    screens.ask().ask();
                }));
    }

    private ScreenPictures.Subject subject(String name, Consumer<Screens> act) {
        return new ScreenPictures.Subject(name, (width, height) -> {
            var shell = new Shell(jobs, width, height);
            var screens = new Screens(shell, jobs, clock, sites);
            screens.addAll();
            act.accept(screens);
            return shell;
        });
    }
}
