package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// Every rung of the ladder gives the same bytes, refuses the same input, and touches nothing beside its room.
class InflateLadderTest {
    private static List<Inflate> rungs() {
        List<Inflate> rungs = new ArrayList<>(List.of(Inflate.ofJdk()));
        LibDeflate.ifPresent()
                .ifPresentOrElse(rungs::add, () -> System.out.println("libdeflate is not on this machine"));
        return rungs;
    }

    private static byte[] text(Random random, int length) {
        byte[] text = new byte[length];
        int kind = random.nextInt(3);
        for (int i = 0; i < length; i++) {
            text[i] = (byte)
                    (kind == 0
                            ? random.nextInt(256)
                            : kind == 1 ? "0|0\t".charAt(i % 4) : "01|\t.".charAt(random.nextInt(5)));
        }
        return text;
    }

    private static byte[] deflated(byte[] text, int level) {
        var deflater = new Deflater(level, true);
        deflater.setInput(text);
        deflater.finish();
        byte[] into = new byte[text.length + 1000];
        int length = deflater.deflate(into);
        deflater.end();
        return Arrays.copyOf(into, length);
    }

    /// What a rung makes of an input, in an array with bytes around its room.
    private static String outcome(Inflate rung, byte[] data, int expected) {
        byte[] from = new byte[data.length + 20];
        Arrays.fill(from, (byte) 7);
        System.arraycopy(data, 0, from, 10, data.length);
        byte[] into = new byte[expected + 20];
        Arrays.fill(into, (byte) 9);
        int made;
        try {
            made = rung.inflate(from, 10, data.length, into, 10, expected);
        } catch (DataFormatException refused) {
            made = -1;
        }
        for (int i = 0; i < 10; i++) {
            assertThat(into[i]).isEqualTo((byte) 9);
            assertThat(into[expected + 10 + i]).isEqualTo((byte) 9);
        }
        return made < 0 ? "refused" : made + " " + Arrays.hashCode(Arrays.copyOfRange(into, 10, 10 + expected));
    }

    @Test
    void allRungsGiveTheSameBytesOfEveryInput() {
        var random = new Random(7);
        List<Inflate> rungs = rungs();
        int whole = 0;
        int refused = 0;
        for (int round = 0; round < 1_500; round++) {
            byte[] text = text(random, random.nextInt(66_000));
            byte[] data = deflated(text, random.nextInt(10));
            int expected = text.length;
            // a third as it is, the rest damaged, cut, lengthened, or with another length stated
            switch (random.nextInt(6)) {
                case 0 -> data[random.nextInt(data.length)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> data = Arrays.copyOf(data, random.nextInt(data.length + 1));
                case 2 -> data = Arrays.copyOf(data, data.length + 1 + random.nextInt(9));
                case 3 -> expected = Math.max(0, expected + random.nextInt(21) - 10);
                default -> {}
            }
            String first = outcome(rungs.getFirst(), data, expected);
            for (Inflate rung : rungs.subList(1, rungs.size())) {
                assertThat(outcome(rung, data, expected)).as("round %d", round).isEqualTo(first);
            }
            if (first.equals("refused")) {
                refused++;
            } else {
                whole++;
            }
        }
        rungs.forEach(Inflate::close);
        assertThat(whole).isGreaterThan(400);
        assertThat(refused).isGreaterThan(200);
    }
}
