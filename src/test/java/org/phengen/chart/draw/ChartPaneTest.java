package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.chart.model.CategoryBars;
import org.phengen.job.JobRunner;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ChartPaneTest extends ApplicationTest {
    private static final CategoryBars MODEL =
            CategoryBars.named("Sex", List.of("women", "men"), new int[] {56, 41}, 1, false);

    private final SimpleObjectProperty<ChartPalette> palette = new SimpleObjectProperty<>(ChartPalette.LIGHT);

    private final List<Path> saved = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private Path target = Path.of("unused");
    private boolean excel;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private ChartPane pane;

    @Override
    public void start(Stage stage) {
        pane = new ChartPane(JobRunner.inline(), palette);
        pane.setExporting(new Remembering());
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
    void whatIsSeenIsTheLatestHoweverOftenItChanges() throws Exception {
        show();
        for (int men = 1; men <= 7; men++) {
            var next = CategoryBars.named("Sex", List.of("women", "men"), new int[] {56, 10 * men}, 1, false);
            int before = pane.drawings().get();
            interact(() -> pane.show(new CategoryBarsDrawing(next)));
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> pane.drawings().get() > before);
            var first = DrawnChart.of(new CategoryBarsDrawing(next).draw(ChartPalette.LIGHT), 400, 240, 1);

            var seen =
                    lookup(node -> node instanceof ImageView).<ImageView>query().getImage();

            for (int y = 0; y < 240; y++) {
                for (int x = 0; x < 400; x++) {
                    assertThat(seen.getPixelReader().getArgb(x, y))
                            .as("%d men, pixel %d, %d", 10 * men, x, y)
                            .isEqualTo(first.image().getRGB(x, y));
                }
            }
        }
    }

    @Test
    void aChartThatMayNotLeaveTheScreenSaysWhatItNeeds() throws Exception {
        show();
        interact(() -> {
            pane.setProvenance("sample data");
            pane.refuseExport(Optional.of("Save: needs South"));
            pane.menu().show(pane, 10, 10);
        });

        assertThat(item("chart-save-png").getText()).isEqualTo("Save: needs South");
        for (MenuItem item : pane.menu().getItems()) {
            assertThat(item.isDisable())
                    .as("%s", item.getId())
                    .isEqualTo(!item.getId().equals("chart-as-table"));
        }
        pane.save(ExportKind.CSV);
        assertThat(saved).isEmpty();
        interact(() -> pane.menu().hide());
    }

    @Test
    void withoutAProvenanceLineNothingLeavesTheScreen() throws Exception {
        show();
        interact(() -> pane.menu().show(pane, 10, 10));

        assertThat(item("chart-save-png").isDisable()).isTrue();
        assertThat(item("chart-copy").isDisable()).isTrue();
        interact(() -> pane.menu().hide());
    }

    @Test
    void aChartIsSavedInThreeKindsWithItsProvenanceLine(@TempDir Path folder) throws Exception {
        show();
        for (ExportKind kind : ExportKind.values()) {
            target = folder.resolve("figure." + kind.key());
            interact(() -> {
                pane.setProvenance("sample data, 1 Nov 2026");
                pane.save(kind);
            });
        }

        assertThat(saved).hasSize(3);
        assertThat(Files.readString(folder.resolve("figure.csv")))
                .startsWith("# Sex\r\n\"# sample data, 1 Nov 2026\"\r\n")
                .contains("women,56");
        assertThat(Files.readString(folder.resolve("figure.svg"))).contains("sample data, 1 Nov 2026");
        assertThat(ImageIO.read(folder.resolve("figure.png").toFile()).getWidth())
                .isEqualTo(2 * (400 + 32));
    }

    @Test
    void aTableForExcelBeginsWithTheByteOrderMark(@TempDir Path folder) throws Exception {
        show();
        excel = true;
        target = folder.resolve("figure.csv");
        interact(() -> {
            pane.setProvenance("sample data");
            pane.save(ExportKind.CSV);
        });

        assertThat(Files.readAllBytes(target)).startsWith(0xef, 0xbb, 0xbf);
    }

    @Test
    void aFolderThatRefusesIsToldByName(@TempDir Path folder) throws Exception {
        show();
        target = folder.resolve("nowhere").resolve("figure.svg");
        interact(() -> {
            pane.setProvenance("sample data");
            pane.save(ExportKind.SVG);
        });

        assertThat(saved).isEmpty();
        assertThat(failures).singleElement().asString().contains("figure.svg", "Choose another folder");
    }

    @Test
    void copyingTakesTheTableAndItsProvenanceLine() throws Exception {
        show();
        interact(() -> {
            pane.setProvenance("sample data");
            pane.copy();
        });

        String copied = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("Sex\n").contains("women\t56").endsWith("sample data");
    }

    private MenuItem item(String id) {
        return pane.menu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private final class Remembering implements Exporting {
        @Override
        public Optional<Path> where(Window owner, String title, String name) {
            return Optional.of(target);
        }

        @Override
        public boolean forExcel() {
            return excel;
        }

        @Override
        public void saved(Path file) {
            saved.add(file);
        }

        @Override
        public void failed(RuntimeException failure) {
            failures.add(failure);
        }
    }

    private void show() throws Exception {
        interact(() -> pane.show(new CategoryBarsDrawing(MODEL)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pane.drawings().get() > 0);
    }
}
