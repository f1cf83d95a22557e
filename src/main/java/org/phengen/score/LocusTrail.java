package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.derivation.Origin;
import org.phengen.derivation.Origin.Span;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.ReadTrace;
import org.phengen.genotype.Region;
import org.phengen.genotype.Variant;
import org.phengen.job.JobContext;
import org.phengen.language.Said;

/// What stands in the genome files at one locus for one sample, read again with the bytes that say so.
///
/// @param call "0/1 (A>G)", as in the file; empty where there is no row
/// @param bytes where it was read; empty where no file of the sample knows the contig
public record LocusTrail(String call, Optional<Origin.Genome> bytes) {
    /// Nothing was read again.
    static final LocusTrail NOTHING = new LocusTrail("", Optional.empty());

    /// One for each locus of the scoring file, in its order. Each locus is asked for alone, so that its bytes are its
    /// own.
    ///
    /// @throws org.phengen.job.SourceException when a file cannot be read completely
    public static List<LocusTrail> of(ScoreRun run, String sample, List<GenotypeSource> sources, JobContext job) {
        List<GenotypeSource> own = sources.stream()
                .filter(source -> source.samples().contains(sample))
                .toList();
        var trails = new ArrayList<LocusTrail>();
        List<ScoreLocus> loci = run.scoring().loci();
        for (int i = 0; i < loci.size(); i++) {
            job.checkCancelled();
            job.progress(Said.told("job.progress.readingPatientsLoci"), i, loci.size());
            LocusTrail found = NOTHING;
            for (GenotypeSource source : own) {
                if (found.call().isEmpty() && source.knows(loci.get(i).contig())) {
                    found = read(loci.get(i), source, source.samples().indexOf(sample), job);
                }
            }
            trails.add(found);
        }
        return trails;
    }

    private static LocusTrail read(ScoreLocus locus, GenotypeSource source, int column, JobContext job) {
        var stretches = new ArrayList<Span>();
        var blocks = new ArrayList<Span>();
        var calls = new ArrayList<String>();
        var trace = new ReadTrace() {
            @Override
            public void stretch(long begin, long end) {
                stretches.add(new Span(begin, end));
            }

            @Override
            public void block(long first, long end) {
                blocks.add(new Span(first, end));
            }
        };
        source.read(
                new Region(locus.contig(), locus.position(), locus.position()),
                row -> calls.add(words(row, column)),
                trace,
                job);
        return new LocusTrail(
                String.join("; ", calls),
                Optional.of(new Origin.Genome(source.name(), locus.contig(), locus.position(), stretches, blocks)));
    }

    private static String words(GenotypeRow row, int column) {
        Variant variant = row.variant();
        String call = row.genotypeText(column);
        if (row.isReferenceBlock()) {
            return call + " (reference block " + variant.position() + "-" + row.end() + ")";
        }
        return call + " (" + variant.reference() + ">"
                + (variant.alternates().isEmpty() ? "." : String.join(",", variant.alternates())) + ")";
    }
}
