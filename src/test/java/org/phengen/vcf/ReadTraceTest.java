package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.ReadTrace;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;

/// The bytes that a reader says it read are those that hold the rows it gave.
class ReadTraceTest {
    private static final Path FILE = Path.of("sample-data/sites/north/vcf/north.vcf.gz");

    @Test
    void theBytesToldHoldTheRowsThatWereGivenAndEachIsAWholeBlock() throws IOException {
        byte[] bytes = Files.readAllBytes(FILE);
        try (IndexedVcf vcf = IndexedVcf.open(FILE, JobContext.unwatched())) {
            List<int[]> blocks = new ArrayList<>();
            List<Long> stretches = new ArrayList<>();
            List<String> rows = new ArrayList<>();
            var trace = new ReadTrace() {
                @Override
                public void stretch(long begin, long end) {
                    stretches.add(begin);
                    assertThat(end).isGreaterThan(begin);
                }

                @Override
                public void block(long first, long end) {
                    blocks.add(new int[] {(int) first, (int) end});
                }
            };
            vcf.read(
                    new Region("16", 53_700_000, 53_830_000),
                    row -> rows.add("\t" + row.variant().position() + "\t"
                            + row.variant().id() + "\t" + row.variant().reference() + "\t"),
                    trace,
                    JobContext.unwatched());
            assertThat(rows).isNotEmpty();
            assertThat(stretches).isNotEmpty();
            var text = new StringBuilder();
            for (int[] block : blocks) {
                // each range alone is a gzip member: java.util.zip is the oracle
                try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes, block[0], block[1] - block[0]))) {
                    text.append(new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            String inflated = text.toString();
            assertThat(rows).allSatisfy(row -> assertThat(inflated).contains(row));
        }
    }
}
