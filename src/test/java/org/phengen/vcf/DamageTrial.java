package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// Flips single bits of a file and its index and cuts both, and asks the same question each time: the answer is right
/// or a named error. Anything else (a wrong answer, another exception, exhausted memory) fails the trial.
final class DamageTrial {
    private final byte[] data;
    private final byte[] index;
    private final List<Region> regions;
    private final long right;
    private final Map<Category, Integer> errors = new EnumMap<>(Category.class);
    private int rightAnswers;

    DamageTrial(Path file, List<Region> regions) throws IOException {
        this.data = Files.readAllBytes(file);
        this.index = Files.readAllBytes(Path.of(file + ".tbi"));
        this.regions = regions;
        this.right = answer(data, index);
    }

    /// A third of the flips hits the index.
    void flip(int flips, long seed) {
        var random = new SplittableRandom(seed);
        for (int flip = 0; flip < flips; flip++) {
            boolean ofIndex = flip % 3 == 0;
            byte[] damaged = (ofIndex ? index : data).clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            judge(ofIndex ? data : damaged, ofIndex ? damaged : index, "bit flipped in byte " + at);
        }
    }

    /// Every second cut hits the index.
    void cut(int cuts, long seed) {
        var random = new SplittableRandom(seed);
        for (int cut = 0; cut < cuts; cut++) {
            boolean ofIndex = cut % 2 == 0;
            byte[] whole = ofIndex ? index : data;
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            judge(ofIndex ? data : damaged, ofIndex ? damaged : index, "cut at byte " + damaged.length);
        }
    }

    private void judge(byte[] damagedData, byte[] damagedIndex, String damage) {
        try {
            assertThat(answer(damagedData, damagedIndex)).as(damage).isEqualTo(right);
            rightAnswers++;
        } catch (SourceException named) {
            assertThat(named.problem()).as(damage).isNotBlank();
            errors.merge(named.category(), 1, Integer::sum);
        }
    }

    int trials() {
        return rightAnswers
                + errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    int namedErrors() {
        return trials() - rightAnswers;
    }

    @Override
    public String toString() {
        return "right answers " + rightAnswers + ", named errors " + errors;
    }

    private long answer(byte[] ofData, byte[] ofIndex) {
        var sum = new CRC32();
        try (IndexedVcf vcf = IndexedVcf.open(
                new BytesInMemory("data", ofData),
                new BytesInMemory("index", ofIndex),
                Optional.empty(),
                JobContext.unwatched())) {
            for (Region region : regions) {
                var out = new CheckedOutputStream(OutputStream.nullOutputStream(), sum);
                RegionTable.write(vcf, region, Optional.empty(), out, JobContext.unwatched());
            }
        }
        return sum.getValue();
    }
}
