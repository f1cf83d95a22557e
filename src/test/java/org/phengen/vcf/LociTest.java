package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;

class LociTest {
    @TempDir
    Path folder;

    @Test
    void manyLociInAnyOrderGetExactlyTheRowsEachGetsAlone() {
        var random = new SplittableRandom(3);
        var rows = new ArrayList<String>();
        for (String contig : List.of("1", "2")) {
            int position = 0;
            for (int row = 0; row < 8_000; row++) {
                position += random.nextInt(0, 400);
                String reference = random.nextInt(50) == 0 ? "ACGT".repeat(random.nextInt(1, 60)) : "A";
                rows.add(contig + " " + Math.max(1, position) + " r" + row + " " + reference + " C . . . GT 0|1");
            }
        }
        Path file = VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, List.of("A"), rows);
        var loci = new ArrayList<Region>();
        for (int locus = 0; locus < 300; locus++) {
            int start = random.nextInt(1, 1_700_000);
            String contig = random.nextBoolean() ? "1" : "chr2";
            loci.add(new Region(contig, start, start + (random.nextInt(4) == 0 ? random.nextInt(90_000) : 0)));
        }

        var together = new ArrayList<List<String>>();
        var alone = new ArrayList<List<String>>();
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            for (Region locus : loci) {
                var ids = new ArrayList<String>();
                vcf.read(locus, row -> ids.add(row.variant().id()), JobContext.unwatched());
                alone.add(ids);
                together.add(new ArrayList<>());
            }
            vcf.readEach(
                    loci, (locus, row) -> together.get(locus).add(row.variant().id()), JobContext.unwatched());
        }

        assertThat(together).isEqualTo(alone);
        assertThat(alone.stream().mapToInt(List::size).sum()).isGreaterThan(1_000);
    }
}
