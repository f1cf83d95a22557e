package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.SharedFolder;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// The plain-text VCFs of public projects, written and indexed by us, then read by bcftools and by us.
@Tag("slow")
class PublicFilesSlowTest {
    @TempDir
    Path folder;

    @Test
    void plainFilesWeIndexAreAnsweredLikeBcftoolsOrRefusedWithAReason() throws Exception {
        Optional<Path> shared = SharedFolder.find("testdata/vcf/small");
        if (shared.isEmpty()) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(shared.get())) {
            files = walk.filter(file -> file.toString().endsWith(".vcf"))
                    .sorted()
                    .toList();
        }
        var refused = new TreeMap<String, String>();
        int answered = 0;
        int compared = 0;
        int refusedByBcftools = 0;
        for (Path file : files) {
            Path ours = folder.resolve("a.vcf.gz");
            try {
                IndexedVcfWriting.write(ours, Files.readAllLines(file, StandardCharsets.ISO_8859_1));
                try (IndexedVcf vcf = IndexedVcf.open(ours, JobContext.unwatched())) {
                    compared += PublicFilesTest.compare(ours, vcf, 6);
                    answered++;
                }
            } catch (SourceException failure) {
                assertThat(failure.problem()).isNotBlank();
                refused.put(file.getFileName().toString(), failure.problem());
            } catch (AssertionError failure) {
                // bcftools itself refused the file: there is nothing to compare with
                assertThat(failure).hasMessageStartingWith("bcftools").hasMessageContaining("ended with");
                refusedByBcftools++;
            }
        }
        System.out.println("plain files answered like bcftools: " + answered + ", regions " + compared
                + ", refused by bcftools " + refusedByBcftools);
        refused.forEach((file, problem) -> System.out.println("refused: " + file + ": " + problem));
        assertThat(answered).isGreaterThan(50);
    }
}
