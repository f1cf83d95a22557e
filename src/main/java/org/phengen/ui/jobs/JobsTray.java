package org.phengen.ui.jobs;

import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.job.Progress;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Words;

/// The button in the status bar that says how much is running, or that nothing is, and the list behind it:
/// progress, and a way to stop each.
public final class JobsTray extends HBox {
    private static final Words WORDS = Words.of("jobs");
    private final FilteredList<RunningJob> listed;
    private final Button button;
    private final VBox rows = new VBox(12);

    public JobsTray(ScreenJobRunner runner) {
        listed = new FilteredList<>(runner.running(), job -> !job.title().isBlank());
        button = Buttons.link("jobs-tray", WORDS.say("tray.idle"), this::open);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().add(button);
        rows.getStyleClass().add("pg-popover");
        rows.setId("jobs-list");
        listed.addListener((ListChangeListener<RunningJob>) change -> refresh());
        refresh();
    }

    private void refresh() {
        boolean idle = listed.isEmpty();
        String said = idle ? WORDS.say("tray.idle") : WORDS.say("tray.running", listed.size());
        button.setText(said);
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(said));
        button.setGraphic(Icons.of(idle ? Feather.CHECK : Feather.LOADER, "pg-small"));
        button.getStyleClass().remove("pg-quiet");
        if (idle) {
            button.getStyleClass().add("pg-quiet");
        }
        rows.getChildren().clear();
        var title = new Label(WORDS.say("tray.title"));
        title.getStyleClass().add("pg-strong");
        rows.getChildren().add(title);
        if (idle) {
            var none = new Label(WORDS.say("tray.none"));
            none.getStyleClass().addAll("pg-note", "pg-second");
            rows.getChildren().add(none);
        }
        for (RunningJob job : listed) {
            rows.getChildren().add(row(job));
        }
    }

    private static VBox row(RunningJob job) {
        var name = new Label(job.title());
        name.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new ProgressBar();
        bar.getStyleClass().add("pg-progress");
        bar.setAccessibleText(job.title());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty().bind(job.progress().map(Progress::share));
        var doing = new Label();
        doing.getStyleClass().addAll("pg-note", "pg-second");
        doing.textProperty().bind(job.progress().map(JobsTray::words));
        Button stop = Buttons.icon("jobs-cancel", WORDS.say("tray.cancel", job.title()), Feather.X, job::cancel);
        var line = new HBox(8, bar, stop);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return new VBox(2, name, line, doing);
    }

    private static String words(Progress progress) {
        return progress.total() <= 0
                ? progress.doing().now()
                : WORDS.say("tray.doing", progress.doing().now(), progress.done(), progress.total());
    }

    /// Opens the list.
    public void open() {
        var popover = new PopOver(rows);
        popover.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popover.setAnimated(false);
        popover.show(button);
    }
}
