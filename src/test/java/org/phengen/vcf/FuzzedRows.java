package org.phengen.vcf;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;

/// Asks a file under fuzzing everything that the program asks of one.
final class FuzzedRows {
    private FuzzedRows() {}

    /// @return how many rows were read
    static long askAll(IndexedVcf vcf, List<String> contigs) {
        long[] rows = new long[1];
        for (String contig : contigs) {
            if (vcf.knows(contig)) {
                for (Region region :
                        List.of(new Region(contig, 1, Integer.MAX_VALUE - 1L), new Region(contig, 100, 260))) {
                    RegionTable.write(vcf, region, Optional.empty(), OutputStream.nullOutputStream(), unwatched());
                    vcf.read(region, row -> rows[0] += decoded(row), unwatched());
                }
                vcf.readEach(
                        List.of(new Region(contig, 100, 100), new Region(contig, 150, 300)),
                        (locus, row) -> rows[0] += decoded(row),
                        unwatched());
                vcf.rowCount(contig);
            }
        }
        vcf.build();
        return rows[0];
    }

    private static JobContext unwatched() {
        return JobContext.unwatched();
    }

    private static int decoded(GenotypeRow row) {
        row.variant();
        row.end();
        for (int sample = 0; sample < Math.min(20, row.sampleCount()); sample++) {
            row.genotypeText(sample);
            row.callable(sample);
            row.firstAllele(sample);
            row.secondAllele(sample);
        }
        return 1;
    }
}
