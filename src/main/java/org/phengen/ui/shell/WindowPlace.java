package org.phengen.ui.shell;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.phengen.settings.Session;

/// Where the window stands, kept and put back. A window that would stand on no screen stays where the system puts it.
public final class WindowPlace {
    /// The size the screens are designed for, logical pixels.
    public static final double WIDTH = 1440;

    public static final double HEIGHT = 900;
    /// Of a window's title bar this much must be on a screen, so that a hand can reach it.
    private static final double REACH = 60;

    private WindowPlace() {}

    public static void put(Stage stage, Session.Window place) {
        boolean reachable = !Screen.getScreensForRectangle(place.x() + REACH, place.y(), REACH, REACH)
                .isEmpty();
        if (reachable && place.width() >= REACH && place.height() >= REACH) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        }
        stage.setMaximized(place.maximised());
    }

    /// Tells of every change of place or size.
    public static void watch(Stage stage, Consumer<Session.Window> tell) {
        ChangeListener<Object> changed = (observed, before, now) -> tell.accept(of(stage));
        stage.xProperty().addListener(changed);
        stage.yProperty().addListener(changed);
        stage.widthProperty().addListener(changed);
        stage.heightProperty().addListener(changed);
        stage.maximizedProperty().addListener(changed);
        tell.accept(of(stage));
    }

    private static Session.Window of(Stage stage) {
        return new Session.Window(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
