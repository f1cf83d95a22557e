package org.phengen.site;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A name in a site file that stands for several files of one folder: `bundles/*.json.gz`. Signs as in a shell: `*`,
/// `?`, `[...]`, `{a,b}`, in the last part of the path only, so that a pattern never wanders through folders.
final class FilePattern {
    private FilePattern() {}

    static boolean isPattern(String name) {
        return name.substring(name.lastIndexOf('/') + 1).matches(".*[*?\\[{].*");
    }

    /// The files that fit, in name order; none where there are none or the folder cannot be read.
    ///
    /// @param beside the site file
    static List<Path> files(Path beside, String name) {
        int slash = name.lastIndexOf('/');
        Path folder = beside.toAbsolutePath()
                .resolveSibling(slash < 0 ? "" : name.substring(0, slash + 1))
                .normalize();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name.substring(slash + 1))) {
            found.forEach(file -> {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
            });
        } catch (IOException | DirectoryIteratorException | java.util.regex.PatternSyntaxException none) {
            return List.of();
        }
        return files.stream().sorted().toList();
    }
}
