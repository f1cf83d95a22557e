package org.phengen.ui.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.site.CohortRow;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Words;

/// The people of the answer.
final class PatientsPanel extends VBox {
    private final Words words;
    private final Panel panel;
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final RowFiltering rows;
    private final PatientTable table;
    private final FilterBar filter;
    private final Button toggle;
    private Optional<Answers> answers = Optional.empty();
    private final TableExport export;

    PatientsPanel(ScreenContext context, Words words, AskViewModel model, List<SiteFile> places) {
        this.words = words;
        panel = new Panel("patients-panel", words.say("table.title"));
        var body = new VBox();
        toggle = Buttons.small("filter", words.say("filter.open"), Feather.FILTER, () -> toggle(body));
        rows = new RowFiltering(context.jobs(), this::sayShown);
        table = new PatientTable(words, model, places, rows);
        filter = new FilterBar(words, places, next -> rows.setFilter(next));
        VBox.setVgrow(table, Priority.ALWAYS);
        body.getChildren().add(table);
        body.getStyleClass().add("pg-table-body");
        panel.setBody(body);
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        Button compare = Buttons.small("compare", words.say("table.compare"), Feather.GIT_BRANCH, () -> {});
        Buttons.unavailable(compare, words.say("table.compare.later"));
        export = new TableExport(context, words);
        panel.setEnds(toggle, compare, export.button());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                open(body);
                event.consume();
            }
        });
    }

    private void toggle(VBox body) {
        if (body.getChildren().contains(filter)) {
            // a filter that cannot be seen would be forgotten
            filter.clear();
            body.getChildren().remove(filter);
            toggle.requestFocus();
        } else {
            open(body);
        }
    }

    private void open(VBox body) {
        if (!body.getChildren().contains(filter)) {
            body.getChildren().addFirst(filter);
        }
        filter.focusSearch();
    }

    /// Saves the cohort as counts.
    TableExport export() {
        return export;
    }

    void setCompact(boolean compact) {
        table.setCompact(compact);
    }

    void show(AskState state) {
        answers = AskStates.answers(state);
        export.show(state);
        List<CohortRow> people = answers.stream()
                .flatMap(given -> given.sites().stream())
                .flatMap(site -> site.rows().stream())
                .flatMap(List::stream)
                .toList();
        if (people.isEmpty()) {
            table.empty(words.say(AskStates.key("table", state)));
        } else {
            table.show(people);
        }
    }

    /// How many are listed; with a filter, how many of them are shown, and that nothing else follows it.
    private void sayShown() {
        int parts = rows.filter().parts();
        toggle.setText(parts == 0 ? words.say("filter.open") : words.say("filter.on", parts));
        toggle.setAccessibleText(toggle.getText());
        panel.setSecond(answers.map(this::second).orElse(""));
    }

    private String second(Answers given) {
        if (rows.filter().parts() > 0) {
            return words.say("filter.shown", rows.shown().size(), rows.all());
        }
        String countsOnly = given.sites().stream()
                .filter(site -> site.rows().isEmpty() && site.state() != SiteAnswer.State.FAILED)
                .map(site -> words.say("table.countsOnly", Sites.shortName(site.site())))
                .collect(Collectors.joining(" · "));
        String listed = words.say("table.listed", rows.all());
        return countsOnly.isEmpty() ? listed : listed + " · " + countsOnly;
    }
}
