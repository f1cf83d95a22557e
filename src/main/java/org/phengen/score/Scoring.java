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
import org.phengen.language.Said;

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
                    Category.INPUT,
                    "score",
                    Said.told("score.fault.noScoringFileOr"),
                    Said.told("score.fault.giveAtLeastOne"));
        }
        GenomeBuild build = build(sources);
        ScoringFile scoring = choose(candidates, build, sources.getFirst().name());
        List<Panel> panels = Panel.of(sources, options);
        int samples = panels.stream().mapToInt(Panel::size).sum();
        if ((long) samples * scoring.loci().size() > MOST_CELLS) {
            throw new SourceException(
                    Category.LIMIT,
                    scoring.source(),
                    Said.told(
                            "score.fault.weightsForSamplesMore", scoring.loci().size(), samples, MOST_CELLS),
                    Said.told("score.fault.scoreFewerSamplesAt"));
        }
        var gaps = new ArrayList<Gap>();
        var readings = new ArrayList<PanelReading>();
        for (Panel panel : panels) {
            job.progress(Said.told("job.progress.readingScoresLoci"), readings.size(), panels.size());
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
                        Said.told("score.fault.headerNamesNoContig", String.join(", ", unknown)),
                        Said.told("score.fault.giveFilesTheseContigs")));
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
                        Said.told(
                                "score.fault.file",
                                source.build().label(),
                                first.name(),
                                first.build().label()),
                        Said.told("score.fault.scoreFilesOneBuild"));
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
                        Said.told("score.fault.score", candidate.id(), first.source(), first.id()),
                        Said.told("score.fault.giveOneScoreOne"));
            }
            if (candidate.build() == build) {
                if (chosen != null) {
                    throw new SourceException(
                            Category.CONTRADICTION,
                            candidate.source(),
                            Said.told("score.fault.as", build.label(), chosen.source()),
                            Said.told("score.fault.giveOneScoringFile"));
                }
                chosen = candidate;
            }
        }
        if (chosen == null) {
            throw new SourceException(
                    Category.CONTRADICTION,
                    first.source(),
                    Said.told("score.fault.scoringFileData", first.build().label(), data, build.label()),
                    Said.told("score.fault.giveScoresFileFor", build.label()));
        }
        return chosen;
    }
}
