package org.phengen.vcf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.phengen.genotype.Region;

/// Invented files of several blocks and two contigs, to be damaged.
final class DamagedFiles {
    /// All of one contig, its middle, a few rows, all of another, and where nothing is.
    static final List<Region> REGIONS = List.of(
            new Region("1", 1, 200_000_000),
            new Region("1", 3_000_000, 4_000_000),
            new Region("1", 5_000_000, 5_003_000),
            new Region("2", 1, 200_000_000),
            new Region("2", 150_000_000, 150_000_100));

    private DamagedFiles() {}

    /// Sixty people at 3,000 places.
    static Path cohort(Path folder) {
        var random = new SplittableRandom(41);
        var samples = IntStream.range(0, 60).mapToObj(sample -> "S" + sample).toList();
        var rows = new ArrayList<String>();
        for (int row = 1; row <= 3_000; row++) {
            boolean first = row <= 2_900;
            var line = new StringBuilder(first ? "1 " + row * 2_503 : "2 " + (row - 2_900) * 20);
            line.append(" rs").append(random.nextInt(1, 1 << 30)).append(" A G . PASS . GT");
            int odds = random.nextInt(2, 40);
            for (int sample = 0; sample < samples.size(); sample++) {
                line.append(' ')
                        .append(random.nextInt(odds) == 0 ? 1 : 0)
                        .append('|')
                        .append(random.nextInt(odds) == 0 ? 1 : 0);
            }
            rows.add(line.toString());
        }
        return VcfLines.write(folder.resolve("cohort.vcf.gz"), VcfLines.GRCH37, samples, rows);
    }

    /// One person: blocks of reference between the variants.
    static Path gvcf(Path folder) {
        var random = new SplittableRandom(42);
        var rows = new ArrayList<String>();
        for (String contig : List.of("1", "2")) {
            int at = 1;
            for (int row = 0; row < 2_000; row++) {
                int until = at + random.nextInt(1, 1_500);
                rows.add(contig + " " + at + " . A <NON_REF> . . END=" + until + " GT:GQ:MIN_DP 0/0:"
                        + random.nextInt(99) + ":" + random.nextInt(60));
                at = until + 1;
                rows.add(contig + " " + at + " rs" + random.nextInt(1, 1 << 30) + " A C,<NON_REF> . . . GT:GQ:DP 0/1:"
                        + random.nextInt(99) + ":" + random.nextInt(60));
                at++;
            }
        }
        return VcfLines.write(folder.resolve("person.g.vcf.gz"), VcfLines.GRCH37, List.of("S"), rows);
    }
}
