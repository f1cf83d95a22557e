package org.phengen.cli;

import java.io.Serial;

/// What was typed cannot be followed: exit code 2.
final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
