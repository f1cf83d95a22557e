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
import java.util.stream.IntStream;
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
        this(file, Path.of(file + ".tbi"), regions);
    }

    DamageTrial(Path file, Path indexFile, List<Region> regions) throws IOException {
        this.data = Files.readAllBytes(file);
        this.index = Files.readAllBytes(indexFile);
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

    /// Edits single bits of the index as it is inside its compression, and compresses it again: what nobody does by
    /// accident, and no checksum notices.
    ///
    /// @return in how many trials rows were lost in silence
    int edit(int edits, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] plain = new BgzfStream(new BytesInMemory("index", index)).readAllBytes();
        int lost = 0;
        for (int edit = 0; edit < edits; edit++) {
            byte[] edited = plain.clone();
            edited[random.nextInt(edited.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                lost += answer(data, edited) == right ? 0 : 1;
                rightAnswers++;
            } catch (SourceException named) {
                errors.merge(named.category(), 1, Integer::sum);
            }
        }
        return lost;
    }

    /// Cuts data and index at every boundary of their blocks, one byte before it and one behind.
    void cutAtEveryBoundary() {
        for (int boundary : boundaries(data)) {
            for (int length : around(boundary, data)) {
                judge(Arrays.copyOf(data, length), index, "data cut at byte " + length);
            }
        }
        for (int boundary : boundaries(index)) {
            for (int length : around(boundary, index)) {
                judge(data, Arrays.copyOf(index, length), "index cut at byte " + length);
            }
        }
    }

    /// Where its blocks begin, and where the last one ends.
    static int[] boundaries(byte[] file) {
        var starts = IntStream.builder();
        byte[] into = new byte[BgzfBlockReader.LARGEST_BLOCK];
        try (var blocks = new BgzfBlockReader(new BytesInMemory("file", file))) {
            for (long at = 0; at < file.length; at = blocks.next()) {
                starts.add((int) at);
                blocks.read(at, 0, into, 0);
            }
        }
        return starts.add(file.length).build().toArray();
    }

    /// Shorter than the whole file only: that is no damage.
    private static int[] around(int boundary, byte[] file) {
        return IntStream.of(boundary - 1, boundary, boundary + 1)
                .filter(length -> length >= 0 && length < file.length)
                .toArray();
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
