package org.phengen.score;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The `#key=value` lines of a scoring file.
final class ScoringHeader {
    private final Map<String, String> values = new HashMap<>();

    void line(String line) {
        int equals = line.indexOf('=');
        int start = 0;
        while (start < line.length() && line.charAt(start) == '#') {
            start++;
        }
        if (equals > start) {
            values.putIfAbsent(
                    line.substring(start, equals).strip().toLowerCase(Locale.ROOT),
                    line.substring(equals + 1).strip());
        }
    }

    boolean isHarmonised() {
        return values.containsKey("hmpos_build");
    }

    private String value(String... keys) {
        for (String key : keys) {
            String value = values.getOrDefault(key, "");
            if (!value.isEmpty() && !value.equals("NR")) {
                return value;
            }
        }
        return "";
    }

    ScoringFile.About about(String fileName) {
        String id = value("pgs_id");
        return new ScoringFile.About(
                id.isEmpty() ? fileName : id,
                value("pgs_name"),
                value("trait_reported", "trait_mapped", "reported_trait"),
                value("citation"),
                value("license"),
                value("weight_type"));
    }

    /// The build of the positions: of the harmonised ones where the file has them.
    GenomeBuild build(String source) {
        String stated = isHarmonised() ? value("hmpos_build") : value("genome_build");
        return switch (stated.toLowerCase(Locale.ROOT)) {
            case "grch37", "hg19", "b37", "ncbi37" -> GenomeBuild.GRCH37;
            case "grch38", "hg38", "b38", "ncbi38" -> GenomeBuild.GRCH38;
            case "" ->
                throw new SourceException(
                        Category.INPUT,
                        source,
                        Said.told("score.fault.scoringFileDoesNot"),
                        Said.told("score.fault.takeHarmonisedFilePgs"));
            default ->
                throw new SourceException(
                        Category.UNSUPPORTED,
                        source,
                        Said.told("score.fault.scoringFilesGenomeBuild", stated),
                        Said.told("score.fault.takeFilePgsCatalog"));
        };
    }
}
