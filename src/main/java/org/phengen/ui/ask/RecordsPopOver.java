package org.phengen.ui.ask;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.phengen.cohort.ShownCount;
import org.phengen.site.RecordNote;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// What one site's records hold, line by line with its count: what was used, what is particular about people, what was
/// left out or put right.
final class RecordsPopOver {
    private static final double WIDEST = 520;

    private RecordsPopOver() {}

    static void show(Button beside, Words words, SiteAnswer answer) {
        var scroll = new ScrollPane(list(words, answer));
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(460);
        scroll.setPrefViewportWidth(WIDEST);
        var popover = new PopOver(scroll);
        popover.setTitle(words.say("records.title", answer.site().title()));
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setAnimated(false);
        popover.show(beside);
    }

    /// The lines themselves.
    static VBox list(Words words, SiteAnswer answer) {
        var rows = new VBox(8);
        rows.getStyleClass().add("pg-popover");
        rows.setId("records-list");
        if (!answer.site().privacy().individualView()) {
            rows.getChildren().add(line(words.say("records.countless")));
        }
        Predicate<RecordNote> used = note -> note.what().endsWith("resources: used");
        Predicate<RecordNote> unused = note -> note.what().endsWith("resources: not used");
        Predicate<RecordNote> people = note -> note.what().startsWith("people ");
        section(
                rows,
                words,
                "records.used",
                answer.notes().stream().filter(used).toList());
        section(
                rows,
                words,
                "records.people",
                answer.notes().stream().filter(people).toList());
        section(
                rows,
                words,
                "records.notes",
                answer.notes().stream()
                        .filter(used.or(unused).or(people).negate())
                        .toList());
        section(
                rows,
                words,
                "records.unused",
                answer.notes().stream().filter(unused).toList());
        return rows;
    }

    private static void section(VBox rows, Words words, String title, List<RecordNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        var head = new Label(words.say(title));
        head.getStyleClass().add("pg-strong");
        var grid = new GridPane(12, 4);
        var what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        var count = new ColumnConstraints();
        count.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(what, count);
        for (RecordNote note : notes) {
            var number = new Label(
                    note.count() instanceof ShownCount.Exact exact ? words.say("count.exact", exact.count()) : "");
            number.getStyleClass().add("pg-note");
            number.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), line(note.said().now()), number);
        }
        rows.getChildren().addAll(head, grid);
    }

    private static Label line(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("pg-note", "pg-second");
        return label;
    }
}
