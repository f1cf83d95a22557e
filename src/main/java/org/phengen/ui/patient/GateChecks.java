package org.phengen.ui.patient;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.cohort.GateCheck;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Icons;

/// The eight checks: as a list with remedies for the popover, and side by side for the tab.
final class GateChecks {
    private GateChecks() {}

    static Node icon(GateCheck.State state) {
        return switch (state) {
            case PASS -> Icons.of(Feather.CHECK, "pg-complete");
            case CAUTION, NOT_ASSESSED -> Icons.of(Feather.ALERT_TRIANGLE, "pg-caution");
            case FAIL -> Icons.of(Feather.SLASH, "pg-closed");
        };
    }

    private static String found(GateCheck check) {
        return Wording.capital(check.fact().now());
    }

    /// The fact without its explanation, which the list has.
    private static String brief(GateCheck check) {
        return check.state() == GateCheck.State.NOT_ASSESSED
                ? Wording.say("gate.notAssessed")
                : found(check).split("[:;] ", 2)[0];
    }

    /// One check below the other, with what would change it.
    static Node list(List<GateCheck> checks) {
        var list = new VBox(8);
        list.getStyleClass().add("pg-popover");
        list.setId("gate-list");
        list.setMaxWidth(440);
        list.setPrefWidth(440);
        list.getChildren().add(Parts.label(Wording.say("gate.title"), "pg-panel-title"));
        for (GateCheck check : checks) {
            var words = new VBox(
                    Parts.label(check.check().said().now(), "pg-strong", "pg-note"),
                    Parts.wrapped(found(check) + ".", "pg-note", "pg-second"));
            if (!check.advice().isEmpty()) {
                words.getChildren().add(Parts.wrapped(check.advice().now() + ".", "pg-note"));
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            var row = new HBox(8, icon(check.state()), words);
            row.setId("gate-" + check.check().name().toLowerCase(Locale.ROOT));
            row.setAccessibleText(
                    check.check().said().now() + ": " + check.fact().now());
            list.getChildren().add(row);
        }
        return list;
    }

    /// The figures that a check judges.
    static String[] derivations(GateCheck.Check check) {
        return switch (check) {
            case WEIGHT_READ -> new String[] {Ids.GATE_WEIGHT, Ids.GATE_LOCI};
            case AGE_AND_PREGNANCY -> new String[] {Ids.AGE};
            case AGE_OF_MEASURE -> new String[] {Ids.GATE_MONTHS};
            case COHORT_SIZE -> new String[] {Ids.GATE_ADULTS};
            case SITES -> new String[] {Ids.GATE_SITES};
            case BUILD, SEX_AND_IDENTITY, ANCESTRY_DISTANCE -> new String[0];
        };
    }

    /// Side by side, in eight columns, or four above four where there is less room.
    static Node columns(List<GateCheck> checks, int across, FigureLinks links) {
        var grid = new GridPane();
        grid.setHgap(16);
        boolean rows = across < checks.size();
        grid.setVgap(rows ? 2 : 8);
        grid.setPadding(rows ? new Insets(6, 16, 2, 16) : new Insets(12, 16, 8, 16));
        grid.setId("gate-columns");
        for (int i = 0; i < checks.size(); i++) {
            GateCheck check = checks.get(i);
            var said = Parts.wrapped(brief(check), "pg-note", "pg-second");
            said.setTooltip(new Tooltip(found(check)));
            var words = new VBox(Parts.wrapped(check.check().said().now(), "pg-strong", "pg-note"), said);
            var cell = new HBox(6, icon(check.state()), words);
            cell.setId("check-" + check.check().name().toLowerCase(Locale.ROOT));
            links.link(cell, check.check().title() + ": " + found(check), derivations(check.check()));
            HBox.setHgrow(words, Priority.ALWAYS);
            grid.add(cell, i % across, i / across);
        }
        for (int i = 0; i < across; i++) {
            var column = new javafx.scene.layout.ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
