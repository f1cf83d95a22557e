package org.phengen.score;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.gzip.GzipMembers;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Reads PGS Catalog scoring files, format 2.0, as published or harmonised, plain or gzipped. Every fault names file
/// and line. Our own optional columns: `standard_error`, `gene`.
///
/// Source: https://www.pgscatalog.org/downloads/#dl_scoring_files
public final class ScoringFileReader {
    /// A score of the whole genome has about 7 million weights at most in the Catalog; one that large needs another
    /// calculation than ours, which keeps a byte per weight and sample.
    static final int MOST_ROWS = 3_000_000;

    private ScoringFileReader() {}

    /// Reads a local file.
    ///
    /// @throws SourceException when it is absent, or anything in it cannot be used
    public static ScoringFile read(Path file) {
        if (Files.isDirectory(file)) {
            throw new SourceException(
                    Category.INPUT,
                    file.toString(),
                    Said.told("score.fault.folder"),
                    Said.told("score.fault.nameScoringFileInside"));
        }
        try (InputStream input = Files.newInputStream(file)) {
            return read(input, file.toString());
        } catch (NoSuchFileException e) {
            throw new SourceException(
                    Category.MISSING,
                    file.toString(),
                    Said.told("score.fault.noSuchScoringFile"),
                    Said.told("score.fault.checkPathOrGive"),
                    e);
        } catch (IOException e) {
            throw damaged(file.toString(), e);
        }
    }

    /// Reads from a stream; gzip is recognised by its first two bytes.
    ///
    /// @param source named in messages
    /// @throws SourceException when the stream breaks or does not unzip, or anything in it cannot be used
    public static ScoringFile read(InputStream raw, String source) {
        try {
            return read(new BoundedLines(new InputStreamReader(unzipped(raw), decoder()), source), source);
        } catch (IOException e) {
            throw damaged(source, e);
        }
    }

    private static SourceException damaged(String source, IOException cause) {
        return new SourceException(
                Category.DAMAGED,
                source,
                Said.told("score.fault.cannotReadEnd"),
                Said.told("score.fault.fetchFileAgain"),
                cause);
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        var input = new BufferedInputStream(raw, 1 << 16);
        input.mark(2);
        boolean gzip = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        return gzip ? new GzipMembers(input) : input;
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private static ScoringFile read(BoundedLines lines, String source) throws IOException {
        var header = new ScoringHeader();
        Optional<String> line = lines.next();
        while (line.isPresent() && (line.get().startsWith("#") || line.get().isBlank())) {
            header.line(line.get());
            line = lines.next();
        }
        if (line.isEmpty()) {
            throw new SourceException(
                    Category.INPUT,
                    source,
                    Said.told("score.fault.noColumnLine"),
                    Said.told("score.fault.givePgsCatalogScoring"));
        }
        var build = header.build(source);
        var columns = new ScoringColumns(line.get(), lines.place());
        var row = new ScoringRow(columns, header.isHarmonised());
        var loci = new ArrayList<ScoreLocus>();
        var unusable = new ArrayList<UnusableRow>();
        for (line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().isBlank()) {
                continue;
            }
            if (loci.size() + unusable.size() >= MOST_ROWS) {
                throw new SourceException(
                        Category.LIMIT,
                        lines.place(),
                        Said.told("score.fault.moreThanWeights", MOST_ROWS),
                        Said.told("score.fault.useScoreWithFewer"));
            }
            columns.row(line.get(), lines.place());
            ScoringRow.Parsed parsed = row.parse(lines.number());
            parsed.locus().ifPresent(loci::add);
            parsed.unusable().ifPresent(unusable::add);
        }
        if (loci.isEmpty() && unusable.isEmpty()) {
            throw new SourceException(
                    Category.INPUT,
                    source,
                    Said.told("score.fault.noWeights"),
                    Said.told("score.fault.givePgsCatalogScoring"));
        }
        return new ScoringFile(
                source, header.about(fileName(source)), build, withoutDuplicates(loci, unusable), unusable);
    }

    /// Both of two rows with the same position and alleles go: which weight was meant cannot be known.
    private static List<ScoreLocus> withoutDuplicates(List<ScoreLocus> loci, List<UnusableRow> unusable) {
        Map<String, Integer> seen = HashMap.newHashMap(loci.size());
        for (ScoreLocus locus : loci) {
            seen.merge(key(locus), 1, Integer::sum);
        }
        if (seen.size() == loci.size()) {
            return loci;
        }
        var kept = new ArrayList<ScoreLocus>();
        for (ScoreLocus locus : loci) {
            if (seen.getOrDefault(key(locus), 1) == 1) {
                kept.add(locus);
            } else {
                unusable.add(new UnusableRow(
                        locus.line(),
                        locus.id(),
                        ExclusionReason.DUPLICATE_IN_SCORE,
                        locus.effect().magnitude(),
                        locus.standardDeviation()));
            }
        }
        return kept;
    }

    private static String key(ScoreLocus locus) {
        String effect = locus.alleles().effect();
        String other = locus.alleles().other().orElse("");
        boolean inOrder = effect.compareTo(other) <= 0;
        return locus.contig() + ":" + locus.position() + ":" + (inOrder ? effect : other) + ":"
                + (inOrder ? other : effect);
    }

    private static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1)
                .replaceFirst("(\\.(txt|tsv|csv))?(\\.gz)?$", "");
    }
}
