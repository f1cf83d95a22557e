package org.phengen.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The FHIR files of one site: those named, and those in the folders named (not below them), in name order.
///
/// @param stamps file -> size and time of its last change, by which a changed file is noticed
record SiteFiles(Map<Path, Stamp> stamps) {
    record Stamp(long bytes, long changed) {}

    /// @throws SourceException where a path is not there, or nothing of the known kinds
    static SiteFiles list(List<Path> paths) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (Path path : paths) {
            try {
                for (Path file : Files.isDirectory(path) ? inFolder(path) : List.of(path)) {
                    stamps.put(
                            file,
                            new Stamp(
                                    Files.size(file),
                                    Files.getLastModifiedTime(file).toMillis()));
                }
            } catch (IOException unreadable) {
                throw new SourceException(
                        Category.MISSING,
                        path.toString(),
                        Said.told("fhir.fault.fileOrFolderNot"),
                        Said.told("fhir.fault.checkPathUnderFiles"),
                        unreadable);
            }
        }
        if (stamps.isEmpty()) {
            throw new SourceException(
                    Category.MISSING,
                    String.join(", ", paths.stream().map(Path::toString).toList()),
                    Said.told("fhir.fault.noNdjsonNdjsonGz"),
                    Said.told("fhir.fault.checkPathUnderFiles2"));
        }
        return new SiteFiles(stamps);
    }

    long bytes() {
        return stamps.values().stream().mapToLong(Stamp::bytes).sum();
    }

    static boolean isLines(Path file) {
        String name = name(file);
        return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz");
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(SiteFiles::isFhir).sorted().toList());
        }
    }

    private static boolean isFhir(Path file) {
        String name = name(file);
        return Files.isRegularFile(file) && (isLines(file) || name.endsWith(".json") || name.endsWith(".json.gz"));
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
