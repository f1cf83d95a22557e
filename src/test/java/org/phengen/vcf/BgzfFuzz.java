package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.phengen.FuzzTarget;
import org.phengen.job.SourceException;

/// Any bytes as a BGZF file: refused by name, or decoded to what `java.util.zip` makes of the same gzip members. An
/// input that begins with `W` is wrapped in valid blocks first: its second byte chooses the size of the blocks, its
/// last
/// ones damage the file.
public final class BgzfFuzz implements FuzzTarget {
    private static final BgzfFuzz TARGET = new BgzfFuzz();

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) throws IOException {
        byte[] file = input.length > 6 && input[0] == 'W' ? wrapped(input) : input;
        byte[] ours;
        try (var stream = new BgzfStream(new BytesInMemory("fuzzed", file))) {
            BgzfEnd.require(new BytesInMemory("fuzzed", file));
            ours = stream.readAllBytes();
        } catch (SourceException named) {
            assertThat(named.problem()).isNotBlank();
            return false;
        }
        byte[] theirs = new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes();
        assertThat(ours).isEqualTo(theirs);
        return true;
    }

    private static byte[] wrapped(byte[] input) {
        byte[] file = FuzzedBgzf.of(Arrays.copyOfRange(input, 2, input.length - 4), 1 + (input[1] & 0xff) * 250);
        int place = (input[input.length - 4] & 0xff) << 8 | input[input.length - 3] & 0xff;
        file[place % file.length] ^= input[input.length - 2];
        return input[input.length - 1] == 0
                ? file
                : Arrays.copyOf(file, Math.max(0, file.length - (input[input.length - 1] & 0xff)));
    }

    @Override
    public List<byte[]> seeds() {
        byte[] text = FuzzTarget.bytes("one line\nand another ".repeat(40));
        byte[] wrapped = new byte[text.length + 6];
        wrapped[0] = 'W';
        wrapped[1] = 1;
        System.arraycopy(text, 0, wrapped, 2, text.length);
        return List.of(FuzzedBgzf.of(text, 300), FuzzedBgzf.of(text, 65_000), FuzzedBgzf.of(new byte[0], 9), wrapped);
    }

    @Override
    public List<String> words() {
        return List.of("BC\2\0", "\u001f", "\b\4", "RA\2\0", "W");
    }
}
