package org.phengen.ui.ask;

import java.util.List;
import org.phengen.job.Gap;

/// How the question in view stands. One value; switches over it have no default.
public sealed interface AskState {
    /// Nothing was asked yet, or the sentence changed since.
    record Idle() implements AskState {}

    /// Sites are being read; some may have answered.
    record Running(Answers soFar) implements AskState {}

    /// Every site that was asked gave everything.
    record Ready(Answers answers) implements AskState {}

    /// Something is missing and named: hatched, not printable.
    record Partial(Answers answers, List<Gap> gaps) implements AskState {
        public Partial {
            gaps = List.copyOf(gaps);
        }
    }

    /// No site gave anything.
    record Failed(Answers answers) implements AskState {}
}
