package org.phengen.site;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The local files that a site file's `genome.vcf` means.
public final class GenomeFiles {
    private GenomeFiles() {}

    /// @param samples wanted samples, of a layout with a file for each
    /// @return files that exist, in name order; a sample without one is for linkage to report
    /// @throws SourceException when the location cannot be followed
    public static List<Path> list(SiteFile.Genome genome, Set<String> samples) {
        return switch (genome.layout()) {
            case COHORT -> cohort(genome.vcf());
            case PER_PATIENT -> perPatient(genome.vcf(), samples);
        };
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
            if (sample.contains("/") || sample.contains("\\") || sample.startsWith(".")) {
                continue; // a name that would leave the folder is no file's name
            }
            Path file = Path.of(location.replace("{sample}", sample));
            if (Files.exists(file)) {
                files.add(file);
            }
        }
        return files;
    }
}
