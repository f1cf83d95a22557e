package org.phengen.genotype;

import java.util.ArrayList;
import java.util.List;
import org.phengen.job.JobContext;

/// A genotype source over VCF lines written in a test: the simplest thing that keeps the port's contract.
public final class TextVcf implements GenotypeSource {
    private final String name;
    private final GenomeBuild build;
    private final List<String> samples;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> contigs = new ArrayList<>();

    public TextVcf(String name, GenomeBuild build, String... samples) {
        this.name = name;
        this.build = build;
        this.samples = List.of(samples);
    }

    /// Adds a row with one GT per sample.
    public TextVcf row(String contig, int position, String reference, String alternate, String... genotypes) {
        if (genotypes.length != samples.size()) {
            throw new IllegalArgumentException("one genotype per sample");
        }
        List<String> alternates = alternate.equals(".") ? List.of() : List.of(alternate.split(","));
        add(new Row(
                new Variant(contig, position, ".", reference, alternates),
                position + reference.length() - 1L,
                false,
                true,
                List.of(genotypes)));
        return this;
    }

    /// Adds a gVCF block.
    public TextVcf block(String contig, int start, int end, String reference, boolean callable, String genotype) {
        add(new Row(
                new Variant(contig, start, ".", reference, List.of("<NON_REF>")),
                end,
                true,
                callable,
                List.of(genotype)));
        return this;
    }

    /// Says that the header names a contig without rows.
    public TextVcf contig(String contig) {
        contigs.add(SexChromosomes.plainName(contig));
        return this;
    }

    private void add(Row row) {
        rows.add(row);
        contigs.add(SexChromosomes.plainName(row.variant().contig()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public GenomeBuild build() {
        return build;
    }

    @Override
    public List<String> samples() {
        return samples;
    }

    @Override
    public boolean knows(String contig) {
        return contigs.contains(SexChromosomes.plainName(contig));
    }

    @Override
    public ContigState read(Region region, RowReader reader, JobContext job) {
        String contig = SexChromosomes.plainName(region.contig());
        boolean any = false;
        for (Row row : rows) {
            if (SexChromosomes.plainName(row.variant().contig()).equals(contig)) {
                any = true;
                if (row.variant().position() <= region.end() && row.end() >= region.start()) {
                    reader.row(row);
                }
            }
        }
        return any ? ContigState.INDEXED : ContigState.NO_ROWS;
    }

    @Override
    public void close() {}

    private record Row(Variant variant, long end, boolean isReferenceBlock, boolean proven, List<String> genotypes)
            implements GenotypeRow {
        @Override
        public int sampleCount() {
            return genotypes.size();
        }

        @Override
        public int firstAllele(int sample) {
            return allele(genotypes.get(sample).split("[/|]")[0]);
        }

        @Override
        public int secondAllele(int sample) {
            String[] alleles = genotypes.get(sample).split("[/|]");
            return alleles.length == 1 ? HAPLOID : allele(alleles[1]);
        }

        private static int allele(String text) {
            return text.equals(".") ? MISSING : Integer.parseInt(text);
        }

        @Override
        public boolean callable(int sample) {
            return proven;
        }

        @Override
        public String genotypeText(int sample) {
            return genotypes.get(sample);
        }
    }
}
