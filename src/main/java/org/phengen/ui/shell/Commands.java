package org.phengen.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.settings.Settings;
import org.phengen.ui.ask.AskState;
import org.phengen.ui.ask.AskViewModel;
import org.phengen.ui.kit.Action;
import org.phengen.ui.kit.Words;
import org.phengen.ui.patient.PatientState;
import org.phengen.ui.patient.PlaneChoice;

/// Everything that can be done in the window, once: the palette, the shortcuts and the page of keys are made of these.
final class Commands {
    private static final Words WORDS = Words.of("shell");
    private final Screens screens;
    private final List<Action> all = new ArrayList<>();

    Commands(Screens screens) {
        this.screens = screens;
        window();
        question();
        patient();
        looks();
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    /// Runs a command by its keys, wherever the focus is. A command that cannot be done leaves its keys to whoever has
    /// the focus.
    void listenOn(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> all.stream()
                        .filter(action ->
                                action.keys().filter(keys -> keys.match(event)).isPresent())
                        .findFirst()
                        .ifPresent(action -> {
                            if (action.run()) {
                                event.consume();
                            }
                        }));
    }

    private void window() {
        on("palette", Feather.COMMAND, "Shortcut+K", screens::showPalette);
        on("help", Feather.HELP_CIRCLE, "F1", screens::showHelp);
        on("keys", Feather.TYPE, "Shift+F1", () -> screens.showHelp("keys"));
        on("go.ask", Feather.SEARCH, "Shortcut+1", () -> screens.go(Place.ASK));
        on("go.patient", Feather.USER, "Shortcut+2", () -> screens.go(Place.PATIENT));
        on("go.settings", Feather.SETTINGS, "Shortcut+Comma", () -> screens.go(Place.SETTINGS));
        on("panel.next", Feather.ARROW_RIGHT_CIRCLE, "F6", () -> screens.nextPanel(1));
        on("panel.before", Feather.ARROW_LEFT_CIRCLE, "Shift+F6", () -> screens.nextPanel(-1));
        on("figure", Feather.DOWNLOAD, "Shortcut+E", screens::showFigures);
    }

    private void question() {
        AskViewModel ask = screens.ask();
        on("question", Feather.EDIT_3, "Shortcut+L", () -> {
            screens.go(Place.ASK);
            screens.askView().focusFirst();
        });
        put(action("ask", Feather.SEARCH, () -> {
                    screens.go(Place.ASK);
                    ask.ask();
                })
                .on("Shortcut+Enter")
                .unless(() -> reason(ask.reading().get().understood(), "refused.ask")));
        put(action("stop", Feather.SQUARE, ask::stop)
                .on("Esc")
                .unless(() -> reason(ask.state().get() instanceof AskState.Running, "refused.stop")));
        put(action("undo", Feather.ROTATE_CCW, () -> onAsk(ask::undo))
                .on("Shortcut+Z")
                .unless(() -> reason(ask.said().get().undo(), "refused.undo")));
        put(action("redo", Feather.ROTATE_CW, () -> onAsk(ask::redo))
                .on("Shortcut+Shift+Z")
                .unless(() -> reason(ask.said().get().redo(), "refused.redo")));
        on("recent", Feather.CLOCK, "Shortcut+R", () -> {
            screens.go(Place.ASK);
            screens.askView().showRecent();
        });
        put(action("recent.clear", Feather.TRASH_2, screens.remembered().recent()::clear)
                .unless(() -> reason(!screens.remembered().recent().shown().isEmpty(), "refused.recent")));
        add("example", Feather.FILE_TEXT, screens::askTheExample);
        put(action("counts", Feather.DOWNLOAD, () -> {
                    screens.go(Place.ASK);
                    screens.askView().export();
                })
                .unless(() -> screens.askView().exportRefusal()));
    }

    private void onAsk(Runnable step) {
        screens.go(Place.ASK);
        step.run();
    }

    private void patient() {
        on("patient.find", Feather.USER_PLUS, "Shortcut+F", screens::findPatient);
        put(action("patient.close", Feather.USER_X, () -> screens.patient().close())
                .unless(() ->
                        reason(!(screens.patient().state().get() instanceof PatientState.Idle), "refused.patient")));
        view("plane.all", PlaneChoice.ALL);
        view("plane.peers", PlaneChoice.PEERS);
        view("plane.difference", PlaneChoice.DIFFERENCE);
        view("plane.centiles", PlaneChoice.CENTILES);
        put(action("slice.reset", Feather.CROSSHAIR, () -> screens.patient().resetSlice())
                .unless(() -> reason(screens.patient().slice().get().isPresent(), "refused.plane")));
    }

    private void view(String id, PlaneChoice choice) {
        put(action(id, Feather.EYE, () -> {
                    screens.go(Place.PATIENT);
                    screens.patient().choose(choice);
                })
                .unless(() -> reason(screens.patient().plane().get().isPresent(), "refused.plane")));
    }

    private void looks() {
        on("theme", Feather.MOON, "Shortcut+Shift+L", screens::switchTheme);
        on("text.larger", Feather.ZOOM_IN, "Shortcut+Plus", () -> text(10));
        on("text.smaller", Feather.ZOOM_OUT, "Shortcut+Minus", () -> text(-10));
        on("text.normal", Feather.MAXIMIZE, "Shortcut+0", () -> settings(now -> now.withTextSizePercent(100)));
    }

    private void text(int by) {
        settings(now -> now.withTextSizePercent(now.textSizePercent() + by));
    }

    private void settings(UnaryOperator<Settings> how) {
        screens.remembered().settings().change(how);
    }

    private Optional<String> reason(boolean possible, String key) {
        return possible ? Optional.empty() : Optional.of(WORDS.say(key));
    }

    private void on(String id, Feather icon, String keys, Runnable does) {
        put(action(id, icon, does).on(keys));
    }

    private void add(String id, Feather icon, Runnable does) {
        put(action(id, icon, does));
    }

    private static Action action(String id, Feather icon, Runnable does) {
        return Action.of(id, WORDS, "action." + id, icon, does);
    }

    private void put(Action action) {
        all.add(action);
    }
}
