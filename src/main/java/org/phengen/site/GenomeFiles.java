package org.phengen.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.Location;

/// The files that a site file's `genome.vcf` means. Local folders are listed; a store is not, for nobody needs the
/// right
/// to list it: there the names are those that may be, and opening tells which are.
public final class GenomeFiles {
    private GenomeFiles() {}

    /// @param samples wanted samples, of a layout with a file for each
    /// @return local files that exist, or remote ones that may, in name order; a sample without one is for linkage to
    ///     report
    /// @throws SourceException when the location cannot be followed
    public static List<Location> list(SiteFile.Genome genome, Set<String> samples) {
        if (isRemote(genome.vcf())) {
            return remote(genome, samples);
        }
        List<Path> files = switch (genome.layout()) {
            case COHORT -> cohort(genome.vcf());
            case PER_PATIENT -> perPatient(genome.vcf(), samples);
        };
        return files.stream().<Location>map(Location.OnDisk::new).toList();
    }

    /// Whether a location lies behind a network.
    public static boolean isRemote(String location) {
        return location.contains("://");
    }

    /// Whether a file that is listed may be absent without a fault: one of those that may be.
    public static boolean mayBeAbsent(SiteFile.Genome genome) {
        return isRemote(genome.vcf())
                && (genome.vcf().contains("{contig}") || genome.vcf().contains("{sample}"));
    }

    private static List<Location> remote(SiteFile.Genome genome, Set<String> samples) {
        String pattern = genome.vcf();
        return switch (genome.layout()) {
            case COHORT ->
                pattern.contains("{contig}")
                        ? contigs()
                                .map(contig -> Location.parse(pattern.replace("{contig}", contig)))
                                .toList()
                        : List.of(Location.parse(pattern));
            case PER_PATIENT ->
                new TreeSet<>(samples)
                        .stream()
                                .filter(GenomeFiles::isFileName)
                                .map(sample -> Location.parse(pattern.replace("{sample}", inPlace(pattern, sample))))
                                .toList();
        };
    }

    /// Names that a human chromosome's file has, in both styles.
    private static Stream<String> contigs() {
        List<String> plain = Stream.concat(
                        IntStream.rangeClosed(1, 22).mapToObj(Integer::toString), Stream.of("X", "Y", "MT"))
                .toList();
        return Stream.concat(plain.stream(), plain.stream().map(name -> "chr" + (name.equals("MT") ? "M" : name)));
    }

    /// A name that would leave the folder is no file's name.
    private static boolean isFileName(String sample) {
        return !sample.contains("/") && !sample.contains("\\") && !sample.startsWith(".");
    }

    /// A key holds any sign, an address only some.
    private static String inPlace(String pattern, String sample) {
        return pattern.regionMatches(true, 0, "s3:", 0, 3)
                ? sample
                : URLEncoder.encode(sample, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// One file, or the files of a pattern with `{contig}`, in name order.
    private static List<Path> cohort(String location) {
        if (!location.contains("{contig}")) {
            Path file = Path.of(location);
            return Files.exists(file) ? List.of(file) : List.of();
        }
        Path pattern = Path.of(location);
        Path folder = pattern.getParent();
        String name = String.valueOf(pattern.getFileName());
        if (folder == null || folder.toString().contains("{contig}")) {
            throw new SourceException(
                    Category.INPUT,
                    location,
                    Said.told("site.fault.contigStandsFoldersName", "{contig}"),
                    Said.told("site.fault.letStandFilesName"));
        }
        int at = name.indexOf("{contig}");
        String before = name.substring(0, at);
        String after = name.substring(at + "{contig}".length());
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String file = String.valueOf(entry.getFileName());
                if (file.length() > before.length() + after.length()
                        && file.startsWith(before)
                        && file.endsWith(after)) {
                    files.add(entry);
                }
            }
        } catch (IOException problem) {
            throw new SourceException(
                    Category.MISSING,
                    folder.toString(),
                    Said.told("site.fault.folderCannotListed"),
                    Said.told("site.fault.checkGenomeVcf"),
                    problem);
        }
        Collections.sort(files);
        return files;
    }

    /// The files that exist; a sample without one is for linkage to report.
    private static List<Path> perPatient(String location, Set<String> samples) {
        List<Path> files = new ArrayList<>();
        for (String sample : new TreeSet<>(samples)) {
            if (!isFileName(sample)) {
                continue;
            }
            Path file = Path.of(location.replace("{sample}", sample));
            if (Files.exists(file)) {
                files.add(file);
            }
        }
        return files;
    }
}
