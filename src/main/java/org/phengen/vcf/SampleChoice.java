package org.phengen.vcf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Which sample columns are asked for.
final class SampleChoice {
    private SampleChoice() {}

    /// Indices of the asked samples, in file order; all where none are named.
    ///
    /// @throws SourceException when an asked name is not in the file
    static int[] columns(List<String> inFile, Optional<List<String>> asked) {
        if (asked.isEmpty()) {
            return IntStream.range(0, inFile.size()).toArray();
        }
        requireKnown(asked.get(), inFile);
        Set<String> wanted = Set.copyOf(asked.get());
        return IntStream.range(0, inFile.size())
                .filter(column -> wanted.contains(inFile.get(column)))
                .toArray();
    }

    /// @throws SourceException when an asked name is not among the known ones
    static void requireKnown(List<String> asked, List<String> known) {
        var names = new HashSet<>(known);
        for (int line = 0; line < asked.size(); line++) {
            if (!names.contains(asked.get(line))) {
                throw new SourceException(
                        Category.INPUT,
                        "sample list line " + (line + 1),
                        Said.told("vcf.fault.noFileHasSample"),
                        Said.told("vcf.fault.checkSpellingAgainstChrom"));
            }
        }
    }
}
