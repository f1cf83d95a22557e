package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.PlotFrame;
import org.phengen.chart.draw.SameRiskPlaneDrawing;
import org.phengen.chart.model.Interval;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.job.JobContext;
import org.phengen.ui.kit.Theme;

class PatientViewTest {
    private static final SimulatedPatients OPEN = new SimulatedPatients(new ViewRule(true, 1));
    private static final SimulatedPatients STRICT = new SimulatedPatients(new ViewRule(false, 21));
    private static final double WIDE = 1368;

    private static final PatientDoor DOOR = new PatientDoor() {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return List.of(new Entry("north/NR-004417", "NR-004417", "North"));
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            return OPEN.typical();
        }
    };

    private static ScreenUnderTest screen(OpenPatient patient, Theme theme, double width) {
        var screen = ScreenUnderTest.of(DOOR, theme, width, width == WIDE ? 872 : 672);
        ScreenUnderTest.onScreen(() -> {
            screen.model.show(patient);
            return true;
        });
        return screen.settled();
    }

    private static String words(ScreenUnderTest screen) {
        return screen.view.lookupAll(".label").stream()
                .filter(PatientViewTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void draggingTheSliceCountsThePeopleUnderIt() {
        var screen = screen(OPEN.typical(), Theme.LIGHT, WIDE);
        Node strip = screen.view.lookup("#slice");
        PlotFrame frame = ((ChartPane) screen.view.lookup("#plane-chart"))
                .frame(SameRiskPlaneDrawing.PLANE)
                .orElseThrow();
        Interval before = screen.model.slice().get().orElseThrow();
        double pixels = frame.pixelOfX(0) - frame.pixelOfX(1);

        drag(strip, 0.5, pixels);

        Interval after = screen.model.slice().get().orElseThrow();
        assertThat(after.low()).isCloseTo(before.low() - 1, within(1e-6));
        assertThat(after.width()).isCloseTo(before.width(), within(1e-9));
        int people = OPEN.countBetween(after.low(), after.high());
        assertThat(screen.model.summary().get().orElseThrow().people()).isEqualTo(new ShownCount.Exact(people));
        screen.settled();
        assertThat(strip.getAccessibleText()).contains(people + " in the slice");
    }

    @Test
    void draggingAHandleWidensTheSlice() {
        var screen = screen(OPEN.typical(), Theme.LIGHT, WIDE);
        Node strip = screen.view.lookup("#slice");
        Interval before = screen.model.slice().get().orElseThrow();

        drag(strip, 0.99, 40);

        Interval after = screen.model.slice().get().orElseThrow();
        assertThat(after.low()).isCloseTo(before.low(), within(1e-9));
        assertThat(after.high()).isGreaterThan(before.high() + 0.3);
        assertThat(screen.model.summary().get().orElseThrow().people())
                .isEqualTo(new ShownCount.Exact(OPEN.countBetween(after.low(), after.high())));
    }

    @Test
    void arrowsMoveTheSliceAndEscapeBringsItBackToThePatient() {
        var screen = screen(OPEN.typical(), Theme.LIGHT, WIDE);
        Node strip = screen.view.lookup("#slice");
        double low = screen.model.slice().get().orElseThrow().low();

        press(strip, KeyCode.LEFT, false);
        assertThat(screen.model.slice().get().orElseThrow().low()).isCloseTo(low - 0.05, within(1e-9));
        press(strip, KeyCode.RIGHT, true);
        assertThat(screen.model.slice().get().orElseThrow().low()).isCloseTo(low + 0.2, within(1e-9));
        press(strip, KeyCode.ESCAPE, false);
        assertThat(screen.model.slice().get().orElseThrow().low()).isCloseTo(low, within(1e-9));
    }

    @Test
    void choosingPeersDrawsPeersAndTheDifferenceHasNoBarsAtItsSide() {
        var screen = screen(OPEN.typical(), Theme.LIGHT, WIDE);
        fire(screen, "#plane-peers");
        assertThat(screen.model.choice().get()).isEqualTo(PlaneChoice.PEERS);
        screen.keep("screen-peers");

        fire(screen, "#plane-difference");
        assertThat(screen.model.choice().get()).isEqualTo(PlaneChoice.DIFFERENCE);
        assertThat(((ToggleButton) screen.view.lookup("#plane-difference")).isSelected())
                .isTrue();
        screen.settled();
        screen.keep("screen-difference");
        assertThat(screen.model.plane().get().orElseThrow().slice()).isEmpty();
        assertThat(screen.view.lookup("#plane-chart").getAccessibleHelp()).contains("Difference from the expected BMI");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1368", "DARK, 1368", "LIGHT, 928", "DARK, 928"})
    void aClosedGateSaysWhatIsMissingAndNoNumberOfTheScore(Theme theme, double width) {
        var screen = screen(STRICT.closed(), theme, width);
        screen.keep("screen-closed-" + theme + "-" + (int) width);

        String words = words(screen);
        assertThat(words).contains("Do not show", "What is missing", "No score for this patient", "No same-risk group");
        assertThat(words).doesNotContain("Expected", "people score lower", "in the slice", "Peers");
        assertThat(screen.view.lookup("#answer-place")).isNull();
        assertThat(isSeen(screen.view.lookup("#slice"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1368", "DARK, 1368", "LIGHT, 928", "DARK, 928"})
    void theAnswerAndTheGateAreInViewAtBothSizes(Theme theme, double width) {
        for (var patient : Map.of("typical", STRICT.typical(), "open", OPEN.typical(), "partial", STRICT.partial())
                .entrySet()) {
            var screen = screen(patient.getValue(), theme, width);
            screen.keep("screen-" + patient.getKey() + "-" + theme + "-" + (int) width);
            for (String id : List.of("#gate", "#answer-place", "#plane-chart", "#patient-name")) {
                Node node = screen.view.lookup(id);
                Bounds bounds = node.localToScene(node.getLayoutBounds());
                assertThat(isSeen(node)).as(id).isTrue();
                assertThat(bounds.getMinX()).as(id).isGreaterThanOrEqualTo(0);
                assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(width);
                assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(screen.scene.getHeight());
            }
            assertThat(noPanelCoversAnother(screen)).isTrue();
        }
    }

    private static boolean noPanelCoversAnother(ScreenUnderTest screen) {
        Bounds plane = scene(screen, "#plane");
        Bounds answer = scene(screen, "#answer");
        return plane.getMaxX() <= answer.getMinX() && answer.getMaxX() <= screen.scene.getWidth();
    }

    private static Bounds scene(ScreenUnderTest screen, String id) {
        Node node = screen.view.lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1368", "DARK, 928"})
    void aChildIsComparedByTheGrowthReferenceAlone(Theme theme, double width) {
        var screen = screen(STRICT.child(), theme, width);
        screen.keep("screen-child-" + theme + "-" + (int) width);

        assertThat(words(screen))
                .contains("BMI z-score", "+1.34", "Adults only")
                .doesNotContain("Expected");
    }

    @Test
    void aScoreThatIsThereIsKeptBackAndNotCalledMissing() {
        var screen = screen(STRICT.closedForSex(), Theme.LIGHT, WIDE);

        assertThat(words(screen))
                .contains("The score is kept back", "No same-risk group while the gate is closed")
                .doesNotContain("No score for this patient", "needed");
    }

    @Test
    void aPartialAnswerIsNamedAndCannotLeaveTheScreen() {
        var screen = screen(STRICT.partial(), Theme.LIGHT, WIDE);

        assertThat(words(screen)).contains("2 of 3 sites complete", "so far");
        assertThat(((Labeled) screen.view.lookup("#patient-report")).getText()).isEqualTo("Report: needs South Valley");
    }

    @Test
    void withoutAPatientARecordCanBeLookedForAndOpened() {
        var screen = ScreenUnderTest.of(DOOR, Theme.LIGHT, WIDE, 872).settled();
        assertThat(words(screen)).contains("Open a patient");
        ScreenUnderTest.onScreen(() -> {
            screen.model.find("NR");
            return true;
        });
        screen.keep("screen-idle");

        ScreenUnderTest.onScreen(() -> {
            screen.model.open(screen.model.found().getFirst());
            return true;
        });
        assertThat(words(screen.settled())).contains("Simulated Person", "record NR-004417");
    }

    private static void fire(ScreenUnderTest screen, String id) {
        ScreenUnderTest.onScreen(() -> {
            ((ToggleButton) screen.view.lookup(id)).fire();
            return true;
        });
    }

    /// Presses at a share of the node's width, moves, lets go.
    private static void drag(Node node, double share, double pixels) {
        ScreenUnderTest.onScreen(() -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            double x = bounds.getMinX() + bounds.getWidth() * share;
            double y = bounds.getMinY() + 120;
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, x, y));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, x + pixels / 2, y));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, x + pixels, y));
            node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, x + pixels, y));
            return true;
        });
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double sceneX, double sceneY) {
        return new MouseEvent(
                type,
                sceneX,
                sceneY,
                sceneX,
                sceneY,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    private static void press(Node node, KeyCode key, boolean shift) {
        ScreenUnderTest.onScreen(() -> {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
            return true;
        });
    }
}
