package org.phengen.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.phengen.ui.jobs.JobsTray;
import org.phengen.ui.jobs.ScreenJobRunner;
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
    private final Rail rail;
    private final StatusBar status;
    private final Scene scene;

    /// @param jobs shown in the tray
    /// @param width of the scene, logical pixels
    /// @param height of the scene, logical pixels
    public Shell(ScreenJobRunner jobs, double width, double height) {
        rail = new Rail(WORDS, this::go);
        status = new StatusBar(WORDS, new JobsTray(jobs), () -> wear(theme.get().other()));
        root.setLeft(rail);
        root.setCenter(new BorderPane(content, null, null, status, null));
        root.setId("shell");
        content.setId("screen");
        scene = new Scene(root, width, height);
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

    /// Puts the window into light or dark.
    public void wear(Theme next) {
        next.applyTo(scene);
        status.show(next);
        theme.set(next);
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

    /// What the status bar says from now on.
    public void say(StatusFacts facts) {
        status.show(facts);
    }
}
