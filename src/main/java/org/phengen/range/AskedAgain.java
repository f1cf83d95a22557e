package org.phengen.range;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// A question over remote files that starts anew, once, when one of them was replaced while it was read.
public final class AskedAgain {
    private AskedAgain() {}

    /// Asks, and asks again from the beginning when an object changed meanwhile.
    ///
    /// @param question opens what it reads itself
    /// @param unspoken whether nothing of the answer has gone out yet: only then may it begin anew
    /// @throws SourceException STALE when it changed twice, or after something had gone out
    public static <T> T once(Supplier<T> question, BooleanSupplier unspoken) {
        try {
            return question.get();
        } catch (SourceException failure) {
            if (failure.category() != Category.STALE || !failure.source().contains("://") || !unspoken.getAsBoolean()) {
                throw failure;
            }
            return question.get();
        }
    }
}
