package org.phengen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of real files that stands beside the project's root on the team's machines and in CI. A test that reads
/// it runs wherever it stands; where it is absent the test says so on standard output instead of passing silently.
public final class SharedFolder {
    private SharedFolder() {}

    /// A file or folder below it, or empty, with a line on standard output, where it is absent.
    ///
    /// @param path below the folder, with slashes
    public static Optional<Path> find(String path) {
        Path found = Path.of("").toAbsolutePath().resolveSibling("shared").resolve(path);
        if (Files.exists(found)) {
            return Optional.of(found);
        }
        System.out.println(
                "NOT RUN: ../shared/" + path + " is absent, so this check against real files did not take place");
        return Optional.empty();
    }
}
