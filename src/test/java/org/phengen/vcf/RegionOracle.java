package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;

/// Random regions of the 1000 Genomes piece, asked of bcftools and of us.
final class RegionOracle {
    static final String FILE = "testdata/vcf/1000G_ph3_chr22_9750v_2504s.vcf.gz";
    static final String BCF = "testdata/vcf/1000G_ph3_chr22_first2000.bcf";
    private static final int FIRST = 16_050_075;
    private static final int LAST = 16_644_646;

    private RegionOracle() {}

    /// @return how many regions bcftools answered, every one of them byte-equal to ours
    static int compare(Path file, int inside, int outside, long seed) throws Exception {
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            return compare(file, vcf, inside, outside, seed);
        }
    }

    /// As above through an index of our choice.
    static int compare(Path file, IndexedVcf vcf, int inside, int outside, long seed) throws Exception {
        var random = new SplittableRandom(seed);
        int compared = 0;
        for (int question = 0; question < inside + outside; question++) {
            int length = (int) Math.exp(random.nextDouble(0, Math.log(50_000)));
            int start = question < inside
                    ? random.nextInt(FIRST, LAST - length + 2)
                    : random.nextBoolean()
                            ? random.nextInt(1, FIRST - 50_000)
                            : random.nextInt(LAST + 1_000, 51_000_000);
            var region = new Region("22", start, start + length - 1L);
            Optional<String> expected = Bcftools.query(file, region.toString());
            if (expected.isPresent()) {
                compared++;
                assertThat(Bcftools.ours(vcf, region).equals(expected.get()))
                        .as("byte-equal to bcftools at %s", region)
                        .isTrue();
            }
        }
        return compared;
    }
}
