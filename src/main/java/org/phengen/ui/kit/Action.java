package org.phengen.ui.kit;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.language.Language;

/// One thing that can be done: it stands once, and the palette, the shortcuts, the page of keys and buttons are made of
/// it.
///
/// @param id its name
/// @param words the feature's messages
/// @param key the message that says what it is called
/// @param keys its shortcut, where it has one
/// @param refusal why it cannot be done now, "Export: needs an answer"; empty when it can
/// @param does what it does
public record Action(
        String id,
        Words words,
        String key,
        Feather icon,
        Optional<KeyCombination> keys,
        Supplier<Optional<String>> refusal,
        Runnable does) {
    /// What can always be done.
    public static Action of(String id, Words words, String key, Feather icon, Runnable does) {
        return new Action(id, words, key, icon, Optional.empty(), Optional::empty, does);
    }

    /// @param shortcut such as `Shortcut+K`, where Shortcut is Ctrl, or Cmd on a Mac
    public Action on(String shortcut) {
        return new Action(id, words, key, icon, Optional.of(KeyCombination.valueOf(shortcut)), refusal, does);
    }

    public Action unless(Supplier<Optional<String>> reason) {
        return new Action(id, words, key, icon, keys, reason, does);
    }

    /// What it is called in the language of the moment.
    public String label() {
        return words.say(key);
    }

    /// What the keys are called here: "Ctrl+K"; empty without any.
    public String keysText() {
        return keys.map(KeyCombination::getDisplayText)
                .map(Language.now()::keys)
                .orElse("");
    }

    /// Does it, unless it cannot be done.
    ///
    /// @return whether it was done
    public boolean run() {
        if (refusal.get().isPresent()) {
            return false;
        }
        does.run();
        return true;
    }
}
