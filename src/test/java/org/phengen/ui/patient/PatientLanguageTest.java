package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ViewRule;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.language.Language;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.OnScreen;
import org.phengen.ui.kit.PseudoLanguage;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Seen;
import org.phengen.ui.kit.TextSize;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.Shell;

/// The patient screen in other languages and sizes: nothing untranslated, nothing cut, the answer and the gate in view.
class PatientLanguageTest {
    private static final SimulatedPatients PATIENTS = new SimulatedPatients(new ViewRule(true, 21));
    /// names of the simulated people and sites, units, genes
    private static final Set<String> DATA = Set.of(
            "NR",
            "Locke",
            "AE",
            "et",
            "al",
            "FTO",
            "TMEM",
            "MC",
            "BDNF",
            "GIPR",
            "SEC",
            "GRCh",
            "PhenGen",
            "kg",
            "SD",
            "BMI",
            "South",
            "Valley",
            "north",
            "south",
            "Simulated",
            "Person",
            "loci",
            "Mar",
            "his",
            "score",
            "stopped",
            "smoking",
            "entered",
            "in",
            "error",
            "CADM",
            "PRKD",
            "ADCY",
            "CLIP",
            "FHIT",
            "MTCH");
    private static final String CUT_ON_PURPOSE = ".*/status-bar.*";

    private static final PatientDoor NOBODY = new PatientDoor() {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return List.of();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            return PATIENTS.typical();
        }
    };

    @BeforeAll
    static void makeThePseudoLanguage() {
        PseudoLanguage.install();
    }

    @Test
    void everyWordOfTheScreenIsAMessageOrData() {
        for (OpenPatient patient : everyState()) {
            List<String> left = OnScreen.in(
                    PseudoLanguage.SPOKEN,
                    () -> Seen.on(scene(1440, 900, TextSize.DESIGNED, patient)).untranslated(DATA::contains));
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nothingIsCutInAnyLanguageAtEitherSizeOfTheWindowOrAtAnySizeOfText() {
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            for (int percent : List.of(100, 150, 200)) {
                for (double[] size : List.of(new double[] {1440, 900}, new double[] {1000, 700})) {
                    for (OpenPatient patient : everyState()) {
                        List<String> cut = OnScreen.in(
                                language,
                                () -> Seen.on(scene(size[0], size[1], new TextSize(percent), patient))
                                        .cut(percent > 100));
                        assertThat(cut.stream().filter(words -> !words.matches(CUT_ON_PURPOSE)))
                                .as("%s, %d percent, %.0f wide", language, percent, size[0])
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everythingAHandCanActOnHasAnIdANameAndTheKeysAndEveryChartItsSentenceAndItsTable() {
        for (OpenPatient patient : everyState()) {
            List<String> faults = OnScreen.in(Language.ENGLISH, () -> {
                Seen seen = Seen.on(scene(1440, 900, TextSize.DESIGNED, patient));
                return Stream.concat(seen.unreachable().stream(), seen.speechless().stream())
                        .toList();
            });
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void theGateStaysInViewAtEverySizeOfText() {
        for (int percent : List.of(100, 125, 150, 200)) {
            Scene scene =
                    OnScreen.in(Language.GERMAN, () -> scene(1000, 700, new TextSize(percent), PATIENTS.typical()));
            Node gate = scene.lookup("#gate");
            assertThat(gate.localToScene(gate.getLayoutBounds()).getMaxY()).isLessThan(700);
            assertThat(gate.localToScene(gate.getLayoutBounds()).getMaxX()).isLessThan(1000);
        }
    }

    private static List<OpenPatient> everyState() {
        return List.of(PATIENTS.typical(), PATIENTS.closed(), PATIENTS.child(), PATIENTS.partial());
    }

    private static Scene scene(double width, double height, TextSize text, OpenPatient patient) {
        var shell = new Shell(new ScreenJobRunner(), width, height);
        var model = new PatientViewModel(NOBODY, JobRunner.inline());
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        shell.add(Place.PATIENT, new PatientView(new ScreenContext(JobRunner.inline(), shell.theme(), clock), model));
        shell.go(Place.PATIENT);
        shell.setTextSize(text);
        model.show(patient);
        return OnScreen.settled(shell.scene());
    }
}
