package org.phengen.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// The account of one run: how each weight was matched, what was left out and why, in numbers and in weight. Made for
/// people and for JSON: see [#tree].
///
/// @param run that it describes
/// @param weights one line per row of the scoring file, looked up or not
public record MatchReport(ScoreRun run, List<Weight> weights) {
    public MatchReport {
        weights = List.copyOf(weights);
    }

    /// One row of the scoring file.
    ///
    /// @param line in the scoring file
    /// @param id rsID or other name
    /// @param outcome code of the way it matched, `uncovered`, `pooled_out`, or the code of the reason it was left out
    /// @param share of the published score by weight, 0 to 1
    /// @param ambiguous A/T or C/G
    public record Weight(int line, String id, String outcome, double share, boolean ambiguous, boolean takesPart) {}

    static MatchReport of(ScoreRun run) {
        var shares = new ScoreShares(run.scoring());
        var weights = new ArrayList<Weight>(run.scoring().variants());
        List<ScoreLocus> loci = run.scoring().loci();
        for (int i = 0; i < loci.size(); i++) {
            ScoreLocus locus = loci.get(i);
            String outcome = switch (run.match(i)) {
                case AlleleMatch.Usable usable ->
                    run.takesPart(i) ? usable.way().code() : "pooled_out";
                case AlleleMatch.Ambiguous undecided -> ExclusionReason.AMBIGUOUS.code();
                case AlleleMatch.Uncovered uncovered -> run.takesPart(i) ? "uncovered" : "pooled_out";
                case AlleleMatch.Excluded excluded -> excluded.reason().code();
            };
            boolean usable = run.match(i) instanceof AlleleMatch.Usable && run.takesPart(i);
            weights.add(new Weight(
                    locus.line(),
                    locus.id(),
                    outcome,
                    shares.of(i),
                    locus.alleles().isAmbiguous(),
                    usable));
        }
        for (UnusableRow row : run.scoring().unusable()) {
            weights.add(new Weight(row.line(), row.id(), row.reason().code(), shares.of(row), false, false));
        }
        return new MatchReport(run, weights);
    }

    /// Weights whose alleles were found in the data.
    public int matched() {
        return (int) weights.stream().filter(Weight::takesPart).count();
    }

    /// Share of the published score by weight that was found, 0 to 1.
    public double matchedWeight() {
        return sum(weights.stream().filter(Weight::takesPart).toList());
    }

    /// A/T and C/G weights of the score, left out or not.
    public Tally ambiguous() {
        return tally(weights.stream().filter(Weight::ambiguous).toList());
    }

    /// Number and weight by outcome code, in order of first appearance.
    public Map<String, Tally> outcomes() {
        Map<String, List<Weight>> groups = new LinkedHashMap<>();
        for (Weight weight : weights) {
            groups.computeIfAbsent(weight.outcome(), code -> new ArrayList<>()).add(weight);
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        groups.forEach((code, group) -> tallies.put(code, tally(group)));
        return tallies;
    }

    /// @param share of the published score by weight, 0 to 1
    public record Tally(int count, double share) {}

    /// Shares added up may end a rounding above the whole.
    private static double sum(List<Weight> group) {
        return Math.min(1, group.stream().mapToDouble(Weight::share).sum());
    }

    private static Tally tally(List<Weight> group) {
        return new Tally(group.size(), group.stream().mapToDouble(Weight::share).sum());
    }

    /// How many samples may be shown, with caution, or not.
    public Map<Coverage.Verdict, Integer> verdicts() {
        var counts = new EnumMap<Coverage.Verdict, Integer>(Coverage.Verdict.class);
        for (Coverage.Verdict verdict : Coverage.Verdict.values()) {
            counts.put(verdict, 0);
        }
        run.scores().forEach(score -> counts.merge(score.coverage().verdict(), 1, Integer::sum));
        return counts;
    }

    /// How many samples have no score, and why the first of them has none; empty where all have one.
    public Optional<Gap> refusal() {
        List<SampleScore> refused = run.scores().stream()
                .filter(score -> score.coverage().verdict() == Coverage.Verdict.NO_SCORE)
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(
                        run.sources().size() == 1
                                ? run.sources().getFirst()
                                : run.sources().size() + " files",
                        Said.told(
                                "score.fault.samplesHaveNoScore",
                                refused.size(),
                                run.scores().size(),
                                String.join("; ", refused.getFirst().coverage().reasons())),
                        Said.told("score.fault.giveFilesWholeGenome")));
    }

    /// Maps, lists, strings, numbers and booleans only: any JSON writer can print it.
    public Map<String, Object> tree() {
        return MatchReportTree.of(this);
    }
}
