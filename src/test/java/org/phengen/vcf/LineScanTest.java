package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineScanTest {
    @Test
    void tabsAreCountedAndLineEndsFoundAsByLookingAtEveryByte() {
        Random random = new Random(11);
        byte[] bytes = new byte[400];
        for (int trial = 0; trial < 20_000; trial++) {
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                int drawn = random.nextInt(40);
                bytes[i] = drawn == 0 ? (byte) '\t' : bytes[i] == '\n' || bytes[i] == '\r' ? (byte) 0x8A : bytes[i];
            }
            int from = random.nextInt(20);
            int to = from + random.nextInt(bytes.length - from);
            if (random.nextBoolean() && to > from) {
                bytes[from + random.nextInt(to - from)] = (byte) (random.nextBoolean() ? '\n' : '\r');
            }
            int tabs = 0;
            boolean ends = false;
            for (int i = from; i < to; i++) {
                tabs += bytes[i] == '\t' ? 1 : 0;
                ends |= bytes[i] == '\n' || bytes[i] == '\r';
            }
            assertThat(LineScan.tabs(bytes, from, to)).isEqualTo(ends ? -1 : tabs);
        }
    }

    @Test
    void aLineIsTakenUpToItsTabOrWhole() {
        byte[] line = "xa\tb\tc\td".getBytes(StandardCharsets.US_ASCII);

        assertThat(LineScan.upToTab(line, 1, line.length, 2)).isEqualTo("a\tb");
        assertThat(LineScan.upToTab(line, 1, line.length, 9)).isEqualTo("a\tb\tc\td");
        assertThat(LineScan.upToTab(line, 3, 3, 1)).isEmpty();
    }
}
