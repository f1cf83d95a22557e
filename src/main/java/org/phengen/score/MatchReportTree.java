package org.phengen.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.phengen.job.Gap;

/// The match report as plain maps and lists, in the order they are printed.
final class MatchReportTree {
    private MatchReportTree() {}

    static Map<String, Object> of(MatchReport report) {
        ScoreRun run = report.run();
        ScoringFile scoring = run.scoring();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("score", score(scoring));
        tree.put("build", run.build().label());
        tree.put("sources", run.sources());
        tree.put("samples", run.samples().size());
        tree.put("variants", scoring.variants());
        tree.put("matched", report.matched());
        tree.put("matchedShare", (double) report.matched() / scoring.variants());
        tree.put("weightShare", report.matchedWeight());
        tree.put(
                "weightShareBy",
                new ScoreShares(scoring).byVariance()
                        ? "|weight x sd|"
                        : "|weight| (no frequency is known for some weights)");
        tree.put("strand", strand(report));
        tree.put("sexChromosomes", run.sexCoding());
        tree.put("missing", run.options().missing().name().toLowerCase(Locale.ROOT));
        tree.put("absentRows", absentRows(run.options()));
        tree.put("outcomes", outcomes(report));
        tree.put("verdicts", verdicts(report));
        tree.put("gaps", gaps(run));
        tree.put("notUsed", notUsed(report));
        tree.put("samplesNotGood", samplesNotGood(run));
        return tree;
    }

    private static String absentRows(ScoreOptions options) {
        if (options.absentIsReference()) {
            return "reference";
        }
        return options.callable()
                .map(regions -> "reference in the callable regions of " + regions.source() + ", else unknown")
                .orElse("unknown");
    }

    private static Map<String, Object> score(ScoringFile scoring) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", scoring.id());
        tree.put("name", scoring.about().name());
        tree.put("trait", scoring.about().trait());
        tree.put("citation", scoring.about().citation());
        tree.put("license", scoring.about().license());
        tree.put("unit", scoring.about().unit());
        tree.put("source", scoring.source());
        tree.put("build", scoring.build().label());
        return tree;
    }

    private static Map<String, Object> strand(MatchReport report) {
        StrandRule strand = report.run().strand();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", report.run().options().ambiguous().name().toLowerCase(Locale.ROOT));
        tree.put("proven", strand.proven());
        tree.put("unambiguousMatched", strand.unambiguous());
        tree.put("flipped", strand.flipped());
        tree.put("ambiguousInScore", tally(report.ambiguous()));
        tree.put(
                "ambiguousKept",
                report.weights().stream()
                        .filter(MatchReport.Weight::ambiguous)
                        .filter(MatchReport.Weight::takesPart)
                        .count());
        return tree;
    }

    private static Map<String, Object> outcomes(MatchReport report) {
        var tree = new TreeMap<String, Object>();
        report.outcomes().forEach((code, tally) -> tree.put(code, tally(tally)));
        return tree;
    }

    private static Map<String, Object> tally(MatchReport.Tally tally) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("count", tally.count());
        tree.put("weightShare", tally.share());
        return tree;
    }

    private static Map<String, Object> verdicts(MatchReport report) {
        var tree = new LinkedHashMap<String, Object>();
        report.verdicts().forEach((verdict, count) -> tree.put(verdict.name().toLowerCase(Locale.ROOT), count));
        return tree;
    }

    private static List<Object> gaps(ScoreRun run) {
        var list = new ArrayList<Object>();
        for (Gap gap : run.gaps()) {
            list.add(gap.line());
        }
        return list;
    }

    private static List<Object> notUsed(MatchReport report) {
        var list = new ArrayList<Object>();
        for (MatchReport.Weight weight : report.weights()) {
            if (!weight.takesPart()) {
                var tree = new LinkedHashMap<String, Object>();
                tree.put("id", weight.id());
                tree.put("line", weight.line());
                tree.put("reason", weight.outcome());
                tree.put("weightShare", weight.share());
                list.add(tree);
            }
        }
        return list;
    }

    private static List<Object> samplesNotGood(ScoreRun run) {
        var list = new ArrayList<Object>();
        for (SampleScore score : run.scores()) {
            if (score.coverage().verdict() != Coverage.Verdict.GOOD) {
                var tree = new LinkedHashMap<String, Object>();
                tree.put("sample", score.sample());
                tree.put("verdict", score.coverage().verdict().name().toLowerCase(Locale.ROOT));
                tree.put("reasons", score.coverage().reasons());
                list.add(tree);
            }
        }
        return list;
    }
}
