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
    /// @param level of compression, 1 to 9
    public record Cohort(
            Path file,
            List<String> samples,
            List<Integer> people,
            boolean build38,
            boolean phased,
            int poor,
            int level) {
        public Cohort {
            samples = List.copyOf(samples);
            people = List.copyOf(people);
        }
    }

    private final Cohort cohort;
    private final int[] people;
    private final CallFaults faults;
    private final GenotypeText genotypes;
    private final IndexedVcfWriting writing;
    private final StringBuilder line = new StringBuilder();
    private int rows;

    public CohortFile(Cohort cohort, Universe universe, long seed) {
        this.cohort = cohort;
        this.people = cohort.people().stream().mapToInt(Integer::intValue).toArray();
        boolean[] men = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            men[i] = universe.isMan(people[i]);
        }
        this.faults =
                new CallFaults(people.length, cohort.poor(), Chance.of(seed, "calls", cohort.build38() ? 38 : 37));
        this.genotypes = new GenotypeText(people, men, cohort.phased());
        this.writing = IndexedVcfWriting.create(cohort.file(), cohort.level());
        VcfText.head(
                        universe.contigs(),
                        cohort.build38(),
                        List.of(
                                "##INFO=<ID=AC,Number=A,Type=Integer,Description=\"Alternate allele count\">",
                                "##INFO=<ID=AN,Number=1,Type=Integer,Description=\"Called alleles\">",
                                "##INFO=<ID=AF,Number=A,Type=Float,Description=\"Alternate allele frequency\">",
                                "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Invented consequence, of no"
                                        + " predictor. Format: Allele|Consequence|IMPACT|SYMBOL|Gene\">",
                                "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">"))
                .forEach(writing::line);
        writing.line("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t" + String.join("\t", cohort.samples()));
    }

    @Override
    public void site(Site site) {
        faults.draw();
        int[] counts = genotypes.write(site, faults);
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
        genotypes.rowAfter(line, writing::line);
        rows++;
    }

    /// Rows written so far.
    public int rows() {
        return rows;
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

    @Override
    public void close() {
        writing.close();
    }
}
