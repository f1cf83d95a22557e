package org.phengen.sample;

import java.util.List;

/// What was written.
///
/// @param patients patient records
/// @param seed the seed that makes the same region again
/// @param files relative to the folder, with slashes, sorted
/// @param showcase what each of the patients named in the README is an example of
public record Summary(int patients, long seed, List<String> files, List<Example> showcase) {
    public Summary {
        files = List.copyOf(files);
        showcase = List.copyOf(showcase);
    }

    /// A patient worth opening.
    ///
    /// @param patient `SITE/ID`
    public record Example(String patient, String what) {}
}
