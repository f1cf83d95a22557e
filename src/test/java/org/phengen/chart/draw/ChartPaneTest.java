package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.CategoryBars;
import org.phengen.job.JobRunner;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ChartPaneTest extends ApplicationTest {
    private static final CategoryBars MODEL =
            CategoryBars.named("Sex", List.of("women", "men"), new int[] {56, 41}, 1, false);

    private final SimpleObjectProperty<ChartPalette> palette = new SimpleObjectProperty<>(ChartPalette.LIGHT);

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private ChartPane pane;

    @Override
    public void start(Stage stage) {
        pane = new ChartPane(JobRunner.inline(), palette);
        stage.setScene(new Scene(pane, 400, 240));
        stage.show();
    }

    @Test
    void anEmptyChartSaysWhy() {
        interact(() -> pane.empty("Ask, and the chart appears here."));

        assertThat(lookup(".pg-chart-empty .label").<Label>query().getText())
                .isEqualTo("Ask, and the chart appears here.");
        assertThat(pane.getAccessibleText()).isEqualTo("Ask, and the chart appears here.");
    }

    @Test
    void aChartIsNamedAndDescribedByItsModel() throws Exception {
        show();

        assertThat(pane.getAccessibleText()).isEqualTo("Sex");
        assertThat(pane.getAccessibleHelp()).isEqualTo(MODEL.summary()).contains("56");
    }

    @Test
    void tTurnsAChartIntoItsTableAndBack() throws Exception {
        show();
        interact(pane::requestFocus);

        push(KeyCode.T);
        assertThat(pane.showsTable()).isTrue();
        assertThat(lookup("#chart-table").<TableView<List<String>>>query().getItems())
                .containsExactlyElementsOf(MODEL.table().rows());

        push(KeyCode.T);
        assertThat(pane.showsTable()).isFalse();
    }

    @Test
    void anotherThemeDrawsAgain() throws Exception {
        show();
        int before = pane.drawings().get();

        interact(() -> palette.set(ChartPalette.DARK));

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pane.drawings().get() > before);
    }

    @Test
    void aChartThatMayNotLeaveTheScreenSaysWhatItNeeds() throws Exception {
        show();
        interact(() -> {
            pane.setProvenance("sample data");
            pane.refuseExport(java.util.Optional.of("Save: needs South"));
            pane.menu().show(pane, 10, 10);
        });

        MenuItem save = pane.menu().getItems().getLast();
        assertThat(save.getText()).isEqualTo("Save: needs South");
        assertThat(save.isDisable()).isTrue();
        interact(() -> pane.menu().hide());
    }

    @Test
    void withoutAProvenanceLineNothingLeavesTheScreen() throws Exception {
        show();
        interact(() -> pane.menu().show(pane, 10, 10));

        assertThat(pane.menu().getItems().getLast().isDisable()).isTrue();
        interact(() -> pane.menu().hide());
    }

    private void show() throws Exception {
        interact(() -> pane.show(new CategoryBarsDrawing(MODEL)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pane.drawings().get() > 0);
    }
}
