package org.phengen.job;

/// A piece of work that can be cancelled and says how far it is.
///
/// @param <T> what it makes
@FunctionalInterface
public interface Job<T> {
    /// Does the work on the calling thread.
    ///
    /// @throws SourceException when a source fails
    /// @throws java.util.concurrent.CancellationException when the context was cancelled
    T run(JobContext context);
}
