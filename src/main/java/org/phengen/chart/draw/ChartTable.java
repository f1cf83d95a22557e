package org.phengen.chart.draw;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.phengen.chart.model.TableTwin;

/// A chart's table twin. Enter and a double click on a row open what its mark in the chart opens.
final class ChartTable extends TableView<List<String>> {
    private TableTwin twin = new TableTwin(List.of(), List.of());

    ChartTable() {
        setId("chart-table");
        getStyleClass().add("dense");
        setFixedCellSize(28);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /// @param open receives the name of what a row opens, empty where it has nothing of its own
    void setOpening(Consumer<String> open) {
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.accept(chosen());
                event.consume();
            }
        });
        setRowFactory(table -> {
            var row = new TableRow<List<String>>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(twin.opens(row.getIndex()));
                }
            });
            return row;
        });
    }

    private String chosen() {
        int row = getSelectionModel().getSelectedIndex();
        return row < 0 || row >= getItems().size()
                ? ""
                : twin.opens(twin.rows().indexOf(getItems().get(row)));
    }

    void fill(TableTwin next) {
        twin = next;
        getColumns().clear();
        for (int i = 0; i < twin.columns().size(); i++) {
            int place = i;
            var column = new TableColumn<List<String>, String>(twin.columns().get(i));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
            getColumns().add(column);
        }
        getItems().setAll(twin.rows());
        setAccessibleText(String.join(", ", twin.columns()));
    }
}
