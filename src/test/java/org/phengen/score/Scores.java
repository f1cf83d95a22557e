package org.phengen.score;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.TextVcf;
import org.phengen.job.JobContext;

/// Scoring files written in tests.
final class Scores {
    static final String COLUMNS = "rsID\tchr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\n";

    private Scores() {}

    static ScoringFile read(String text) {
        return ScoringFileReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.txt");
    }

    /// A GRCh38 score `TEST` with the usual six columns; cells separated by spaces.
    static ScoringFile of(String... rows) {
        return read(header("GRCh38") + COLUMNS + String.join("\n", rows).replace(' ', '\t') + "\n");
    }

    static String header(String build) {
        return "#format_version=2.0\n#pgs_id=TEST\n#genome_build=" + build + "\n";
    }

    static ScoreRun run(ScoringFile scoring, ScoreOptions options, GenotypeSource... sources) {
        return Scoring.run(List.of(scoring), List.of(sources), options, JobContext.unwatched());
    }

    static ScoreRun run(ScoringFile scoring, GenotypeSource... sources) {
        return run(scoring, ScoreOptions.standard(), sources);
    }

    static TextVcf cohort(String... samples) {
        return new TextVcf("cohort.vcf.gz", GenomeBuild.GRCH38, samples);
    }

    /// The sum, whatever the coverage says.
    static double sum(ScoreRun run, String sample) {
        return run.scores().get(run.indexOf(sample).orElseThrow()).sum();
    }

    static SampleScore score(ScoreRun run, String sample) {
        return run.scores().get(run.indexOf(sample).orElseThrow());
    }

    /// Rows of unambiguous loci A/G on contig 5, weight 1 each, positions 100, 200, ...
    static String[] plainRows(int count) {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            rows[i] = String.format(Locale.ROOT, "rsP%d 5 %d A G 1", i, 100 * (i + 1));
        }
        return rows;
    }
}
