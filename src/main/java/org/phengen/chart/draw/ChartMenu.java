package org.phengen.chart.draw;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.phengen.chart.model.TableTwin;

/// What can be done with a chart.
final class ChartMenu extends ContextMenu {
    private final ChartPane pane;
    private final MenuItem table = new MenuItem(PaneWords.say("menu.table"));
    private final MenuItem copy = new MenuItem(PaneWords.say("menu.copy"));
    private final MenuItem png = new MenuItem(PaneWords.say("menu.png"));
    private Optional<String> refusal = Optional.empty();
    private @Nullable String provenance;

    ChartMenu(ChartPane pane) {
        this.pane = pane;
        table.setId("chart-as-table");
        copy.setId("chart-copy");
        png.setId("chart-save-png");
        table.setOnAction(event -> pane.toggleTable());
        copy.setOnAction(event -> copy());
        png.setOnAction(event -> save());
        getItems().setAll(table, copy, png);
        setOnShowing(event -> prepare());
    }

    void setProvenance(String line) {
        provenance = line;
    }

    void refuse(Optional<String> reason) {
        refusal = reason;
    }

    private void prepare() {
        table.setText(PaneWords.say(pane.showsTable() ? "menu.chart" : "menu.table"));
        boolean nothing = pane.drawing().isEmpty();
        table.setDisable(nothing);
        boolean kept = nothing || kept();
        copy.setDisable(kept);
        png.setDisable(kept);
        String offered = PaneWords.say(provenance == null ? "menu.png.none" : "menu.png");
        png.setText(refusal.orElse(offered));
    }

    private boolean kept() {
        return refusal.isPresent() || provenance == null;
    }

    private Optional<BufferedImage> picture() {
        String line = provenance;
        return line == null || kept()
                ? Optional.empty()
                : pane.drawing()
                        .map(drawing -> ChartPicture.of(
                                drawing,
                                (int) Math.max(320, pane.getWidth()),
                                (int) Math.max(200, pane.getHeight()),
                                line));
    }

    private void copy() {
        picture().ifPresent(image -> {
            var content = new ClipboardContent();
            content.putImage(ChartPixels.of(image));
            content.putString(pane.drawing()
                            .map(drawing -> tabbed(drawing.model().table()))
                            .orElse("") + "\n" + provenance);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static String tabbed(TableTwin twin) {
        var text = new StringBuilder(String.join("\t", twin.columns()));
        for (List<String> row : twin.rows()) {
            text.append('\n').append(String.join("\t", row));
        }
        return text.toString();
    }

    private void save() {
        String title = pane.drawing().map(drawing -> drawing.model().title()).orElse("");
        var chooser = new FileChooser();
        chooser.setTitle(PaneWords.say("menu.png"));
        chooser.setInitialFileName(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png");
        File file = chooser.showSaveDialog(pane.getScene().getWindow());
        if (file == null) {
            return;
        }
        picture()
                .ifPresent(image -> pane.jobs()
                        .start(
                                PaneWords.say("save.job", file.getName()),
                                context -> {
                                    PngFile.write(image, file.toPath());
                                    return file;
                                },
                                done -> {},
                                failed -> {
                                    throw failed;
                                }));
    }
}
