package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ViewRule;
import org.phengen.derivation.Derivation;
import org.phengen.job.JobContext;
import org.phengen.ui.kit.FigureText;
import org.phengen.ui.kit.Theme;

/// Figures of the patient's screen open how they were made.
class DerivationSheetTest {
    private static final SimulatedPatients PEOPLE = new SimulatedPatients(new ViewRule(true, 1));
    private static final PatientDoor NOBODY = new PatientDoor() {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return List.of();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            return PEOPLE.typical();
        }
    };

    private static ScreenUnderTest screen(OpenPatient patient) {
        var screen = ScreenUnderTest.of(NOBODY, Theme.LIGHT, 1368, 872);
        ScreenUnderTest.onScreen(() -> {
            screen.model.show(patient);
            return true;
        });
        return screen.settled();
    }

    private static void press(ScreenUnderTest screen, Node node, KeyCode key) {
        ScreenUnderTest.onScreen(() -> {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
        screen.settled();
    }

    @Test
    void enterOnAFigureOpensItsFormulaAndItsInputsAndEscapeGivesTheKeysBack() {
        var screen = screen(PEOPLE.typical());
        Node expected = screen.view.lookup("#tile-expected");
        assertThat(expected.isFocusTraversable()).isTrue();
        assertThat(expected.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        assertThat(expected.getAccessibleText()).contains("Expected").endsWith("Opens its derivation.");

        press(screen, expected, KeyCode.ENTER);

        assertThat(screen.view.sheet().isVisible()).isTrue();
        assertThat(screen.view.sheet().text())
                .contains("centre * unbox(m + s * residual(0, q), power)")
                .contains("setting: 60 replicates, seed 5");

        press(screen, screen.view.sheet(), KeyCode.ESCAPE);

        assertThat(screen.view.sheet().isVisible()).isFalse();
        assertThat(screen.scene.getFocusOwner()).isEqualTo(expected);
    }

    @Test
    void everyDerivationPrintsTheFigureThatTheScreenShows() {
        OpenPatient patient = PEOPLE.typical();
        var screen = screen(patient);
        String words = screen.view.lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .reduce("", (all, one) -> all + "\n" + one);
        for (String id :
                List.of("expected", "difference", "place", "score.lower", "peers.n", "explained", "threshold")) {
            Derivation derivation = patient.provenance().derivation(id).orElseThrow();
            String figure = FigureText.of(derivation.value()).replace(" of 100", "");
            assertThat(words).as(id).contains(figure);
        }
    }

    @Test
    void theSheetStandsBesideItsFigureAndNeverOverIt() {
        var screen = screen(PEOPLE.typical());
        for (String id : List.of("#tile-expected", "#figure-score-lower", "#answer-place")) {
            Node figure = screen.view.lookup(id);
            press(screen, figure, KeyCode.ENTER);
            assertThat(screen.view
                            .sheet()
                            .localToScene(screen.view.sheet().getLayoutBounds())
                            .intersects(figure.localToScene(figure.getLayoutBounds())))
                    .as(id)
                    .isFalse();
            press(screen, screen.view.sheet(), KeyCode.ESCAPE);
        }
    }

    @Test
    void enterOnThePlaneOpensTheSlicesNumbers() {
        var screen = screen(PEOPLE.typical());
        press(screen, screen.view.lookup("#plane-chart"), KeyCode.ENTER);
        int people = PEOPLE.countBetween(
                screen.model.slice().get().orElseThrow().low(),
                screen.model.slice().get().orElseThrow().high());
        assertThat(screen.view.sheet().text()).contains("People in the slice: " + people);
    }

    @Test
    void withTheGateClosedNoFigureOfTheScoreOpens() {
        var screen = screen(PEOPLE.closedForSex());
        assertThat(screen.view.lookup("#tile-expected")).isNull();
        assertThat(screen.model.sliceDerivations()).isEmpty();
        press(screen, screen.view.lookup("#ruler-chart"), KeyCode.ENTER);
        assertThat(screen.view.sheet().isVisible()).isFalse();
    }

    @Test
    void whileASiteIsPartialNoCountOfAStricterViewHasADerivation() {
        var strict = new SimulatedPatients(new ViewRule(false, 21));
        assertThat(screen(strict.partial()).model.sliceDerivations()).noneMatch(Derivation::countsPeople);
        assertThat(screen(strict.typical()).model.sliceDerivations()).anyMatch(Derivation::countsPeople);
    }
}
