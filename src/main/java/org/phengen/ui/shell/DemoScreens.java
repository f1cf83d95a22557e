package org.phengen.ui.shell;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.phengen.language.Language;
import org.phengen.site.Federation;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.TextSize;
import org.phengen.ui.patient.PatientDoor;
import org.phengen.ui.patient.PlaneChoice;

/// The states of the screens that the demonstration draws; the patients are named in `sample-data/README.md`.
public final class DemoScreens {
    private static final String MELANOMA = "all patients diagnosed with melanoma under the age of 30";
    private static final String HALF_UNDERSTOOD = "women with melanoma and a nice smile under the age of 30";
    private static final String MISSPELT = "women with brest cancer diagnosed since 2015";
    private static final String HALF_TYPED = "women diagnosed with h";
    private static final String MAN = "north/n0390";
    private final ScreenJobRunner jobs;
    private final Clock clock;
    private final Federation sites;
    private final PatientDoor people;

    public DemoScreens(ScreenJobRunner jobs, Clock clock, Federation sites, PatientDoor people) {
        this.jobs = jobs;
        this.clock = clock;
        this.sites = sites;
        this.people = people;
    }

    /// Every state of every screen that exists; the main ones in German and with large text too.
    public List<ScreenPictures.Subject> subjects() {
        var large = new TextSize(200);
        return List.of(
                subject("ask-idle", screens -> {}),
                subject(
                        "ask-words-not-understood",
                        screens -> screens.ask().sentence().set(HALF_UNDERSTOOD)),
                subject("ask-misspelt", screens -> screens.ask().sentence().set(MISSPELT)),
                subject("ask-ways-to-go-on", screens -> screens.showWaysToGoOn(HALF_TYPED)),
                asked(),
                asked().in(Language.GERMAN),
                asked().at(large),
                subject("patient-none", screens -> screens.go(Place.PATIENT)),
                subject("patient", screens -> screens.open(MAN)),
                subject("patient", screens -> screens.open(MAN)).in(Language.GERMAN),
                subject("patient", screens -> screens.open(MAN)).at(large),
                subject("patient-top-of-the-score", screens -> screens.open("north/n1099")),
                subject("patient-child", screens -> screens.open("north/n0055")),
                subject("patient-red-gate", screens -> screens.open("north/n0034")),
                subject("patient-red-gate", screens -> screens.open("north/n0034"))
                        .in(Language.GERMAN),
                difference(),
                difference().in(Language.GERMAN),
                subject("patient-too-little-read", screens -> screens.open("clinic/c0003")),
                subject("patient-too-few-peers", screens -> screens.open("north/n0056")),
                subject("palette", screens -> {
                    screens.ask().sentence().set(MELANOMA);
                    screens.ask().ask();
                    screens.showPalette();
                }),
                subject("help", Screens::showHelp),
                subject("settings", screens -> screens.go(Place.SETTINGS)),
                subject("settings", screens -> screens.go(Place.SETTINGS)).in(Language.GERMAN),
                tab("patient-evidence", "tab-evidence"),
                tab("patient-people", "tab-people"),
                tab("patient-calibration", "tab-calibration"),
                tab("patient-audit", "tab-audit"),
                tab("patient-files", "tab-sources"),
                subject("patient-derivation", screens -> {
                    screens.open("north/n0390");
                    screens.patientView().explain("observed");
                }));
    }

    private ScreenPictures.Subject tab(String name, String tab) {
        return subject(name, screens -> {
            screens.open("north/n0390");
            screens.patientView().tab(tab, true);
        });
    }

    private ScreenPictures.Subject difference() {
        return subject("patient-difference", screens -> {
            screens.open(MAN);
            screens.patientView().choose(PlaneChoice.DIFFERENCE);
        });
    }

    private ScreenPictures.Subject asked() {
        return subject("ask", screens -> {
            screens.ask().sentence().set(MELANOMA);
            screens.ask().ask();
        });
    }

    private ScreenPictures.Subject subject(String name, Consumer<Screens> act) {
        return new ScreenPictures.Subject(name, (width, height) -> {
            var shell = new Shell(jobs, width, height);
            var screens = new Screens(shell, jobs, clock, sites, people);
            screens.addAll();
            act.accept(screens);
            return shell;
        });
    }
}
