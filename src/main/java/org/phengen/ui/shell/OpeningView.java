package org.phengen.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.job.Progress;
import org.phengen.job.SourceException;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Words;

/// What is seen while the sites are being opened, and when they could not be.
public final class OpeningView extends StackPane {
    private static final Words WORDS = Words.of("shell");
    private final Label title = new Label(WORDS.say("opening.title"));
    private final Label detail = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox card = new VBox(12, title, bar, detail);

    public OpeningView() {
        setId("opening");
        title.getStyleClass().add("pg-panel-title");
        detail.getStyleClass().addAll("pg-note", "pg-second");
        detail.setWrapText(true);
        bar.getStyleClass().add("pg-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(title.getText());
        card.getStyleClass().addAll("pg-panel", "pg-opening");
        card.setMaxSize(420, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(card);
    }

    /// What the jobs tray calls the work.
    public static String jobTitle() {
        return WORDS.say("opening.title");
    }

    public void show(Progress progress) {
        bar.setProgress(progress.share());
        detail.setText(progress.doing().now());
    }

    /// Says what went wrong, where, and what to do.
    public void fail(RuntimeException failure) {
        title.setText(WORDS.say("opening.failed"));
        title.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "pg-caution"));
        detail.setText(
                failure instanceof SourceException source
                        ? WORDS.say(
                                "opening.source",
                                source.source(),
                                source.what().now(),
                                source.todo().now())
                        : WORDS.say("opening.fault"));
        card.getChildren().setAll(title, detail);
        setAccessibleText(title.getText() + ". " + detail.getText());
    }
}
