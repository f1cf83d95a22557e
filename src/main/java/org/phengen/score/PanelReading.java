package org.phengen.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Reads what one panel's files say at every locus. Loci that lie close together are asked for at once.
final class PanelReading {
    /// Loci at most so far apart (bases) share one request: an index leads to the start of a window of 16,384 bases,
    /// so that asking apart would read the rows between anyway.
    private static final long CLOSE = 16_384;
    /// No REF allele of a score is longer (bases).
    private static final long LONGEST_REFERENCE = 1_000;

    private final Panel panel;
    private final List<ScoreLocus> loci;
    private final @Nullable LocusRows[] found;
    /// Of the chosen samples in the files; an array, because it is read for every call.
    private final int[] columns;
    private boolean complete;
    private final Set<String> unknownContigs = new HashSet<>();

    PanelReading(Panel panel, List<ScoreLocus> loci) {
        this.panel = panel;
        this.loci = loci;
        this.columns = panel.columns().stream().mapToInt(Integer::intValue).toArray();
        this.found = new LocusRows[loci.size()];
    }

    /// Reads all loci.
    ///
    /// @throws SourceException when a file cannot be read completely
    void read(JobContext job) {
        Map<String, List<Integer>> byContig = new HashMap<>();
        for (int i = 0; i < loci.size(); i++) {
            byContig.computeIfAbsent(loci.get(i).contig(), contig -> new ArrayList<>())
                    .add(i);
        }
        byContig.forEach((contig, indexes) -> {
            indexes.sort(Comparator.comparingInt(i -> loci.get(i).position()));
            String holder = null;
            boolean known = false;
            for (GenotypeSource source : panel.sources()) {
                if (!source.knows(contig)) {
                    continue;
                }
                known = true;
                if (readContig(source, contig, indexes, job)) {
                    if (holder != null) {
                        throw new SourceException(
                                Category.CONTRADICTION,
                                source.name(),
                                Said.told("score.fault.sameSamplesHaveRows", contig, holder),
                                Said.told("score.fault.giveOneFilePer"));
                    }
                    holder = source.name();
                }
            }
            if (!known) {
                unknownContigs.add(contig);
            }
        });
        complete = true;
    }

    private boolean readContig(GenotypeSource source, String contig, List<Integer> indexes, JobContext job) {
        boolean holdsRows = false;
        int from = 0;
        while (from < indexes.size()) {
            job.checkCancelled();
            int to = from + 1;
            while (to < indexes.size() && start(indexes, to) - start(indexes, to - 1) <= CLOSE) {
                to++;
            }
            List<Integer> group = indexes.subList(from, to);
            long end = 0;
            for (int index : group) {
                end = Math.max(end, loci.get(index).position() + span(loci.get(index)) - 1L);
            }
            var region = new Region(contig, start(indexes, from), end);
            holdsRows |= source.read(region, row -> take(row, group), job) == ContigState.INDEXED;
            from = to;
        }
        return holdsRows;
    }

    private long start(List<Integer> indexes, int i) {
        return loci.get(indexes.get(i)).position();
    }

    private static int span(ScoreLocus locus) {
        int other = locus.alleles().other().map(String::length).orElse(1);
        return Math.max(locus.alleles().effect().length(), other);
    }

    /// Hands the row to every locus of the group that it touches; the group is sorted by position.
    private void take(GenotypeRow row, List<Integer> group) {
        long first = row.variant().position();
        int low = 0;
        int high = group.size();
        // a block that begins inside an indel locus' REF still counts for it: step back by the longest REF
        long lowest = row.isReferenceBlock() ? first - LONGEST_REFERENCE : first;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (loci.get(group.get(middle)).position() < lowest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < group.size(); i++) {
            int index = group.get(i);
            if (loci.get(index).position() > row.end()) {
                return;
            }
            rowsOf(index).add(row, columns);
        }
    }

    private LocusRows rowsOf(int index) {
        LocusRows rows = found[index];
        if (rows == null) {
            rows = new LocusRows(loci.get(index).position(), panel.size());
            found[index] = rows;
        }
        return rows;
    }

    ScoreLocus locus(int index) {
        return loci.get(index);
    }

    Panel panel() {
        return panel;
    }

    /// Whether the locus' contig was read completely, so that an absent row is truly absent.
    boolean looked(int locus) {
        return complete && !unknownContigs.contains(loci.get(locus).contig());
    }

    /// What was found at a locus; null where the files have nothing there.
    @Nullable
    LocusRows at(int locus) {
        return found[locus];
    }

    /// Contigs of the score that no header of the panel names.
    Set<String> unknownContigs() {
        return unknownContigs;
    }
}
