package org.phengen.vcf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.GenotypeSourceContract;
import org.phengen.job.JobContext;

class IndexedLaterContractTest extends GenotypeSourceContract {
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
        return IndexedLater.open(file, Optional.empty(), JobContext.unwatched());
    }
}
