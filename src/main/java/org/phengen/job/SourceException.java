package org.phengen.job;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.phengen.language.Said;

/// A failed operation on one source: what kind of failure, which source (a file with its line, an object, a site), what
/// went wrong, and what the user can do. The message holds no name of a person, no token, no body.
public final class SourceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// What kind of failure it is; the first word of the line a user reads.
    public enum Category {
        /// the source is not there
        MISSING,
        /// the bytes are not what they should be (checksum, truncation, broken structure)
        DAMAGED,
        /// two things that belong together do not (index and data, versions)
        STALE,
        /// the source said no
        REFUSED,
        /// understood, but not supported
        UNSUPPORTED,
        /// two statements exclude each other (build against lengths, a name twice)
        CONTRADICTION,
        /// a budget was exceeded
        LIMIT,
        /// what the user wrote cannot be used
        INPUT
    }

    private final Category category;
    private final String source;
    private final transient Said problem;
    private final transient Said remedy;

    /// @param source what failed: a path (with line), a location, a site's name; a location's password and query are
    ///     left out
    /// @param problem what went wrong, a sentence without its full stop
    /// @param remedy what to do, a sentence without its full stop
    public SourceException(Category category, String source, String problem, String remedy) {
        this(category, source, problem, remedy, null);
    }

    /// As above, with the cause kept for the log (its message is never shown).
    public SourceException(Category category, String source, String problem, String remedy, @Nullable Throwable cause) {
        this(category, source, Said.plain(problem), Said.plain(remedy), cause);
    }

    /// A failure that is told in the reader's language; its own message is English, for the command line and the log.
    public SourceException(Category category, String source, Said problem, Said remedy) {
        this(category, source, problem, remedy, null);
    }

    /// As above, with the cause kept for the log.
    public SourceException(Category category, String source, Said problem, Said remedy, @Nullable Throwable cause) {
        super(null, cause);
        this.category = category;
        this.source = Redaction.location(source);
        this.problem = problem;
        this.remedy = remedy;
    }

    public Category category() {
        return category;
    }

    public String source() {
        return source;
    }

    /// What went wrong, in English.
    public String problem() {
        return problem.english();
    }

    /// What to do, in English.
    public String remedy() {
        return remedy.english();
    }

    /// What went wrong, for the reader's language.
    public Said what() {
        return problem;
    }

    /// What to do, for the reader's language.
    public Said todo() {
        return remedy;
    }

    /// The whole in one line, in English; made when it is asked for, because most failures become a gap instead.
    @Override
    public String getMessage() {
        return category.name().toLowerCase(java.util.Locale.ROOT) + ": " + source + ": " + problem.english() + ". "
                + remedy.english() + ".";
    }

    /// The same failure as a named gap, for an answer that goes on without this source.
    public Gap asGap() {
        return new Gap(source, problem, remedy);
    }
}
