package org.phengen.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.range.AskedAgain;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.score.MatchReport;
import org.phengen.score.ScoreCatalog;
import org.phengen.score.ScoreOptions;
import org.phengen.score.ScoreOptions.AmbiguousRule;
import org.phengen.score.ScoreOptions.MissingRule;
import org.phengen.score.ScoreRun;
import org.phengen.score.ScoreTable;
import org.phengen.score.Scoring;
import org.phengen.score.ScoringFile;
import org.phengen.vcf.IndexedVcf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `score`: a polygenic score for every sample, with what it rests on.
@Command(
        name = "score",
        description = "Calculates a polygenic score for every sample.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Terminal terminal;
    private final ByteStores stores;

    @Option(
            names = "--scoring",
            arity = "1..*",
            required = true,
            paramLabel = "FILE-OR-ID",
            description = "PGS Catalog scoring files of one score, one per build, or the id of a shipped score")
    private List<String> scoring = List.of();

    @Option(
            names = "--vcf",
            arity = "1..*",
            required = true,
            paramLabel = "LOCATION",
            description = "bgzipped VCF or BCF files with their index")
    private List<String> vcfs = List.of();

    @Option(names = "--samples", paramLabel = "FILE", description = "sample names to score, one a line")
    private @Nullable Path samples;

    @Option(names = "--ambiguous", defaultValue = "AUTO", description = "A/T and C/G loci: ${COMPLETION-CANDIDATES}")
    private AmbiguousRule ambiguous = AmbiguousRule.AUTO;

    @Option(names = "--missing", defaultValue = "NONE", description = "unknown dosages: ${COMPLETION-CANDIDATES}")
    private MissingRule missing = MissingRule.NONE;

    @Option(names = "--out", paramLabel = "FILE", description = "the table, instead of standard output")
    private @Nullable Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "the match report, as JSON")
    private @Nullable Path report;

    ScoreCommand(Terminal terminal, ByteStores stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public Integer call() throws IOException {
        JobContext job = terminal.job();
        List<ScoringFile> candidates = new ArrayList<>();
        scoring.forEach(name -> candidates.addAll(ScoreCatalog.find(name)));
        Optional<List<String>> names = Locations.samples(Optional.ofNullable(samples));
        ScoreOptions options = ScoreOptions.standard().withAmbiguous(ambiguous).withMissing(missing);
        if (names.isPresent()) {
            options = options.withSamples(new HashSet<>(names.get()));
        }
        ScoreOptions chosen = options;
        return write(AskedAgain.once(() -> run(candidates, chosen, job), () -> true));
    }

    private ScoreRun run(List<ScoringFile> candidates, ScoreOptions options, JobContext job) {
        List<GenotypeSource> sources = new ArrayList<>();
        try {
            for (Location file : Locations.all(vcfs)) {
                sources.add(IndexedVcf.open(stores, file, Optional.empty(), Optional.empty(), job));
            }
            return Scoring.run(candidates, sources, options, job);
        } finally {
            sources.forEach(GenotypeSource::close);
        }
    }

    private int write(ScoreRun run) throws IOException {
        MatchReport account = run.report();
        if (out == null) {
            Writer table = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            ScoreTable.write(run, table);
            table.flush();
        } else {
            try (Writer table = writer(out, "--out")) {
                ScoreTable.write(run, table);
            }
        }
        if (report != null) {
            try (Writer text = writer(report, "--report")) {
                JSON.writeValue(text, account.tree());
            }
        }
        List<Gap> gaps = new ArrayList<>(run.gaps());
        account.refusal().ifPresent(gaps::add);
        return terminal.gaps(gaps);
    }

    private static Writer writer(Path file, String option) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException problem) {
            throw new SourceException(
                    Category.REFUSED,
                    file.toString(),
                    "cannot be written",
                    "Check the folder after " + option,
                    problem);
        }
    }
}
