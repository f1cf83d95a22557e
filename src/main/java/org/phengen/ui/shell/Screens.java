package org.phengen.ui.shell;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.job.Gap;
import org.phengen.language.Language;
import org.phengen.settings.Session;
import org.phengen.settings.ThemeChoice;
import org.phengen.site.Federation;
import org.phengen.site.SiteFile;
import org.phengen.ui.ask.AskState;
import org.phengen.ui.ask.AskView;
import org.phengen.ui.ask.AskViewModel;
import org.phengen.ui.ask.FederationEngine;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.Notice;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.kit.Words;
import org.phengen.ui.patient.PatientDoor;
import org.phengen.ui.patient.PatientView;
import org.phengen.ui.patient.PatientViewModel;
import org.phengen.ui.settings.SettingsView;

/// All screens on one federation, in one shell, and the ways between them.
public final class Screens {
    private static final Words WORDS = Words.of("shell");
    private final Shell shell;
    private final ScreenJobRunner jobs;
    private final Clock clock;
    private final Federation sites;
    private final Remembered remembered;
    private final ScreenContext context;
    private final AskViewModel ask;
    private final AskView view;
    private final PatientViewModel patient;
    private final PatientView patientView;
    private final Commands commands;

    /// On sites, with nothing remembered.
    ///
    /// @param people the way to single patients, shared by all screens on the same sites
    public Screens(Shell shell, ScreenJobRunner jobs, Clock clock, Federation sites, PatientDoor people) {
        this(shell, jobs, clock, sites, people, Remembered.nothing(jobs));
    }

    public Screens(
            Shell shell,
            ScreenJobRunner jobs,
            Clock clock,
            Federation sites,
            PatientDoor people,
            Remembered remembered) {
        this(
                shell,
                jobs,
                clock,
                sites,
                remembered,
                new AskViewModel(new FederationEngine(sites), jobs, clock),
                new PatientViewModel(people, jobs));
    }

    private Screens(
            Shell shell,
            ScreenJobRunner jobs,
            Clock clock,
            Federation sites,
            Remembered remembered,
            AskViewModel ask,
            PatientViewModel patient) {
        this.shell = shell;
        this.jobs = jobs;
        this.clock = clock;
        this.sites = sites;
        this.remembered = remembered;
        this.ask = ask;
        this.patient = patient;
        var saving = new SavedFiles(remembered.exporting(), remembered.settings(), shell::tell);
        context = new ScreenContext(jobs, shell.theme(), clock, saving);
        ask.setRecent(remembered.recent().shown());
        ask.setOnAsk(remembered.recent()::add);
        view = new AskView(context, ask);
        patientView = new PatientView(context, patient);
        ask.setOnOpen(row -> open(row.key()));
        commands = new Commands(this);
    }

    /// The same questions and the same patient in another shell: its words are those of the language of the moment.
    public Screens again(Shell next) {
        ask.sayAgain();
        var screens = new Screens(next, jobs, clock, sites, remembered, ask, patient);
        screens.addAll();
        return screens;
    }

    /// Puts every screen into the shell.
    public void addAll() {
        shell.add(Place.ASK, view);
        shell.add(Place.PATIENT, patientView);
        shell.add(
                Place.SETTINGS,
                new SettingsView(remembered.settings(), remembered.folders(), remembered.recent()::clear));
        shell.place().addListener((observed, before, now) -> {
            if (now == Place.PATIENT) {
                patientView.focusFirst();
            }
            remembered.session().changed();
        });
        ObservableValue<Boolean> open = patient.open();
        Runnable hint = () -> shell.hint(shell.place().get() == Place.PATIENT && open.getValue());
        shell.place().addListener((observed, before, now) -> hint.run());
        open.addListener((observed, before, now) -> hint.run());
        ask.state().addListener((observed, before, now) -> say(now));
        say(ask.state().get());
        commands.listenOn(shell.scene());
        keep();
        view.focusFirst();
    }

    /// The screen in view.
    public Place place() {
        return shell.place().get();
    }

