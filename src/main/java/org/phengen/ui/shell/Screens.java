package org.phengen.ui.shell;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.phengen.job.Gap;
import org.phengen.language.Language;
import org.phengen.site.Federation;
import org.phengen.site.SiteFile;
import org.phengen.ui.ask.AskState;
import org.phengen.ui.ask.AskView;
import org.phengen.ui.ask.AskViewModel;
import org.phengen.ui.ask.FederationEngine;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Words;
import org.phengen.ui.patient.PatientDoor;
import org.phengen.ui.patient.PatientView;
import org.phengen.ui.patient.PatientViewModel;

/// All screens on one federation, in one shell, and the ways between them.
public final class Screens {
    private static final Words WORDS = Words.of("shell");
    private final Shell shell;
    private final ScreenContext context;
    private final Federation sites;
    private final AskViewModel ask;
    private final AskView view;
    private final PatientViewModel patient;
    private final PatientView patientView;

    /// @param people the way to single patients, shared by all screens on the same sites
    public Screens(Shell shell, ScreenJobRunner jobs, Clock clock, Federation sites, PatientDoor people) {
        this.shell = shell;
        this.sites = sites;
        context = new ScreenContext(jobs, shell.theme(), clock);
        ask = new AskViewModel(new FederationEngine(sites), jobs, clock);
        patient = new PatientViewModel(people, jobs);
        view = new AskView(context, ask);
        patientView = new PatientView(context, patient);
        ask.setOnOpen(row -> open(row.key()));
    }

    /// Puts every screen into the shell.
    public void addAll() {
        shell.add(Place.ASK, view);
        shell.add(Place.PATIENT, patientView);
        shell.place().addListener((observed, before, now) -> {
            if (now == Place.PATIENT) {
                patientView.focusFirst();
            }
        });
        ObservableValue<Boolean> open = patient.open();
        Runnable hint = () -> shell.hint(shell.place().get() == Place.PATIENT && open.getValue());
        shell.place().addListener((observed, before, now) -> hint.run());
        open.addListener((observed, before, now) -> hint.run());
        ask.state().addListener((observed, before, now) -> say(now));
        say(ask.state().get());
        view.focusFirst();
    }

    /// Opens a patient on the patient's screen.
    ///
    /// @param key `SITE/ID`
    void open(String key) {
        patient.open(key);
        shell.go(Place.PATIENT);
    }

    /// The patient's screen, for the demonstration's pictures.
    PatientView patientView() {
        return patientView;
    }

    void go(Place place) {
        shell.go(place);
    }

    /// Asks the example question, as if it had been typed: the main job at first sight. It can be stopped like any
    /// other.
    public void askTheExample() {
        ask.askTheExample();
        view.focusFirst();
    }

    /// A half-typed question with the ways in which it can go on.
    void showWaysToGoOn(String typed) {
        ask.sentence().set(typed);
        view.showContinuations();
    }

    AskViewModel ask() {
        return ask;
    }

    private void say(AskState state) {
        Optional<String> gap = switch (state) {
            case AskState.Partial partial -> partial.gaps().stream().findFirst().map(Screens::words);
            case AskState.Idle idle -> Optional.empty();
            case AskState.Running running -> Optional.empty();
            case AskState.Ready ready -> Optional.empty();
            case AskState.Failed failed -> Optional.of(WORDS.say("status.nobody"));
        };
        List<SiteFile> files = sites.sites();
        shell.say(
                new StatusFacts(true, gap, facts(files), rule(files, "status.rule"), rule(files, "status.rule.short")));
    }

    private static String words(Gap gap) {
        return gap.source() + ", " + gap.missing();
    }

    private static String facts(List<SiteFile> files) {
        String days = files.stream()
                .flatMap(file -> file.asOf().stream())
                .distinct()
                .sorted()
                .map(Language.now()::day)
                .collect(Collectors.joining(", "));
        return days.isEmpty()
                ? WORDS.say("status.sites", files.size())
                : WORDS.say("status.sites.asOf", files.size(), days);
    }

    /// The strictest rule and who has it.
    private static String rule(List<SiteFile> files, String key) {
        return files.stream()
                .filter(file -> !file.privacy().individualView())
                .max(java.util.Comparator.comparingInt(file -> file.privacy().minimumCell()))
                .map(file -> WORDS.say(key, file.privacy().minimumCell(), file.title()))
                .orElse("");
    }
}
