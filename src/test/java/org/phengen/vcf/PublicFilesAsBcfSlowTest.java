package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.SharedFolder;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// The VCFs of public projects as BCF: multi-allelic, half-calls, haploid Y, gVCF, symbolic alleles.
@Tag("slow")
class PublicFilesAsBcfSlowTest {
    @TempDir
    Path folder;

    @Test
    void everyVcfThatBcftoolsMakesABcfOfIsAnsweredLikeBcftools() throws Exception {
        Optional<Path> shared = SharedFolder.find("testdata/vcf/small");
        if (shared.isEmpty()
                || OutsideTool.run(List.of("bcftools", "--version")).isEmpty()) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(shared.get())) {
            files = walk.filter(file -> file.toString().matches(".*\\.vcf(\\.gz|\\.bgz)?"))
                    .sorted()
                    .toList();
        }
        var refused = new TreeMap<String, String>();
        int answered = 0;
        int compared = 0;
        int notMade = 0;
        int notAsked = 0;
        for (Path file : files) {
            Path bcf = folder.resolve("a.bcf");
            try {
                OutsideTool.run(List.of("bcftools", "view", "-Ob", "-o", bcf.toString(), file.toString()));
                OutsideTool.run(List.of("bcftools", "index", "-f", bcf.toString()));
            } catch (AssertionError bcftoolsRefuses) {
                notMade++;
                continue;
            }
            try (IndexedVcf vcf = IndexedVcf.open(bcf, JobContext.unwatched())) {
                compared += PublicFilesTest.compare(bcf, vcf, 6);
                answered++;
            } catch (SourceException failure) {
                refused.put(file.getFileName().toString(), failure.problem());
            } catch (AssertionError failure) {
                // bcftools itself refused the question, for want of a GT: there is nothing to compare with
                assertThat(failure).hasMessageStartingWith("bcftools").hasMessageContaining("ended with");
                notAsked++;
            }
        }
        System.out.println("public files as BCF answered like bcftools: " + answered + ", regions " + compared
                + ", not made by bcftools " + notMade + ", not answered by bcftools " + notAsked);
        refused.forEach((file, problem) -> System.out.println("refused: " + file + ": " + problem));
        assertThat(answered).isGreaterThan(80);
        assertThat(refused).isEmpty();
    }
}
