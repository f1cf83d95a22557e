package org.phengen.ui.ask;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.phengen.chart.model.Figures;
import org.phengen.language.Language;
import org.phengen.patient.Certainty;
import org.phengen.patient.DateInterval;
import org.phengen.site.CohortRow;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.SiteMark;
import org.phengen.ui.kit.Words;

/// The people of the answer, at sites that show individuals.
final class PatientTable extends TableView<CohortRow> {
    private static final double HEAD_PADDING = 26;
    private final Words words;
    private final AskViewModel model;
    private final List<SiteFile> places;
    private final RowFiltering rows;

    /// @param rows what is shown, and in which order
    PatientTable(Words words, AskViewModel model, List<SiteFile> places, RowFiltering rows) {
        this.rows = rows;
        this.words = words;
        this.model = model;
        this.places = places;
        setId("patients");
        setAccessibleText(words.say("table.title"));
        getStyleClass().add("dense");
        setFixedCellSize(28);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setItems(rows.shown());
        setSortPolicy(table -> {
            rows.setOrder(getComparator());
            return true;
        });
        getColumns().add(text("record", 104, "pg-strong", CohortRow::id));
        getColumns().add(siteColumn());
        getColumns()
                .add(text(
                        "sex",
                        72,
                        "",
                        row -> words.say("person." + row.sex().name().toLowerCase(Locale.ROOT))));
        getColumns()
                .add(text(
                        "born",
                        112,
                        "pg-number",
                        row -> row.birth().map(this::date).orElse("")));
        getColumns().add(text("age", 140, "pg-number", this::age));
        getColumns()
                .add(text(
                        "basis",
                        130,
                        "pg-second",
                        row -> row.onset()
                                .map(onset -> words.say("basis." + onset.basis().replace(' ', '.')))
                                .orElse("")));
        getColumns().add(text("diagnosis", 320, "", row -> row.diagnosis().orElse("")));
        getColumns().add(text("bmi", 110, "pg-number", this::bmi));
        getColumns().add(text("sample", 90, "", row -> row.sample().orElse(words.say("table.noSample"))));
        getColumns().add(openColumn());
        setRowFactory(table -> {
            var row = new TableRow<CohortRow>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    model.open(row.getItem());
                }
            });
            return row;
        });
        setOnKeyPressed(event -> {
            CohortRow chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen);
            }
        });
        setPlaceholder(new Label(words.say("table.idle")));
    }

    /// Leaves out, where there is little room, what the other columns can do without.
    void setCompact(boolean compact) {
        for (TableColumn<CohortRow, ?> column : getColumns()) {
            if (List.of("column-basis", "column-sample").contains(column.getId())) {
                column.setVisible(!compact);
            }
        }
    }

    void show(List<CohortRow> next) {
        setPlaceholder(new Label(words.say("filter.nobody")));
        rows.setRows(next);
    }

    void empty(String why) {
        setPlaceholder(new Label(why));
        rows.setRows(List.of());
    }

    private TableColumn<CohortRow, CohortRow> column(String key, double width) {
        var column = new TableColumn<CohortRow, CohortRow>(words.say("column." + key));
        column.setId("column-" + key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        double least = key.equals("diagnosis") ? 120 : Math.max(width, headWidth(column.getText()));
        column.setPrefWidth(Math.max(width, least));
        column.setMinWidth(least);
        return column;
    }

    /// What a heading needs, so that no language's is cut.
    private static double headWidth(String words) {
        var text = new Text(words);
        text.setFont(Font.font("Inter Tabular Medium", 12));
        return Math.ceil(text.getLayoutBounds().getWidth()) + HEAD_PADDING;
    }

    private TableColumn<CohortRow, CohortRow> text(
            String key, double width, String style, Function<CohortRow, String> says) {
        TableColumn<CohortRow, CohortRow> column = column(key, width);
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        column.setComparator(CohortOrder.by(key, says));
        column.setCellFactory(any -> cell((row, before) -> new Said(says.apply(row), null), style));
        return column;
    }

    private TableColumn<CohortRow, CohortRow> siteColumn() {
        TableColumn<CohortRow, CohortRow> column = column("site", 88);
        column.setComparator(CohortOrder.by("site", CohortRow::site));
        column.setCellFactory(any -> cell((row, before) -> new Said(title(row), mark(place(row), before)), ""));
        return column;
    }

    private TableColumn<CohortRow, CohortRow> openColumn() {
        TableColumn<CohortRow, CohortRow> column = column("open", 64);
        column.setSortable(false);
        column.setText("");
        column.setCellFactory(any -> cell((row, before) -> new Said("", open(row, before)), ""));
        return column;
    }

    private static Node mark(int place, @Nullable Node before) {
        if (before != null && before.getUserData() instanceof Integer seen && seen == place) {
            return before;
        }
        Node mark = SiteMark.of(place);
        mark.setUserData(place);
        return mark;
    }

    private Button open(CohortRow row, @Nullable Node before) {
        String id = "open-" + row.site() + "-" + row.id();
        Button button = before instanceof Button kept ? kept : Buttons.link(id, words.say("table.open"), () -> {});
        button.setId(id);
        button.setOnAction(event -> model.open(row));
        return button;
    }

    private record Said(String text, @Nullable Node graphic) {}

    /// @param says what a row's cell says, given the picture or button that the cell showed before: the toolkit styles
    ///     every new one anew, which is most of what a filter costs
    private static TableCell<CohortRow, CohortRow> cell(
            BiFunction<CohortRow, @Nullable Node, Said> says, String style) {
        var cell = new TableCell<CohortRow, CohortRow>() {
            private @Nullable CohortRow seen;
            private @Nullable Node kept;

            @Override
            protected void updateItem(@Nullable CohortRow row, boolean empty) {
                super.updateItem(row, empty);
                CohortRow next = empty ? null : row;
                if (next != null && next.equals(seen)) {
                    // told again of the same row
                    return;
                }
                seen = next;
                if (next == null) {
                    setText(null);
                    setGraphic(null);
                    return;
                }
                Said said = says.apply(next, kept);
                kept = said.graphic();
                setText(said.text());
                setGraphic(said.graphic());
            }
        };
        // a cell's words are cut only where the column is narrow: then, and only then, the hand finds them whole
        cell.setOnMouseEntered(event -> cell.setTooltip(isCut(cell) ? new Tooltip(cell.getText()) : null));
        if (!style.isEmpty()) {
            cell.getStyleClass().add(style);
        }
        return cell;
    }

    /// The skin writes the shortened words into the text inside.
    static boolean isCut(TableCell<?, ?> cell) {
        return cell.getText() != null
                && cell.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text text
                                && !text.getText().isEmpty()
                                && !text.getText().equals(cell.getText()));
    }

    private int place(CohortRow row) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).site().equals(row.site())) {
                return i;
            }
        }
        return 0;
    }

    private String title(CohortRow row) {
        return Sites.shortName(places.get(place(row)));
    }

    private String date(DateInterval days) {
        if (days.isOneDay()) {
            return Language.now().day(days.first());
        }
        return days.first().getMonth() == days.last().getMonth()
                ? Language.now().month(YearMonth.from(days.first()))
                : Integer.toString(days.first().getYear());
    }

    /// "24.3", completed years where a date is not known to the day, both ends where the record allows several; "maybe"
    /// is said.
    private String age(CohortRow row) {
        String ages = row.onset().map(PatientTable::age).orElse("");
        return row.certainty() == Certainty.MAYBE ? words.say("table.maybe", ages) : ages;
    }

    private static String age(CohortRow.OnsetFinding onset) {
        if (onset.exactYears().isPresent()) {
            return Figures.one(onset.exactYears().getAsDouble());
        }
        if (onset.youngest() < 0) {
            return "";
        }
        return onset.youngest() == onset.oldest()
                ? Integer.toString(onset.youngest())
                : onset.youngest() + "–" + onset.oldest();
    }

    private String bmi(CohortRow row) {
        return row.bmi().isPresent() ? Figures.one(row.bmi().getAsDouble()) : words.say("table.noBmi");
    }
}
