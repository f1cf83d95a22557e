package org.phengen.ui.ask;

import java.util.Optional;

/// What all panels need of a state.
final class AskStates {
    private AskStates() {}

    static Optional<Answers> answers(AskState state) {
        return switch (state) {
            case AskState.Idle idle -> Optional.empty();
            case AskState.Running running -> Optional.of(running.soFar());
            case AskState.Ready ready -> Optional.of(ready.answers());
            case AskState.Partial partial -> Optional.of(partial.answers());
            case AskState.Failed failed -> Optional.of(failed.answers());
        };
    }

    /// The message key for an empty panel: why it is empty in this state.
    static String key(String panel, AskState state) {
        return switch (state) {
            case AskState.Idle idle -> panel + ".idle";
            case AskState.Running running -> "panel.running";
            case AskState.Ready ready -> panel + ".none";
            case AskState.Partial partial -> panel + ".none";
            case AskState.Failed failed -> "panel.failed";
        };
    }
}
