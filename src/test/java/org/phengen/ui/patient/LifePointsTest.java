package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.phengen.SampleStudies;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.job.JobContext;
import org.phengen.score.ScoreCatalog;
import org.phengen.ui.kit.Theme;

/// The points of a life of the sample sites, used, left out and the median, open how they were made.
class LifePointsTest {
    private static final PatientDoor DOOR =
            new SitePatients(SampleStudies.FEDERATION, ScoreCatalog.find(ScoreCatalog.BMI));
    /// a recorded index that height and weight of the same day contradict
    private static final OpenPatient CONTRADICTED = DOOR.open("north/n0046", JobContext.unwatched());

    private static ScreenUnderTest screen() {
        var screen = ScreenUnderTest.of(DOOR, Theme.LIGHT, 1368, 872);
        ScreenUnderTest.onScreen(() -> {
            screen.model.show(CONTRADICTED);
            return true;
        });
        return screen.settled();
    }

    private static void press(Node node, KeyCode key) {
        ScreenUnderTest.onScreen(() -> {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    @Test
    void arrowsStepFromPointToPointAndEnterOpensTheOneTheyRestOn() {
        var screen = screen();
        Node chart = screen.view.lookup("#life-chart");
        BmiTrajectory life = LifeChart.of(CONTRADICTED).orElseThrow();
        assertThat(life.points()).anyMatch(point -> point.leftOut().isPresent());
        assertThat(life.lines().today()).isPresent();
        List<String> opened = new java.util.ArrayList<>();
        for (int step = 0; step < life.points().size() + 1; step++) {
            press(chart, KeyCode.RIGHT);
            press(chart, KeyCode.ENTER);
            assertThat(screen.view.sheet().isVisible()).isTrue();
            opened.add(screen.view.sheet().text());
            press(screen.view.sheet(), KeyCode.ESCAPE);
        }
        assertThat(opened).doesNotHaveDuplicates();
        assertThat(opened)
                .filteredOn(text -> text.startsWith("BMI on "))
                .hasSize(life.points().size());
        assertThat(opened)
                .filteredOn(text -> text.startsWith("The patient's BMI"))
                .hasSize(1);
        assertThat(opened)
                .filteredOn(text -> text.contains("rejected: height and weight of the same day give"))
                .hasSize((int) life.points().stream()
                        .map(BmiTrajectory.Point::leftOut)
                        .flatMap(Optional::stream)
                        .count())
                .allSatisfy(text -> assertThat(text)
                        .contains("as recorded: ")
                        .containsPattern("Observation/\\S+ in .*Observation\\.ndjson\\.gz, line \\d+"));
    }

    @Test
    void aRowOfTheTableOpensTheSameAsItsPoint() {
        var screen = screen();
        ScreenUnderTest.onScreen(() -> {
            ((org.phengen.chart.draw.ChartPane) screen.view.lookup("#life-chart")).toggleTable();
            return true;
        });
        screen.settled();
        TableView<?> table = (TableView<?>) screen.view.lookup("#life-chart").lookup("#chart-table");
        BmiTrajectory life = LifeChart.of(CONTRADICTED).orElseThrow();
        for (int row = 0; row < life.points().size() + 1; row++) {
            int chosen = row;
            ScreenUnderTest.onScreen(() -> {
                table.getSelectionModel().select(chosen);
                return true;
            });
            press(table, KeyCode.ENTER);
            String id = life.table().opens(row);
            assertThat(screen.view.sheet().text())
                    .startsWith(CONTRADICTED
                            .provenance()
                            .derivation(id)
                            .orElseThrow()
                            .name());
            press(screen.view.sheet(), KeyCode.ESCAPE);
        }
    }
}
