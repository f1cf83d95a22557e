package org.phengen.ui.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
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
    private final PatientTable table;
    private final TableExport export;

    PatientsPanel(ScreenContext context, Words words, AskViewModel model, List<SiteFile> places) {
        this.words = words;
        panel = new Panel("patients-panel", words.say("table.title"));
        table = new PatientTable(words, model, places);
        VBox.setVgrow(table, Priority.ALWAYS);
        var body = new VBox(table);
        body.getStyleClass().add("pg-table-body");
        panel.setBody(body);
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        Button compare = Buttons.small("compare", words.say("table.compare"), Feather.GIT_BRANCH, () -> {});
        Buttons.unavailable(compare, words.say("table.compare.later"));
        export = new TableExport(context, words);
        panel.setEnds(compare, export.button());
    }

    /// Saves the cohort as counts.
    TableExport export() {
        return export;
    }

    void setCompact(boolean compact) {
        table.setCompact(compact);
    }

    void show(AskState state) {
        Optional<Answers> answers = AskStates.answers(state);
        export.show(state);
        List<CohortRow> rows = answers.stream()
                .flatMap(given -> given.sites().stream())
                .flatMap(site -> site.rows().stream())
                .flatMap(List::stream)
                .toList();
        if (rows.isEmpty()) {
            table.empty(words.say(AskStates.key("table", state)));
        } else {
            table.show(rows);
        }
        panel.setSecond(answers.map(given -> second(given, rows)).orElse(""));
    }

    private String second(Answers answers, List<CohortRow> rows) {
        String countsOnly = answers.sites().stream()
                .filter(site -> site.rows().isEmpty() && site.state() != SiteAnswer.State.FAILED)
                .map(site -> words.say("table.countsOnly", Sites.shortName(site.site())))
                .collect(Collectors.joining(" · "));
        String listed = words.say("table.listed", rows.size());
        return countsOnly.isEmpty() ? listed : listed + " · " + countsOnly;
    }
}
