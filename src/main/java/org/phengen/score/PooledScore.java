package org.phengen.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// One score over several sites, summed only over the loci that are usable at every one of them, whatever their builds.
///
/// @param sites name -> the site's run over the shared loci, in the order given
/// @param sharedLoci keys of the loci that all sites use
/// @param leftOut name -> keys of the loci that this site could use and another could not
public record PooledScore(Map<String, ScoreRun> sites, Set<String> sharedLoci, Map<String, Set<String>> leftOut) {
    /// Pools runs of the same score.
    ///
    /// @throws SourceException when the runs are of different scores
    public static PooledScore of(Map<String, ScoreRun> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no run to pool");
        }
        ScoreRun first = runs.values().iterator().next();
        Set<String> shared = new HashSet<>(first.usableLoci());
        for (Map.Entry<String, ScoreRun> entry : runs.entrySet()) {
            if (!entry.getValue().scoring().id().equals(first.scoring().id())) {
                throw new SourceException(
                        Category.CONTRADICTION,
                        entry.getKey(),
                        Said.told(
                                "score.fault.scoreAnotherSites",
                                entry.getValue().scoring().id(),
                                first.scoring().id()),
                        Said.told("score.fault.poolSitesOverOne"));
            }
            shared.retainAll(entry.getValue().usableLoci());
        }
        Map<String, ScoreRun> restricted = new LinkedHashMap<>();
        Map<String, Set<String>> leftOut = new LinkedHashMap<>();
        runs.forEach((site, run) -> {
            Set<String> out = new TreeSet<>(run.usableLoci());
            out.removeAll(shared);
            leftOut.put(site, Set.copyOf(out));
            restricted.put(site, run.restrictedTo(shared));
        });
        return new PooledScore(restricted, Set.copyOf(shared), leftOut);
    }

    /// A site's run over the shared loci.
    ///
    /// @throws IllegalArgumentException when the site was not pooled
    public ScoreRun run(String site) {
        ScoreRun run = sites.get(site);
        if (run == null) {
            throw new IllegalArgumentException("not a pooled site: " + site);
        }
        return run;
    }

    /// One sentence per site: what it uses and what was left out so that all sites use the same.
    public List<String> statements() {
        var statements = new ArrayList<String>();
        sites.forEach((site, run) -> statements.add(site + " (" + run.build().label() + "): "
                + sharedLoci.size() + " of " + run.scoring().variants() + " weights used; "
                + leftOut.getOrDefault(site, Set.of()).size()
                + " more could be used here but not at every site"));
        return statements;
    }
}
