package org.phengen.vcf;

import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// The failures several readers of this room share, each with its remedy.
final class Faults {
    private Faults() {}

    /// The bytes are not what was written.
    static SourceException damaged(String source, String problem) {
        return new SourceException(
                Category.DAMAGED, source, problem, "Fetch the file again, or restore it from where it came");
    }

    /// The index does not describe these data.
    static SourceException stale(String source, String problem) {
        return new SourceException(
                Category.STALE,
                source,
                problem,
                "Make the index again from this file (tabix -f -p vcf, for a BCF bcftools index -f) or fetch data and index"
                        + " together");
    }

    /// A budget was exceeded.
    static SourceException limit(String source, String problem) {
        return new SourceException(
                Category.LIMIT,
                source,
                problem,
                "Check that this is the file you mean; it is larger than any known use");
    }

    static SourceException unsupported(String source, String problem, String remedy) {
        return new SourceException(Category.UNSUPPORTED, source, problem, remedy);
    }

    static SourceException contradiction(String source, String problem, String remedy) {
        return new SourceException(Category.CONTRADICTION, source, problem, remedy);
    }
}
