package org.phengen.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;

/// One score calculated for the samples of one or several files: a sum for each, every dosage with its evidence, and
/// what became of every weight. Immutable; sums over fewer loci need no second reading.
public final class ScoreRun {
    private final ScoringFile scoring;
    private final List<String> samples;
    private final List<AlleleMatch> matches;
    private final EvidenceMatrix matrix;
    private final Facts facts;
    private final ScoreOptions options;
    private final Set<String> leftOut;
    private final List<SampleScore> scores;
    private final Map<String, Integer> rows;

    /// What was read, and how.
    ///
    /// @param sources names of the files
    /// @param build of the data and of the scoring file
    /// @param strand whether the strand is proven
    /// @param sexCoding how X, Y and MT were counted, a sentence; empty where the score has no such locus
    /// @param gaps what could not be read
    record Facts(List<String> sources, GenomeBuild build, StrandRule strand, String sexCoding, List<Gap> gaps) {
        Facts {
            sources = List.copyOf(sources);
            gaps = List.copyOf(gaps);
        }
    }

    ScoreRun(
            ScoringFile scoring,
            List<String> samples,
            List<AlleleMatch> matches,
            EvidenceMatrix matrix,
            Facts facts,
            ScoreOptions options,
            Set<String> leftOut) {
        this.scoring = scoring;
        this.samples = List.copyOf(samples);
        this.matches = List.copyOf(matches);
        this.matrix = matrix;
        this.facts = facts;
        this.options = options;
        this.leftOut = Set.copyOf(leftOut);
        this.rows = HashMap.newHashMap(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            rows.put(samples.get(i), i);
        }
        this.scores = List.copyOf(new ScoreSums(this).scores());
    }

    public ScoringFile scoring() {
        return scoring;
    }

    /// Sample names, in file order, files in the order given.
    public List<String> samples() {
        return samples;
    }

    /// Row of a sample in [#samples], [#scores] and [#matrix]; empty where it has none.
    public OptionalInt indexOf(String sample) {
        Integer row = rows.get(sample);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /// One per sample, in the order of [#samples].
    public List<SampleScore> scores() {
        return scores;
    }

    /// What became of the locus of that index in the scoring file.
    public AlleleMatch match(int locus) {
        return matches.get(locus);
    }

    /// Dosage and evidence, by index of the locus in the scoring file and of the sample.
    public EvidenceMatrix matrix() {
        return matrix;
    }

    public GenomeBuild build() {
        return facts.build();
    }

    public List<String> sources() {
        return facts.sources();
    }

    public StrandRule strand() {
        return facts.strand();
    }

    public String sexCoding() {
        return facts.sexCoding();
    }

    /// What could not be read; the samples concerned have no score.
    public List<Gap> gaps() {
        return facts.gaps();
    }

    public ScoreOptions options() {
        return options;
    }

    /// Whether a locus adds to the sums.
    public boolean takesPart(int locus) {
        return matrix.takesPart(locus)
                && !leftOut.contains(scoring.loci().get(locus).key());
    }

    /// Keys of the loci that were found in the data with the score's alleles.
    public Set<String> usableLoci() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i) instanceof AlleleMatch.Usable && takesPart(i)) {
                keys.add(scoring.loci().get(i).key());
            }
        }
        return keys;
    }

    /// The same run summed over fewer loci; the others count as unmatched.
    ///
    /// @param keys of the loci that stay, see [ScoreLocus#key]
    public ScoreRun restrictedTo(Set<String> keys) {
        Set<String> out = new HashSet<>(leftOut);
        for (ScoreLocus locus : scoring.loci()) {
            if (!keys.contains(locus.key())) {
                out.add(locus.key());
            }
        }
        return new ScoreRun(scoring, samples, matches, matrix, facts, options, out);
    }

    /// REF at every locus found, by `contig:position`: tells a run of one-person files of the same build which base
    /// their reference blocks stand for, see [ScoreOptions#knownReference].
    public Map<String, String> referenceAlleles() {
        Map<String, String> references = new HashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i) instanceof AlleleMatch.Usable usable) {
                ScoreLocus locus = scoring.loci().get(i);
                references.put(locus.contig() + ":" + locus.position(), usable.reference());
            }
        }
        return references;
    }

    /// The score of everybody who has one, without NaN; for mean and SD.
    public double[] knownScores() {
        var known = new ArrayList<Double>();
        for (SampleScore score : scores) {
            if (!Double.isNaN(score.score())) {
                known.add(score.score());
            }
        }
        return known.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The account of what was matched and why the rest was not.
    public MatchReport report() {
        return MatchReport.of(this);
    }
}
