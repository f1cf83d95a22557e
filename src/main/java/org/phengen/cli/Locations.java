package org.phengen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phengen.genotype.Region;
import org.phengen.genotype.TypedRegion;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.range.Location;

/// What was typed for a place in the world or in the genome.
final class Locations {
    private Locations() {}

    /// A local path, `s3://bucket/key` or `https://...`.
    ///
    /// @throws SourceException for what is none of these
    static Location one(String location) {
        if (location.isBlank()) {
            throw new UsageException("input: a location is empty. Name a file.");
        }
        return Location.parse(location);
    }

    static List<Location> all(List<String> locations) {
        return locations.stream().map(Locations::one).toList();
    }

    /// A region as typed; what is none is a matter of usage.
    static TypedRegion region(String text) {
        try {
            return TypedRegion.parse(text);
        } catch (SourceException notARegion) {
            throw usage(notARegion);
        }
    }

    /// A failure whose source is the region as typed is a matter of usage; any other stays what it is.
    static RuntimeException usage(SourceException failure) {
        return failure.category() == Category.INPUT && failure.source().equals(Region.TYPED)
                ? new UsageException("input: --region: " + failure.problem() + ". " + failure.remedy() + ".")
                : failure;
    }

    /// One name a line; empty lines are passed over.
    static Optional<List<String>> samples(Optional<Path> file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> names = Files.readAllLines(file.get()).stream()
                    .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (names.isEmpty()) {
                throw new SourceException(
                        Category.INPUT, file.get().toString(), "the list of samples is empty", "Write one name a line");
            }
            return Optional.of(names);
        } catch (java.io.IOException problem) {
            throw new SourceException(
                    Category.MISSING,
                    file.get().toString(),
                    "the list of samples cannot be read",
                    "Check the path after --samples",
                    problem);
        }
    }
}
