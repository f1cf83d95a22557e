package org.phengen.ui.shell;

import java.util.Optional;

/// What the status bar says.
///
/// @param offline whether everything shown is sample data on this machine
/// @param gap the named gap of the answer in view; empty when it is complete
/// @param facts sites, patients, the date they are of, in words
/// @param rule the strictest rule for small counts, in words; may be empty
/// @param shortRule the same where there is little room
public record StatusFacts(boolean offline, Optional<String> gap, String facts, String rule, String shortRule) {
    /// Nothing opened yet.
    public static StatusFacts none() {
        return new StatusFacts(false, Optional.empty(), "", "", "");
    }
}
