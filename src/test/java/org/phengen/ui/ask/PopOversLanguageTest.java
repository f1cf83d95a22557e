package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobRunner;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.OnScreen;
import org.phengen.ui.kit.PseudoLanguage;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Seen;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.Shell;

/// The windows that open beside a control of the Ask screen: nothing untranslated, nothing without a name, in light and
/// in dark.
class PopOversLanguageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private static final List<String> OPENERS = List.of("#chip-0", "#chip-1", "#chip-add", "#requests-north");
    /// files, names of tables of codes, what a source wrote
    private static final Set<String> DATA = Set.of(
            "Patient",
            "Condition",
            "ndjson",
            "gz",
            "melanoma",
            "Melanoma",
            "SNOMED",
            "CT",
            "ICD",
            "North",
            "Valley",
            "Regional",
            "of",
            "skin",
            "Malignant",
            "HPO",
            "MONDO",
            "LOINC",
            "UCUM");

    @BeforeAll
    static void makeThePseudoLanguage() {
        PseudoLanguage.install();
    }

    @Test
    void everyWordIsAMessageOrDataAndEverythingAHandCanActOnHasAName() {
        List<String> opened = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (String opener : OPENERS) {
                List<List<String>> faults = OnScreen.in(PseudoLanguage.SPOKEN, () -> faults(theme, opener, opened));
                assertThat(faults)
                        .as("%s, %s", opener, theme)
                        .allSatisfy(some -> assertThat(some).isEmpty());
            }
        }
        assertThat(opened).as("what has opened").hasSizeGreaterThanOrEqualTo(8);
    }

    private static List<List<String>> faults(Theme theme, String opener, List<String> opened) {
        var shell = new Shell(new ScreenJobRunner(), 1440, 900);
        var model = new AskViewModel(new InventedSites(), JobRunner.inline(), CLOCK);
        shell.add(Place.ASK, new AskView(new ScreenContext(JobRunner.inline(), shell.theme(), CLOCK), model));
        shell.wear(theme);
        var stage = new Stage();
        stage.setScene(shell.scene());
        stage.show();
        model.sentence().set("all patients diagnosed with melanoma under the age of 30");
        model.ask();
        OnScreen.settled(shell.scene());
        List<List<String>> faults = new ArrayList<>();
        if (shell.scene().lookup(opener) instanceof ButtonBase button) {
            button.fire();
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof PopupWindow popup && popup.isShowing()) {
                    Seen seen = Seen.on(OnScreen.settled(popup.getScene()));
                    faults.add(seen.untranslated(DATA::contains));
                    faults.add(seen.unreachable());
                    opened.add(opener);
                    popup.hide();
                }
            }
        }
        stage.close();
        return faults;
    }
}
