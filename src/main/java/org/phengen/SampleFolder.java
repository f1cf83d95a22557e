package org.phengen;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Where the sample data lie: beside the program or above it, or in the folder it was started from.
final class SampleFolder {
    private static final String NAME = "sample-data";
    private static final int UPWARDS = 3;

    private SampleFolder() {}

    /// The site files of the sample data, in the order of the demonstration: the largest site first.
    ///
    /// @throws SourceException MISSING when there are none
    static List<Path> siteFiles() {
        for (Path place : places()) {
            Path sites = place.resolve(NAME).resolve("sites");
            if (Files.isDirectory(sites)) {
                return siteFiles(sites);
            }
        }
        throw new SourceException(
                Category.MISSING,
                NAME,
                Said.told("site.fault.sampleDataNotHere"),
                Said.told("site.fault.startProgramFromOwn", NAME));
    }

    static List<Path> siteFiles(Path sites) {
        List<String> order = List.of("north", "south", "clinic");
        try (Stream<Path> folders = Files.list(sites)) {
            return folders.map(folder -> folder.resolve("site.yaml"))
                    .filter(Files::exists)
                    .sorted(java.util.Comparator.comparingInt((Path file) -> place(order, file))
                            .thenComparing(Path::toString))
                    .toList();
        } catch (IOException unreadable) {
            throw new SourceException(
                    Category.REFUSED,
                    NAME,
                    Said.told("site.fault.folderCannotListed"),
                    Said.told("site.fault.checkPermissions"),
                    unreadable);
        }
    }

    private static int place(List<String> order, Path file) {
        Path folder = file.getParent();
        int at = folder == null ? -1 : order.indexOf(String.valueOf(folder.getFileName()));
        return at < 0 ? order.size() : at;
    }

    private static List<Path> places() {
        List<Path> places = new ArrayList<>(List.of(Path.of("").toAbsolutePath()));
        try {
            Path program = Path.of(SampleFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (int i = 0; i < UPWARDS && program.getParent() != null; i++) {
                program = program.getParent();
                places.add(program);
            }
        } catch (URISyntaxException | SecurityException unknown) {
            // then only the folder it was started from is searched
        }
        return places;
    }
}
