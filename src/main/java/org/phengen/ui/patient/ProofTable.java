package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;

/// A table of this screen's tabs: sorted by a click on a heading, rows opened with Enter or a double click.
///
/// @param <R> one row
final class ProofTable<R> extends TableView<R> {
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private Runnable opens = () -> {};

    ProofTable(String id, String title) {
        setId(id);
        setAccessibleText(title);
        getStyleClass().add("dense");
        setFixedCellSize(26);
        setMinHeight(0);
        setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(new Label(say("proof.empty")));
        setRowFactory(table -> {
            var row = new TableRow<R>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    opens.run();
                }
            });
            return row;
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                opens.run();
                event.consume();
            }
        });
    }

    /// @param next all at once: a table of 100,000 rows is filled in one step
    void fill(java.util.Collection<? extends R> next) {
        rows.setAll(next);
    }

    /// What Enter and a double click do with a row.
    ProofTable<R> opening(java.util.function.Consumer<R> open) {
        opens = () -> {
            R chosen = getSelectionModel().getSelectedItem();
            if (chosen != null) {
                open.accept(chosen);
            }
        };
        return this;
    }

    /// A column of words, sorted by them.
    ProofTable<R> text(String key, double width, String style, Function<R, String> says) {
        return column(key, width, style, says, Comparator.comparing(says));
    }

    /// A column of figures, sorted by their values.
    ProofTable<R> number(String key, double width, Function<R, String> says, Function<R, Double> value) {
        return column(key, width, "pg-number", says, Comparator.comparing(value));
    }

    /// Lets the columns share the table's width instead of running out of it.
    ///
    /// @param least width of each column, in their order, in pixels
    ProofTable<R> sharing(double... least) {
        for (int i = 0; i < least.length; i++) {
            getColumns().get(i).setMinWidth(least[i]);
        }
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        return this;
    }

    private ProofTable<R> column(
            String key, double width, String style, Function<R, String> says, Comparator<R> order) {
        var column = new TableColumn<R, R>(say("proof." + key));
        column.setId(getId() + "-" + key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setComparator(order);
        if (!style.isEmpty()) {
            // the heading stands over its figures
            column.getStyleClass().add(style);
        }
        column.setCellFactory(of -> new TableCell<>() {
            {
                if (!style.isEmpty()) {
                    getStyleClass().add(style);
                }
            }

            @Override
            protected void updateItem(R item, boolean empty) {
                super.updateItem(item, empty);
                String words = empty || item == null ? "" : says.apply(item);
                setText(words);
                if (words.length() > 24) {
                    var tip = new Tooltip(words);
                    tip.setWrapText(true);
                    tip.setMaxWidth(640);
                    tip.setShowDelay(Duration.millis(300));
                    setTooltip(tip);
                } else {
                    setTooltip(null);
                }
            }
        });
        getColumns().add(column);
        return this;
    }
}
