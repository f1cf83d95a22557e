package org.phengen.chart.draw;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.phengen.chart.model.TableTwin;

/// A chart's table twin.
final class ChartTable extends TableView<List<String>> {
    ChartTable() {
        setId("chart-table");
        getStyleClass().add("dense");
        setFixedCellSize(28);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    void fill(TableTwin twin) {
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
