package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

class IndexedLaterTest {
    @TempDir
    Path folder;

    private Path file(String name) {
        Path file = folder.resolve(name);
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            rows.add("16\t" + i * 41 + "\trs" + i + "\tA\tG\t.\tPASS\t.\tGT\t0/1");
        }
        VcfLines.write(file, "##contig=<ID=16,length=90354753>", List.of("S1"), rows);
        return file;
    }

    private static List<String> rows(GenotypeSource source, Region region) {
        List<String> found = new ArrayList<>();
        source.read(region, row -> found.add(row.variant().toString()), JobContext.unwatched());
        return found;
    }

    @Test
    void itKnowsItsSamplesAtOnceAndAnswersAsTheFileOpenedAtOnce() {
        Path file = file("a.vcf.gz");
        var region = new Region("16", 50_000, 60_000);
        try (var later = IndexedLater.open(file, Optional.empty(), JobContext.unwatched());
                var now = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThat(later.samples()).isEqualTo(now.samples());
            assertThat(rows(later, region)).isNotEmpty().isEqualTo(rows(now, region));
            assertThat(later.knows("16")).isTrue();
            assertThat(later.knows("X")).isFalse();
        }
    }

    @Test
    void anotherFilesIndexIsNoticedWhenItIsProvenAndBeforeAnyRow() throws IOException {
        Path file = file("a.vcf.gz");
        Path other = folder.resolve("b.vcf.gz");
        VcfLines.write(
                other,
                "##contig=<ID=16,length=90354753>",
                List.of("S1"),
                List.of("16\t41\t.\tA\tG\t.\tPASS\t.\tGT\t0/1"));
        Files.copy(Path.of(file + ".tbi"), Path.of(other + ".tbi"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var later = IndexedLater.open(other, Optional.empty(), JobContext.unwatched())) {
            assertThatThrownBy(() -> later.prove(JobContext.unwatched())).isInstanceOf(SourceException.class);
            assertThatThrownBy(() -> rows(later, new Region("16", 1, 100))).isInstanceOf(SourceException.class);
        }
    }

    @Test
    void aMissingIndexAndACutFileAreNoticedAtOnce() throws IOException {
        Path file = file("a.vcf.gz");
        Path cut = folder.resolve("cut.vcf.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 28));
        Files.copy(Path.of(file + ".tbi"), Path.of(cut + ".tbi"));
        Files.delete(Path.of(file + ".tbi"));

        assertThatThrownBy(() -> IndexedLater.open(file, Optional.empty(), JobContext.unwatched()))
                .hasMessageContaining("no index");
        assertThatThrownBy(() -> IndexedLater.open(cut, Optional.empty(), JobContext.unwatched()))
                .isInstanceOf(SourceException.class);
    }
}
