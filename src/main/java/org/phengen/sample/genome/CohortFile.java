package org.phengen.sample.genome;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.phengen.sample.chance.Chance;
import org.phengen.vcf.IndexedVcfWriting;

/// One site's cohort as a VCF with GT only: every place where somebody of the cohort carries ALT, and every score locus
/// and single site whether or not. Half a per cent of calls are missing, some are half-calls, one sample can be poor.
public final class CohortFile implements AutoCloseable, Site.Visitor {
    /// A cohort to write.
    ///
    /// @param samples names, in file order
    /// @param people their numbers in the region, in the same order
    /// @param build38 else GRCh37
    /// @param phased `|` instead of `/`
    /// @param poor the sample with a low call rate, or -1
    public record Cohort(
            Path file, List<String> samples, List<Integer> people, boolean build38, boolean phased, int poor) {
        public Cohort {
            samples = List.copyOf(samples);
            people = List.copyOf(people);
        }
    }

    private static final double MISSING = 0.005;
    private static final double HALF = 0.0005;
    private static final double POOR = 0.18;
    private static final byte CALLED = 0;
    private static final byte HALF_CALLED = 1;
    private static final byte NOT_CALLED = 2;

    private final Cohort cohort;
    private final int[] people;
    private final boolean[] men;
    private final Chance chance;
    private final byte[] calls;
    private final IndexedVcfWriting writing;
    private final StringBuilder line = new StringBuilder();
    private int rows;

    public CohortFile(Cohort cohort, Universe universe, long seed) {
        this.cohort = cohort;
        this.people = cohort.people().stream().mapToInt(Integer::intValue).toArray();
        this.men = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            men[i] = universe.isMan(people[i]);
        }
        this.calls = new byte[people.length];
        this.chance = Chance.of(seed, "calls", cohort.build38() ? 38 : 37);
        this.writing = IndexedVcfWriting.create(cohort.file());
        VcfText.head(
                        universe.contigs(),
                        cohort.build38(),
                        List.of(
                                "##INFO=<ID=AC,Number=A,Type=Integer,Description=\"Alternate allele count\">",
                                "##INFO=<ID=AN,Number=1,Type=Integer,Description=\"Called alleles\">",
                                "##INFO=<ID=AF,Number=A,Type=Float,Description=\"Alternate allele frequency\">",
                                "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Invented consequence, of no predictor."
                                        + " Format: Allele|Consequence|IMPACT|SYMBOL|Gene\">",
                                "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">"))
                .forEach(writing::line);
        writing.line("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t" + String.join("\t", cohort.samples()));
    }

    @Override
    public void site(Site site) {
        boolean onX = site.contig().name().equals("X");
        boolean onY = site.contig().name().equals("Y");
        drawCalls();
        int[] counts = count(site, onX, onY);
        int carried = Arrays.stream(counts).skip(1).sum();
        if (carried == 0 && !site.always()) {
            return;
        }
        line.setLength(0);
        line.append(VcfText.name(site.contig(), cohort.build38()))
                .append('\t')
                .append(cohort.build38() ? site.position() : site.position37())
                .append('\t')
                .append(site.id())
                .append('\t')
                .append(site.reference())
                .append('\t')
                .append(String.join(",", site.alternates()))
                .append("\t.\tPASS\t");
        info(site, counts, carried + counts[0]);
        line.append("\tGT");
        for (int i = 0; i < people.length; i++) {
            line.append('\t');
            genotype(site, i, onX, onY);
        }
        writing.line(line.toString());
        rows++;
    }

    /// Rows written so far.
    public int rows() {
        return rows;
    }

    /// A row's share of missing calls varies; the next missing one is found by its distance.
    private void drawCalls() {
        Arrays.fill(calls, CALLED);
        mark(MISSING * chance.exponential(), NOT_CALLED);
        mark(HALF, HALF_CALLED);
        if (cohort.poor() >= 0 && chance.happens(POOR)) {
            calls[cohort.poor()] = NOT_CALLED;
        }
    }

    private void mark(double rate, byte call) {
        double step = -StrictMath.log1p(-StrictMath.min(0.5, rate));
        for (double at = chance.exponential() / step; at < calls.length; at += 1 + chance.exponential() / step) {
            calls[(int) at] = call;
        }
    }

    /// Called alleles by number; 0 is REF.
    private int[] count(Site site, boolean onX, boolean onY) {
        int[] counts = new int[site.alternates().size() + 1];
        for (int i = 0; i < people.length; i++) {
            if (calls[i] == NOT_CALLED || onY && !men[i]) {
                continue;
            }
            boolean haploid = onY || onX && men[i];
            if (haploid || calls[i] == CALLED) {
                counts[site.allele(2 * people[i])]++;
            }
            if (!haploid) {
                counts[site.allele(2 * people[i] + 1)]++;
            }
        }
        return counts;
    }

    private void info(Site site, int[] counts, int called) {
        for (int i = 1; i < counts.length; i++) {
            line.append(i == 1 ? "AC=" : ",").append(counts[i]);
        }
        line.append(";AN=").append(called).append(";AF=");
        for (int i = 1; i < counts.length; i++) {
            line.append(i == 1 ? "" : ",").append(VcfText.share(counts[i], called));
        }
        if (!site.annotation().isEmpty()) {
            line.append(";CSQ=").append(site.annotation());
        }
    }

    private void genotype(Site site, int i, boolean onX, boolean onY) {
        boolean haploid = onY || onX && men[i];
        if (onY && !men[i] || haploid && calls[i] == NOT_CALLED) {
            line.append('.');
            return;
        }
        int first = site.allele(2 * people[i]);
        if (haploid) {
            line.append((char) ('0' + first));
            return;
        }
        int second = site.allele(2 * people[i] + 1);
        char separator = cohort.phased() ? '|' : '/';
        if (calls[i] == NOT_CALLED) {
            line.append('.').append(separator).append('.');
        } else if (calls[i] == HALF_CALLED) {
            line.append('.').append(separator).append((char) ('0' + second));
        } else {
            boolean turned = !cohort.phased() && first > second;
            line.append((char) ('0' + (turned ? second : first)))
                    .append(separator)
                    .append((char) ('0' + (turned ? first : second)));
        }
    }

    @Override
    public void close() {
        writing.close();
    }
}
