package org.phengen.range;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.phengen.language.Said;

/// A fault that may pass: worth another attempt.
final class PassingFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Said why;
    private final transient Optional<Duration> after;

    PassingFault(Said why) {
        this(why, Optional.empty());
    }

    /// @param after how long the server asks to wait
    PassingFault(Said why, Optional<Duration> after) {
        super(why.english());
        this.why = why;
        this.after = after;
    }

    Said why() {
        return why;
    }

    Optional<Duration> after() {
        return after;
    }
}
