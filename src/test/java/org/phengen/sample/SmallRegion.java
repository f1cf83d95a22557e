package org.phengen.sample;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.phengen.job.JobContext;

/// The smallest region, written once for all tests that look at it.
final class SmallRegion {
    static final int PATIENTS = 200;
    static final long SEED = 7;

    private static final Path FOLDER = folder();
    private static final Summary SUMMARY = SampleRegion.write(FOLDER, PATIENTS, SEED, JobContext.unwatched());

    private SmallRegion() {}

    static Path file(String path) {
        return FOLDER.resolve(path);
    }

    static Summary summary() {
        return SUMMARY;
    }

    /// Lines of a file of the region, uncompressed.
    static List<String> lines(String path) throws IOException {
        return linesOf(file(path));
    }

    static List<String> linesOf(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("small-region");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