    /// Begins to keep where the user is.
    private void keep() {
        remembered.session().watch(ask, () -> place().key(), this::patientPart);
        patient.state()
                .addListener((observed, before, now) -> remembered.session().changed());
        patient.slice()
                .addListener((observed, before, now) -> remembered.session().changed());
    }

    private SessionRecorder.PatientPart patientPart() {
        boolean open = patient.isOpen();
        return !open || patient.recent().isEmpty()
                ? SessionRecorder.PatientPart.none()
                : new SessionRecorder.PatientPart(
                        Optional.of(patient.recent().getFirst().key()),
                        patient.slice().get().map(slice -> new Session.Slice(slice.low(), slice.high())));
    }

    /// Puts the user back where a crash threw them out, and says so.
    public void restore(Session session) {
        ask.write(session.question());
        if (session.asked()) {
            ask.ask();
        }
        boolean elsewhere =
                session.place().equals(Place.PATIENT.key()) && session.patient().isEmpty();
        session.patient().ifPresent(patient::open);
        session.slice().ifPresent(this::cutWhenDrawn);
        for (Place one : List.of(Place.ASK, Place.PATIENT, Place.SETTINGS)) {
            if (one.key().equals(session.place())) {
                go(one);
            }
        }
        shell.tell(new Notice(
                false,
                WORDS.say("restored.title"),
                WORDS.say(elsewhere ? "restored.detail.patient" : "restored.detail"),
                Optional.empty(),
                List.of(new Notice.Offer("restored-fresh", WORDS.say("restored.fresh"), this::beginAfresh))));
    }

    private void beginAfresh() {
        patient.close();
        go(Place.ASK);
        ask.write("");
        view.focusFirst();
    }

    private void cutWhenDrawn(Session.Slice slice) {
        patient.plane().addListener(new ChangeListener<Optional<SameRiskPlane>>() {
            @Override
            public void changed(
                    ObservableValue<? extends Optional<SameRiskPlane>> observed,
                    Optional<SameRiskPlane> before,
                    Optional<SameRiskPlane> now) {
                if (now.isPresent()) {
                    observed.removeListener(this);
                    jobs.later(() -> {
                        patient.moveHighEdge(slice.high());
                        patient.moveLowEdge(slice.low());
                    });
                }
            }
        });
    }

    Commands commands() {
        return commands;
    }

    Remembered remembered() {
        return remembered;
    }

    AskView askView() {
        return view;
    }

    PatientViewModel patient() {
        return patient;
    }

    void showPalette() {
        palette(() -> new PaletteEntries(this).all());
    }

    /// The palette with the figures of the screen in view only.
    void showFigures() {
        palette(() -> new PaletteEntries(this).figures());
    }

    private void palette(Supplier<List<PaletteEntry>> entries) {
        var palette = new PaletteView(WORDS, entries, shell.layers()::hide);
        shell.layers().show(palette, Pos.TOP_CENTER);
        palette.focusField();
    }

    /// What the palette offers besides commands.
    Node screenInView() {
        return shell.screen();
    }

    /// Help on the screen in view.
    void showHelp() {
        Place now = shell.place().get();
        showHelp(now == Place.PATIENT ? "patient" : now == Place.SETTINGS ? "privacy" : "ask");
    }

    void showHelp(String page) {
        var help = new HelpView(
                WORDS,
                commands.all(),
                example -> {
                    shell.layers().hide();
                    go(Place.ASK);
                    ask.write(example);
                    ask.ask();
                    view.focusFirst();
                },
                shell.layers()::hide);
        shell.layers().show(help, Pos.CENTER);
        help.open(page);
    }

    void nextPanel(int step) {
        PanelRound.go(shell.scene(), step);
    }

    void findPatient() {
        patient.close();
        go(Place.PATIENT);
        patientView.focusFirst();
    }

    void switchTheme() {
        boolean dark = shell.theme().get() == Theme.LIGHT;
        remembered.settings().change(now -> now.withTheme(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT));
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

    public void go(Place place) {
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
        return gap.source() + ", " + gap.lacking().now();
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
