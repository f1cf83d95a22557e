package org.phengen.ui.shell;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Action;

/// One line of the palette.
///
/// @param id of its row
/// @param label what it is called
/// @param detail what it is: its keys, or "asked before"
/// @param refusal why it cannot be done now
record PaletteEntry(String id, Feather icon, String label, String detail, Optional<String> refusal, Runnable does) {
    static PaletteEntry of(Action action) {
        return new PaletteEntry(
                action.id(),
                action.icon(),
                action.label(),
                action.keysText(),
                action.refusal().get(),
                action::run);
    }
}
