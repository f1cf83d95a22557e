package org.phengen.vcf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.GenotypeSourceContract;
import org.phengen.job.JobContext;

class IndexedVcfContractTest extends GenotypeSourceContract {
    @TempDir
    Path folder;

    @Override
    protected GenotypeSource open() {
        Path file = VcfLines.write(
                folder.resolve("a.vcf.gz"),
                VcfLines.GRCH37,
                List.of("A", "B"),
                List.of(
                        "1 100 del ACGT A . . . GT 0/1 0/0",
                        "1 101 snp C T,G . . . GT 1|2 ./.",
                        "1 300 hap G A . . . GT 1 ."));
        return IndexedVcf.open(file, JobContext.unwatched());
    }
}
