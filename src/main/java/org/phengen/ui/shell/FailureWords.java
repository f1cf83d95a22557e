package org.phengen.ui.shell;

import java.util.List;
import java.util.Optional;
import org.phengen.job.SourceException;
import org.phengen.ui.kit.Notice;
import org.phengen.ui.kit.SupportCode;
import org.phengen.ui.kit.Words;

/// A failure as a message a person can use: what, where, what to do; for a fault of the program itself a short code.
/// Never a stack trace, never the message of an exception that is not ours.
final class FailureWords {
    private static final Words WORDS = Words.of("shell");

    private FailureWords() {}

    static Notice of(Throwable failure) {
        if (failure instanceof SourceException source) {
            return new Notice(
                    true,
                    title(source.category()),
                    WORDS.say(
                            "opening.source",
                            source.source(),
                            source.what().now(),
                            source.todo().now()),
                    Optional.empty(),
                    List.of());
        }
        return new Notice(
                true,
                WORDS.say("failure.fault"),
                WORDS.say("failure.fault.what"),
                Optional.of(SupportCode.of(failure)),
                List.of());
    }

    private static String title(SourceException.Category category) {
        return switch (category) {
            case MISSING -> WORDS.say("failure.missing");
            case DAMAGED -> WORDS.say("failure.damaged");
            case STALE -> WORDS.say("failure.stale");
            case REFUSED -> WORDS.say("failure.refused");
            case UNSUPPORTED -> WORDS.say("failure.unsupported");
            case CONTRADICTION -> WORDS.say("failure.contradiction");
            case LIMIT -> WORDS.say("failure.limit");
            case INPUT -> WORDS.say("failure.input");
        };
    }
}
