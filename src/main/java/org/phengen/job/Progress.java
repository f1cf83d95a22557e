package org.phengen.job;

import org.phengen.language.Said;

/// How far a running job is.
///
/// @param doing what is being done, in the user's words
/// @param done units finished, from 0
/// @param total units in all, or 0 where unknown
public record Progress(Said doing, long done, long total) {
    /// The finished share from 0 to 1, or -1 where the end is unknown.
    public double share() {
        return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
    }
}
