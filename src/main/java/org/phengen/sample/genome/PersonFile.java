package org.phengen.sample.genome;

import java.nio.file.Path;
import java.util.List;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.genome.Coverage.Stretch;
import org.phengen.vcf.IndexedVcfWriting;

/// One person's gVCF (GRCh38): variants with depth and quality, and reference blocks between them over everything that
/// was
/// sequenced. What no row covers was not sequenced.
public final class PersonFile implements AutoCloseable, Site.Visitor {
    /// How good somebody's sequencing is.
    public enum Quality {
        GOOD,
        /// some blocks below every floor
        SHALLOW,
        /// exons and whatever lies beside them
        EXOME_LIKE
    }

    /// Whose file it is.
    ///
    /// @param name the sample's
    /// @param number of the person in the region
    /// @param level of compression, 1 to 9
    public record Sample(Path file, String name, int number, int level) {}

    private static final double NOT_CALLED = 0.003;
    private static final double SHALLOW_BLOCKS = 0.15;
    private static final double BLOCK = 2500;

    private final int person;
    private final boolean man;
    private final Quality quality;
    private final Coverage coverage;
    private final List<Contig> contigs;
    private final Bases bases;
    private final Chance chance;
    private final IndexedVcfWriting writing;
    private int stretch;
    /// the current stretch's contig, by number
    private int contig;
    /// next base of the current stretch that is not yet written
    private int cursor;

    /// @param person the number by which the sites know the person
    public PersonFile(Sample sample, int person, Quality quality, Universe universe, long seed) {
        this.person = person;
        this.man = universe.isMan(sample.number());
        this.quality = quality;
        this.contigs = universe.contigs();
        this.bases = universe.bases();
        this.chance = Chance.of(seed, "sequencing", sample.number());
        this.coverage = Coverage.of(universe.windows(), quality, chance);
        startStretch();
        this.writing = IndexedVcfWriting.create(sample.file(), sample.level());
        VcfText.head(
                        contigs,
                        true,
                        List.of(
                                "##ALT=<ID=NON_REF,Description=\"Any allele that is not REF\">",
                                "##INFO=<ID=END,Number=1,Type=Integer,Description=\"Last position of the block\">",
                                "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">",
                                "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Read depth\">",
                                "##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"Genotype quality\">",
                                "##FORMAT=<ID=MIN_DP,Number=1,Type=Integer,Description=\"Lowest depth in the block\">"))
                .forEach(writing::line);
        writing.line("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t" + sample.name());
    }

    @Override
    public void site(Site site) {
        if (site.contig().name().equals("Y") && !man) {
            return;
        }
        while (stretch < coverage.stretches().size()
                && isBehind(coverage.stretches().get(stretch), site)) {
            finishStretch();
        }
        boolean inside = stretch < coverage.stretches().size()
                && contig == site.contig().number()
                && site.position() >= coverage.stretches().get(stretch).start();
        if (!inside) {
            single(site);
        } else if (site.position() >= cursor && (carries(site) || chance.happens(NOT_CALLED))) {
            blocks(site.contig(), cursor, site.position() - 1);
            if (carries(site)) {
                variant(site);
            } else {
                block(site.contig(), site.position(), site.position(), false);
            }
            cursor = site.end() + 1;
        }
    }

    /// A site away from every stretch: covered alone, or not at all.
    private void single(Site site) {
        if (!chance.happens(coverage.singles())) {
            return;
        }
        if (carries(site)) {
            variant(site);
        } else {
            block(site.contig(), site.position(), site.position(), true);
        }
    }

    private boolean isBehind(Stretch known, Site site) {
        return contig < site.contig().number() || contig == site.contig().number() && known.end() < site.position();
    }

    private void finishStretch() {
        blocks(contigs.get(contig), cursor, coverage.stretches().get(stretch).end());
        stretch++;
        startStretch();
    }

    private void startStretch() {
        if (stretch < coverage.stretches().size()) {
            Stretch next = coverage.stretches().get(stretch);
            cursor = next.start();
            while (!contigs.get(contig).name().equals(next.chromosome())) {
                contig++;
            }
        }
    }

    private boolean carries(Site site) {
        return site.allele(2 * person) != 0 || !haploid(site.contig()) && site.allele(2 * person + 1) != 0;
    }

    private boolean haploid(Contig contig) {
        return !contig.isAutosome() && man;
    }

    private void variant(Site site) {
        boolean haploid = haploid(site.contig());
        int first = site.allele(2 * person);
        int second = haploid ? first : site.allele(2 * person + 1);
        int low = StrictMath.min(first, second);
        int high = StrictMath.max(first, second);
        // only alleles that the person carries are named
        boolean two = low > 0 && low != high;
        String alternates = (two ? site.alternates().get(low - 1) + "," : "")
                + site.alternates().get(high - 1);
        String genotype = haploid ? "1" : low == 0 ? "0/1" : two ? "1/2" : "1/1";
        int depth = depth();
        writing.line(VcfText.name(site.contig(), true) + "\t" + site.position() + "\t" + site.id() + "\t"
                + site.reference() + "\t" + alternates + ",<NON_REF>\t" + (200 + 12 * depth) + "\t.\t.\tGT:DP:GQ\t"
                + genotype + ":" + depth + ":" + StrictMath.min(99, 3 * depth));
    }

    private void blocks(Contig contig, int from, int to) {
        int at = from;
        while (at <= to) {
            int end = StrictMath.min(to, at + 40 + (int) (BLOCK * chance.exponential()));
            block(contig, at, end, true);
            at = end + 1;
        }
    }

    private void block(Contig contig, int from, int to, boolean called) {
        boolean shallow = quality == Quality.SHALLOW && chance.happens(SHALLOW_BLOCKS);
        int depth = shallow ? chance.within(3, 8) : depth();
        int lowest = shallow ? chance.within(0, 3) : depth - chance.within(0, 7);
        String genotype = haploid(contig) ? (called ? "0" : ".") : called ? "0/0" : "./.";
        String values = called ? depth + ":" + StrictMath.min(99, 3 * lowest) + ":" + lowest : "0:0:0";
        writing.line(VcfText.name(contig, true) + "\t" + from + "\t.\t" + bases.at(contig.name(), from)
                + "\t<NON_REF>\t.\t.\tEND=" + to + "\tGT:DP:GQ:MIN_DP\t" + genotype + ":" + values);
    }

    private int depth() {
        return (int) StrictMath.max(18, StrictMath.round(33 + 5 * chance.gaussian()));
    }

    @Override
    public void close() {
        while (stretch < coverage.stretches().size()) {
            finishStretch();
        }
        writing.close();
    }
}
