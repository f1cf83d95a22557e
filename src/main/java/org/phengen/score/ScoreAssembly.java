package org.phengen.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.SexChromosomes;
import org.phengen.job.Gap;

/// Puts the readings of all panels together: matches, then the strand rule, then every dosage.
final class ScoreAssembly {
    private final ScoringFile scoring;
    private final GenomeBuild build;
    private final List<PanelReading> readings;
    private final ScoreOptions options;
    private final int samples;
    private final SexCoding coding = new SexCoding();

    ScoreAssembly(ScoringFile scoring, GenomeBuild build, List<PanelReading> readings, ScoreOptions options) {
        this.scoring = scoring;
        this.build = build;
        this.readings = readings;
        this.options = options;
        this.samples =
                readings.stream().mapToInt(reading -> reading.panel().size()).sum();
    }

    ScoreRun assemble(List<String> sources, List<Gap> gaps) {
        List<ScoreLocus> loci = scoring.loci();
        var matches = new ArrayList<AlleleMatch>(loci.size());
        for (int i = 0; i < loci.size(); i++) {
            matches.add(judge(i));
        }
        StrandRule strand = StrandRule.of(loci, matches);
        double[] frequencies = new double[loci.size()];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = matches.get(i) instanceof AlleleMatch.Ambiguous ambiguous
                    ? frequency(cells(i, ambiguous.asWritten(), new SexCoding()))
                    : Double.NaN;
        }
        List<AlleleMatch> decided = strand.decide(loci, matches, frequencies, options.ambiguous());
        var matrix = new EvidenceMatrix(loci.size());
        for (int i = 0; i < loci.size(); i++) {
            if (decided.get(i) instanceof AlleleMatch.Usable usable) {
                matrix.set(i, cells(i, usable, coding));
            } else if (decided.get(i) instanceof AlleleMatch.Uncovered) {
                byte[] cells = new byte[samples];
                Arrays.fill(cells, EvidenceMatrix.cell(Evidence.NOT_COVERED, 0, false));
                matrix.set(i, cells);
            }
        }
        var names = new ArrayList<String>(samples);
        readings.forEach(reading -> names.addAll(reading.panel().names()));
        var facts = new ScoreRun.Facts(sources, build, strand, coding.sentence(options), gaps);
        return new ScoreRun(scoring, names, decided, matrix, facts, options, Set.of());
    }

    private AlleleMatch judge(int i) {
        ScoreLocus locus = scoring.loci().get(i);
        var rows = new ArrayList<@Nullable LocusRows>(readings.size());
        for (PanelReading reading : readings) {
            rows.add(reading.at(i));
        }
        Optional<String> known =
                Optional.ofNullable(options.knownReference().get(locus.contig() + ":" + locus.position()));
        AlleleMatch match = AlleleJudge.judge(locus, rows, known);
        return match instanceof AlleleMatch.Uncovered
                        && options.absentIsReferenceAt(locus.contig(), locus.position(), 1)
                ? new AlleleMatch.Excluded(ExclusionReason.REFERENCE_UNKNOWN)
                : match;
    }

    private byte[] cells(int i, AlleleMatch.Usable usable, SexCoding counter) {
        ScoreLocus locus = scoring.loci().get(i);
        SexChromosomes place = SexChromosomes.at(locus.contig(), locus.position(), build);
        var calls = new LocusCalls(place, options);
        byte[] cells = new byte[samples];
        int offset = 0;
        for (PanelReading reading : readings) {
            calls.write(usable, reading, i, cells, offset);
            offset += reading.panel().size();
        }
        counter.count(place, calls);
        return cells;
    }

    /// Frequency of the counted allele among people with a known dosage; NaN below 50 of them.
    private static double frequency(byte[] cells) {
        int people = 0;
        int copies = 0;
        int places = 0;
        for (byte cell : cells) {
            if (EvidenceMatrix.isKnown(cell)) {
                people++;
                copies += EvidenceMatrix.copies(cell);
                places += EvidenceMatrix.isHaploid(cell) ? 1 : 2;
            }
        }
        return people < StrandRule.PEOPLE_FOR_FREQUENCY ? Double.NaN : (double) copies / places;
    }
}
