package org.phengen.ui.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.TextFile;
import org.phengen.chart.model.CsvText;
import org.phengen.chart.model.TableTwin;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Words;

/// Saves the cohort as counts that keep the minimum cell: the button in the table's header and what it does.
final class TableExport {
    private final ScreenContext context;
    private final Words words;
    private final Button button;
    private AskState state = new AskState.Idle();

    TableExport(ScreenContext context, Words words) {
        this.context = context;
        this.words = words;
        button = Buttons.small("export", words.say("table.export"), Feather.DOWNLOAD, this::save);
    }

    Button button() {
        return button;
    }

    void show(AskState next) {
        state = next;
        Optional<String> reason = refusal();
        button.setText(reason.orElse(words.say("table.export")));
        button.getStyleClass().remove("pg-reason");
        reason.ifPresent(why -> button.getStyleClass().add("pg-reason"));
        String what = AskStates.answers(next)
                .map(given -> words.say("table.export.what", CohortCounts.minimum(given)))
                .orElse(button.getText());
        button.setAccessibleText(button.getText());
        button.setAccessibleHelp(what);
        button.setTooltip(new Tooltip(what));
    }

    /// Why nothing can be saved now; empty when something can.
    Optional<String> refusal() {
        return switch (state) {
            case AskState.Idle idle -> Optional.of(words.say("table.export.idle"));
            case AskState.Running running -> Optional.of(words.say("table.export.partial"));
            case AskState.Partial partial -> Optional.of(words.say("table.export.partial"));
            case AskState.Failed failed -> Optional.of(words.say("table.export.partial"));
            case AskState.Ready ready ->
                counts().isPresent()
                        ? Optional.empty()
                        : Optional.of(words.say("table.export.small", CohortCounts.minimum(ready.answers())));
        };
    }

    private Optional<TableTwin> counts() {
        return AskStates.answers(state).flatMap(new CohortCounts(words)::of);
    }

    /// Asks where and writes there; does nothing against a refusal.
    void save() {
        if (refusal().isPresent()) {
            return;
        }
        Answers answers = AskStates.answers(state).orElseThrow();
        String text = (context.exporting().forExcel() ? CsvText.BYTE_ORDER_MARK : "")
                + CsvText.of(about(answers), counts().orElseThrow());
        context.exporting()
                .where(
                        button.getScene().getWindow(),
                        words.say("table.export"),
                        words.say("table.export.file") + ".csv")
                .ifPresent(file -> context.jobs()
                        .start(
                                words.say("table.export.job", String.valueOf(file.getFileName())),
                                job -> write(text, file),
                                context.exporting()::saved,
                                context.exporting()::failed));
    }

    private List<String> about(Answers answers) {
        return List.of(
                words.say("counts.title"),
                words.say("counts.question", answers.question().sentence()),
                ChartTags.provenance(words, answers));
    }

    private static Path write(String text, Path file) {
        TextFile.write(text, file);
        return file;
    }
}
