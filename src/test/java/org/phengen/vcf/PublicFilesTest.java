package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phengen.OutsideTool;
import org.phengen.SharedFolder;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// Indexed VCFs and gVCFs of public projects, with all their oddities.
class PublicFilesTest {
    /// Refused, each for its reason: two without a `##fileformat` line, one with FORMAT but no sample. bcftools refuses
    /// the same three.
    private static final Set<String> REFUSED = Set.of("end.vcf.gz", "gvcf.vcf.gz", "CNVtest.vcf.gz");

    @Test
    void everyIndexedFileIsAnsweredLikeBcftoolsOrRefusedWithAReason() throws Exception {
        Optional<Path> folder = SharedFolder.find("testdata/vcf/small");
        if (folder.isEmpty()) {
            return;
        }
        var refused = new ArrayList<String>();
        int compared = 0;
        List<Path> files = indexedFiles(folder.get());
        for (Path file : files) {
            try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
                compared += compare(file, vcf, 4);
            } catch (SourceException failure) {
                assertThat(failure.problem()).isNotBlank();
                refused.add(file.getFileName().toString());
            }
        }
        System.out.println("public files: " + files.size() + ", refused " + refused + ", regions compared " + compared);
        assertThat(refused).containsExactlyInAnyOrderElementsOf(REFUSED);
    }

    private static List<Path> indexedFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".vcf.gz"))
                    .filter(file -> Files.exists(Path.of(file + ".tbi")) || Files.exists(Path.of(file + ".csi")))
                    .sorted()
                    .toList();
        }
    }

    static int compare(Path file, IndexedVcf vcf, int questions) throws Exception {
        int compared = 0;
        var random = new SplittableRandom(7);
        Optional<byte[]> places = OutsideTool.run(List.of("bcftools", "query", "-f", "%CHROM:%POS\n", file.toString()));
        List<String> all = places.isEmpty()
                ? List.of()
                : new String(places.get(), StandardCharsets.UTF_8).lines().toList();
        for (int question = 0; question < Math.min(questions, all.size()); question++) {
            String[] place = all.get(random.nextInt(all.size())).split(":");
            long position = Long.parseLong(place[1]);
            // begins at or before a row: behind the end of a short contig a region is refused, which bcftools does not
            long start = Math.max(1, position - random.nextInt(500));
            long end = question == 0 ? 500_000_000 : Math.max(position, start) + random.nextInt(500);
            var region = new Region(place[0], question == 0 ? 1 : start, end);
            String expected = Bcftools.query(file, region.toString()).orElseThrow();
            assertThat(Bcftools.ours(vcf, region))
                    .as("%s %s", file.getFileName(), region)
                    .isEqualTo(expected);
            compared++;
        }
        return compared;
    }
}
