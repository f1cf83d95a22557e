package org.phengen.vcf;

import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The failures several readers of this room share, each with its remedy.
final class Faults {
    private Faults() {}

    /// The bytes are not what was written.
    static SourceException damaged(String source, Said problem) {
        return new SourceException(Category.DAMAGED, source, problem, Said.told("vcf.fault.fetchFileAgainOr"));
    }

    /// The index does not describe these data.
    static SourceException stale(String source, Said problem) {
        return new SourceException(Category.STALE, source, problem, Said.told("vcf.fault.makeIndexAgainFrom"));
    }

    /// A budget was exceeded.
    static SourceException limit(String source, Said problem) {
        return new SourceException(Category.LIMIT, source, problem, Said.told("vcf.fault.checkFileYouMean"));
    }

    static SourceException unsupported(String source, Said problem, Said remedy) {
        return new SourceException(Category.UNSUPPORTED, source, problem, remedy);
    }

    static SourceException contradiction(String source, Said problem, Said remedy) {
        return new SourceException(Category.CONTRADICTION, source, problem, remedy);
    }
}
