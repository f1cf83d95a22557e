package org.phengen.job;

import java.util.concurrent.CancellationException;
import org.phengen.language.Said;

/// What a running job may say and must ask: how far it is, and whether anybody still wants the answer. Safe to call
/// from
/// several threads.
public interface JobContext {
    /// Tells how far the work is; cheap enough for every file or block, not for every byte.
    ///
    /// @param doing what is being done, in the user's words
    /// @param done units finished, from 0
    /// @param total units in all, or 0 where unknown
    void progress(Said doing, long done, long total);

    /// Whether the answer is no longer wanted.
    boolean cancelled();

    /// Leaves the job when the answer is no longer wanted. Call it in every loop that can last more than a tenth of a
    /// second.
    ///
    /// @throws CancellationException when cancelled
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// A context that nobody watches and nobody cancels: the command line's small steps, and tests.
    static JobContext unwatched() {
        return new JobContext() {
            @Override
            public void progress(Said doing, long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
