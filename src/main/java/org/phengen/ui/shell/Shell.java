package org.phengen.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.phengen.job.Gap;
import org.phengen.settings.Settings;
import org.phengen.ui.jobs.JobsTray;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.Enlarged;
import org.phengen.ui.kit.Notice;
import org.phengen.ui.kit.TextSize;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.kit.Words;

/// The window's content: rail, the screen in view, status bar.
public final class Shell {
    private static final Words WORDS = Words.of("shell");
    private final BorderPane root = new BorderPane();
    private final StackPane content = new StackPane();
    private final Map<Place, Node> screens = new EnumMap<>(Place.class);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.ASK);
    private final NoticesView notices = new NoticesView(WORDS);
    private final Layers layers = new Layers(root, notices);
    private final Enlarged enlarged = new Enlarged(layers);
    private final ChangeListener<ColorScheme> system = (observed, before, now) -> wear(Theme.ofSystem(scene()));
    private TextSize size = TextSize.DESIGNED;
    private final Rail rail;
    private final StatusBar status;
    private Consumer<Theme> onThemeWish = this::choose;
    private final Scene scene;

    /// @param jobs shown in the tray
    /// @param width of the scene, logical pixels
    /// @param height of the scene, logical pixels
    public Shell(ScreenJobRunner jobs, double width, double height) {
        rail = new Rail(WORDS, this::go);
        status = new StatusBar(
                WORDS, new JobsTray(jobs), () -> onThemeWish.accept(theme.get().other()));
        var rails = new ScrollPane(rail);
        rails.setFitToHeight(true);
        rails.setFitToWidth(true);
        rails.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rails.getStyleClass().add("pg-scroll");
        rails.setFocusTraversable(false);
        rails.setMinWidth(Region.USE_PREF_SIZE);
        root.setLeft(rails);
        root.setCenter(new BorderPane(content, null, null, status, null));
        root.setId("shell");
        content.setId("screen");
        scene = new Scene(enlarged, width, height);
        wear(Theme.LIGHT);
    }

    public static String windowTitle() {
        return WORDS.say("window.title");
    }

    public Scene scene() {
        return scene;
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /// Puts the window into light or dark, and leaves the system's wish aside from now on.
    public void choose(Theme next) {
        scene.getPreferences().colorSchemeProperty().removeListener(system);
        wear(next);
    }

    /// Wears what the system asks for, now and whenever that changes.
    public void followSystem() {
        scene.getPreferences().colorSchemeProperty().removeListener(system);
        scene.getPreferences().colorSchemeProperty().addListener(system);
        wear(Theme.ofSystem(scene));
    }

    /// What happens when the user asks for the other theme, in place of only wearing it.
    public void onThemeWish(Consumer<Theme> wish) {
        onThemeWish = wish;
    }

    /// The card above the screens.
    Layers layers() {
        return layers;
    }

    /// Shows a message beside the screen.
    public void tell(Notice notice) {
        notices.show(notice);
    }

    /// Says what failed, where, and what to do.
    public void tellFailure(Throwable failure) {
        tell(FailureWords.of(failure));
    }

    /// Says that the file of choices could not be used.
    public void tellDamagedSettings(Gap problem) {
        tell(new Notice(
                true,
                WORDS.say("settings.damaged"),
                WORDS.say(
                        "settings.damaged.what",
                        problem.source(),
                        problem.lacking().now(),
                        problem.todo().now()),
                Optional.empty(),
                List.of()));
    }

    /// Says that another window holds the session.
    public void tellSecondWindow() {
        tell(Notice.said(WORDS.say("twice.title"), WORDS.say("twice.detail")));
    }

    /// Dresses the window as the user chose.
    public void dress(Settings chosen) {
        switch (chosen.theme()) {
            case LIGHT -> choose(Theme.LIGHT);
            case DARK -> choose(Theme.DARK);
            case SYSTEM -> followSystem();
        }
        setTextSize(new TextSize(chosen.textSizePercent()));
    }

    /// The screen in view.
    Node screen() {
        return content;
    }

    /// Puts the window into light or dark.
    public void wear(Theme next) {
        next.applyTo(scene, size);
        status.show(next);
        theme.set(next);
    }

    /// Shows everything larger or smaller.
    public void setTextSize(TextSize next) {
        size = next;
        enlarged.setTextSize(next);
        wear(theme.get());
    }

    /// Adds a screen; the rail now leads to it.
    public void add(Place where, Node screen) {
        screens.put(where, screen);
        rail.open(where);
        if (where == place.get()) {
            go(where);
        }
    }

    /// Shows a screen.
    ///
    /// @throws IllegalArgumentException when there is no such screen yet
    public void go(Place where) {
        Node screen = screens.get(where);
        if (screen == null) {
            throw new IllegalArgumentException("no screen yet: " + where);
        }
        content.getChildren().setAll(screen);
        rail.mark(where);
        place.set(where);
    }

    /// Whether the screen in view has figures that open how they were made.
    void hint(boolean figures) {
        status.hint(figures);
    }

    /// What the status bar says from now on.
    public void say(StatusFacts facts) {
        status.show(facts);
    }
}
