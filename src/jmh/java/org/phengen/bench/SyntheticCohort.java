package org.phengen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.phengen.vcf.IndexedVcfWriting;

/// Makes the cohorts that the benchmarks read: so many people, 31 variants a kilobase, most of them rare, phased; with
/// GT alone or with what GATK writes beside it (GT:AD:DP:GQ:PL). One seed makes the same rows on every machine.
public final class SyntheticCohort {
    /// Where the rows begin: chromosome 22 of GRCh38, well inside.
    static final int START = 20_000_000;

    private static final double PER_BASE = 31 / 1000.0;
    private static final String BASES = "ACGT";

    private final int people;
    private final int length;
    private final boolean gatk;
    private final SplittableRandom random;

    /// @param length of the stretch, in bases
    /// @param gatk whether depths and likelihoods stand beside the genotypes
    SyntheticCohort(int people, int length, boolean gatk, long seed) {
        this.people = people;
        this.length = length;
        this.gatk = gatk;
        this.random = new SplittableRandom(seed);
    }

    /// Writes it with its .tbi; does nothing where it stands already.
    void write(Path file) {
        if (Files.exists(file) && Files.exists(Path.of(file + ".tbi"))) {
            return;
        }
        try (IndexedVcfWriting writing = IndexedVcfWriting.create(file)) {
            writing.line("##fileformat=VCFv4.2");
            writing.line("##contig=<ID=22,length=50818468>");
            writing.line("##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">");
            if (gatk) {
                writing.line("##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Depths\">");
                writing.line("##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Depth\">");
                writing.line("##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"Quality\">");
                writing.line("##FORMAT=<ID=PL,Number=G,Type=Integer,Description=\"Likelihoods\">");
            }
            var head = new StringBuilder("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT");
            for (int person = 0; person < people; person++) {
                head.append("\tS").append(person);
            }
            writing.line(head.toString());
            int position = START;
            while (position < START + length) {
                position += 1 + (int) (-Math.log(1 - random.nextDouble()) / PER_BASE);
                writing.line(row(position));
            }
        }
    }

    private String row(int position) {
        int reference = random.nextInt(4);
        int alternate = (reference + 1 + random.nextInt(3)) % 4;
        // frequencies as a population's: density falls with the frequency
        double frequency = Math.exp(random.nextDouble() * Math.log(2.0 * people) - Math.log(2.0 * people));
        frequency = Math.min(0.5, frequency);
        var row = new StringBuilder(people * (gatk ? 28 : 4) + 64);
        row.append("22\t").append(position).append("\trs").append(position).append('\t');
        row.append(BASES.charAt(reference)).append('\t').append(BASES.charAt(alternate));
        row.append("\t50\tPASS\t.\t").append(gatk ? "GT:AD:DP:GQ:PL" : "GT");
        long limit = (long) (frequency * (1L << 31));
        for (int person = 0; person < people; person++) {
            long draw = random.nextLong();
            int first = (draw >>> 33) < limit ? 1 : 0;
            int second = (draw & 0x7fffffffL) < limit ? 1 : 0;
            row.append('\t').append(first).append('|').append(second);
            if (gatk) {
                beside(row, first + second);
            }
        }
        return row.toString();
    }

    /// Depths around 30, likelihoods as they follow from them.
    private void beside(StringBuilder row, int copies) {
        int depth = 20 + random.nextInt(21);
        int alternates = copies == 0 ? 0 : copies == 2 ? depth : depth / 2 + random.nextInt(5) - 2;
        int quality = Math.min(99, 3 * depth);
        row.append(':').append(depth - alternates).append(',').append(alternates);
        row.append(':').append(depth).append(':').append(quality).append(':');
        int far = 30 * depth;
        row.append(
                switch (copies) {
                    case 0 -> "0," + quality + "," + far;
                    case 1 -> far / 2 + ",0," + far / 2;
                    default -> far + "," + quality + ",0";
                });
    }

    /// @param arguments file, people, bases, `gt` or `gatk`
    public static void main(String[] arguments) {
        new SyntheticCohort(
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        arguments[3].toLowerCase(Locale.ROOT).equals("gatk"),
                        20261125)
                .write(Path.of(arguments[0]));
    }
}
