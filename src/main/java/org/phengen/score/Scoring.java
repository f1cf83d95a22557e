package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// The entry: scoring files and genotypes to a run.
public final class Scoring {
    /// A byte for each weight and sample is kept, and twice that while reading.
    static final long MOST_CELLS = 150_000_000;

    private Scoring() {}

    /// Calculates one score for every sample.
    ///
    /// @param candidates the same score, one file per build
    /// @param sources one cohort's file; its files per contig; or files of different people, one person's or more each
    /// @throws SourceException when builds disagree, samples repeat, or a file cannot be read completely. Among files
    /// of
    ///     different people one that fails costs only its own people's scores, and is a gap of the run
    public static ScoreRun run(
            List<ScoringFile> candidates, List<GenotypeSource> sources, ScoreOptions options, JobContext job) {
        if (candidates.isEmpty() || sources.isEmpty()) {
            throw new SourceException(
                    Category.INPUT, "score", "no scoring file or no VCF", "Give at least one of each");
        }
        GenomeBuild build = build(sources);
        ScoringFile scoring = choose(candidates, build, sources.getFirst().name());
        List<Panel> panels = Panel.of(sources, options);
        int samples = panels.stream().mapToInt(Panel::size).sum();
        if ((long) samples * scoring.loci().size() > MOST_CELLS) {
            throw new SourceException(
                    Category.LIMIT,
                    scoring.source(),
                    scoring.loci().size() + " weights for " + samples + " samples are more than " + MOST_CELLS
                            + " dosages",
                    "Score fewer samples at a time");
        }
        var gaps = new ArrayList<Gap>();
        var readings = new ArrayList<PanelReading>();
        for (Panel panel : panels) {
            job.progress("reading the score's loci", readings.size(), panels.size());
            readings.add(read(panel, scoring, panels.size() > 1, gaps, job));
        }
        noteUnknownContigs(readings, gaps);
        ScoreOptions withSexes = SexCoding.infer(scoring, build, sources, options, job);
        List<String> names = sources.stream().map(GenotypeSource::name).toList();
        return new ScoreAssembly(scoring, build, readings, withSexes).assemble(names, gaps);
    }

    private static PanelReading read(
            Panel panel, ScoringFile scoring, boolean oneOfSeveral, List<Gap> gaps, JobContext job) {
        var reading = new PanelReading(panel, scoring.loci());
        try {
            reading.read(job);
            return reading;
        } catch (SourceException failure) {
            if (!oneOfSeveral) {
                throw failure;
            }
            gaps.add(failure.asGap());
            return new PanelReading(panel, scoring.loci());
        }
    }

    private static void noteUnknownContigs(List<PanelReading> readings, List<Gap> gaps) {
        for (PanelReading reading : readings) {
            Set<String> unknown = new TreeSet<>(reading.unknownContigs());
            if (!unknown.isEmpty()) {
                gaps.add(new Gap(
                        reading.panel().name(),
                        "the header names no contig " + String.join(", ", unknown)
                                + ", so the score's weights there are not covered",
                        "Give the files of these contigs too"));
            }
        }
    }

    private static GenomeBuild build(List<GenotypeSource> sources) {
        GenotypeSource first = sources.getFirst();
        for (GenotypeSource source : sources) {
            if (source.build() != first.build()) {
                throw new SourceException(
                        Category.CONTRADICTION,
                        source.name(),
                        "this file is " + source.build().label() + ", " + first.name() + " is "
                                + first.build().label(),
                        "Score files of one build at a time");
            }
        }
        return first.build();
    }

    private static ScoringFile choose(List<ScoringFile> candidates, GenomeBuild build, String data) {
        ScoringFile first = candidates.getFirst();
        ScoringFile chosen = null;
        for (ScoringFile candidate : candidates) {
            if (!candidate.id().equals(first.id())) {
                throw new SourceException(
                        Category.CONTRADICTION,
                        candidate.source(),
                        "its score is " + candidate.id() + ", that of " + first.source() + " is " + first.id(),
                        "Give one score, one file per build with the same pgs_id");
            }
            if (candidate.build() == build) {
                if (chosen != null) {
                    throw new SourceException(
                            Category.CONTRADICTION,
                            candidate.source(),
                            "it is " + build.label() + ", as is " + chosen.source(),
                            "Give one scoring file per build");
                }
                chosen = candidate;
            }
        }
        if (chosen == null) {
            throw new SourceException(
                    Category.CONTRADICTION,
                    first.source(),
                    "the scoring file is " + first.build().label() + ", the data (" + data + ") are " + build.label(),
                    "Give the score's file for " + build.label() + "; positions are never converted silently");
        }
        return chosen;
    }
}
