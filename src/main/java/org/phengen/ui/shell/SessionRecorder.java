package org.phengen.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.phengen.settings.Session;
import org.phengen.settings.SessionKeeper;
import org.phengen.settings.SettingsStore;
import org.phengen.settings.ThemeChoice;
import org.phengen.ui.ask.AskState;
import org.phengen.ui.ask.AskViewModel;

/// Keeps where the user is, at every change, in case the program dies: the question of which every word was
/// understood, whether it was asked, the screen, the theme, the window, the slice, and the open patient only where the
/// user allowed it. Without a node; use on the screen's thread.
public final class SessionRecorder {
    private final SessionKeeper keeper;
    private final SettingsStore settings;
    private Supplier<Session> now = Session::empty;
    private Optional<Session.Window> window = Optional.empty();
    private Session last = Session.empty();
    private Runnable onKept = () -> {};

    public SessionRecorder(SessionKeeper keeper, SettingsStore settings) {
        this.keeper = keeper;
        this.settings = settings;
        settings.onChange(chosen -> {
            if (chosen.restoreAfterCrash()) {
                changed();
            } else {
                last = Session.empty();
                keeper.forget();
            }
        });
    }

    /// Told when the disk refuses.
    public void onRefused(Consumer<RuntimeException> listener) {
        keeper.onRefused(listener);
    }

    /// The window closes as it should.
    public void end() {
        keeper.end();
    }

    /// Told each time a state, or a later one, is on the disk.
    void onKept(Runnable listener) {
        onKept = listener;
    }

    /// Begins with where the user is now, on these screens.
    ///
    /// @param place the screen in view, by its key
    /// @param patient the patient's part of the session
    public void watch(AskViewModel ask, Supplier<String> place, Supplier<PatientPart> patient) {
        now = () -> session(ask, place.get(), patient.get());
        ask.sentence().addListener((observed, before, next) -> changed());
        ask.state().addListener((observed, before, next) -> changed());
        changed();
    }

    /// What of the patient's screen may be kept.
    ///
    /// @param key `SITE/ID`
    public record PatientPart(Optional<String> key, Optional<Session.Slice> slice) {
        /// Nobody is open.
        public static PatientPart none() {
            return new PatientPart(Optional.empty(), Optional.empty());
        }
    }

    private Session session(AskViewModel ask, String place, PatientPart patient) {
        boolean understood = ask.reading().get().criterion().isPresent();
        boolean blank = ask.sentence().get().isBlank();
        // words not understood may be a name: the question before them is kept
        String question = understood || blank ? ask.sentence().get() : last.question();
        boolean asked = understood ? !(ask.state().get() instanceof AskState.Idle) : !blank && last.asked();
        boolean allowed = settings.now().rememberPatient();
        ThemeChoice theme = settings.now().theme();
        return new Session(
                question,
                asked,
                place,
                theme,
                window,
                allowed ? patient.slice() : Optional.empty(),
                allowed ? patient.key() : Optional.empty());
    }

    /// The window is here now.
    public void window(Session.Window bounds) {
        window = Optional.of(bounds);
        changed();
    }

    /// Something may have changed: commits it.
    public void changed() {
        if (!settings.now().restoreAfterCrash()) {
            return;
        }
        Session next = now.get();
        if (!next.equals(last)) {
            last = next;
            keeper.keep(next, onKept);
        }
    }
}
