package org.phengen.chart.draw;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with a chart.
final class ChartMenu extends ContextMenu {
    private final ChartPane pane;
    private final ChartExport export;
    private final MenuItem table = new MenuItem(PaneWords.say("menu.table"));
    private final MenuItem copy = new MenuItem(PaneWords.say("menu.copy"));
    private final MenuItem copyTable = new MenuItem(PaneWords.say("menu.copy.table"));
    private final Map<ExportKind, MenuItem> saves = new EnumMap<>(ExportKind.class);

    ChartMenu(ChartPane pane, ChartExport export) {
        this.pane = pane;
        this.export = export;
        table.setId("chart-as-table");
        copy.setId("chart-copy");
        copyTable.setId("chart-copy-table");
        table.setOnAction(event -> pane.toggleTable());
        copy.setOnAction(event -> export.copy());
        copyTable.setOnAction(event -> export.copyTable());
        getItems().setAll(table, copy, copyTable);
        for (ExportKind kind : ExportKind.values()) {
            var save = new MenuItem(kind.words());
            save.setId("chart-save-" + kind.key());
            save.setOnAction(event -> export.save(kind));
            saves.put(kind, save);
            getItems().add(save);
        }
        setOnShowing(event -> prepare());
    }

    private void prepare() {
        table.setText(PaneWords.say(pane.showsTable() ? "menu.chart" : "menu.table"));
        table.setDisable(pane.drawing().isEmpty());
        Optional<String> refusal = export.refusal();
        copy.setDisable(refusal.isPresent());
        copyTable.setDisable(refusal.isPresent());
        saves.forEach((kind, save) -> {
            save.setDisable(refusal.isPresent());
            // one reason for all: said once, where saving would begin
            save.setText(kind == ExportKind.PNG ? refusal.orElse(kind.words()) : kind.words());
            save.setVisible(kind == ExportKind.PNG || refusal.isEmpty());
        });
    }
}
