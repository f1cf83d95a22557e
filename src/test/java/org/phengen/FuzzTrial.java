package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Feeds a target its seeds, the past findings, and then mutations of both, the same for the same random seed. No
/// coverage guides it: that is Jazzer's part in the long run.
final class FuzzTrial {
    private static final int LONGEST_INPUT = 1 << 16;
    private static final byte[] EDGES = {0, 1, -1, 0x7f, (byte) 0x80, ' ', '\t', '\n', '"', '{', ',', '0'};

    private final FuzzTarget target;
    private final List<byte[]> corpus = new ArrayList<>();
    private int understood;
    private int refused;

    FuzzTrial(FuzzTarget target) {
        this.target = target;
        corpus.addAll(target.seeds());
        corpus.addAll(findings(target));
    }

    /// Inputs that once were a finding, as they lie in the test resources.
    private static List<byte[]> findings(FuzzTarget target) {
        List<byte[]> found = new ArrayList<>();
        String room = "/" + target.getClass().getName().replace('.', '/');
        for (int number = 1; ; number++) {
            try (InputStream file = FuzzTrial.class.getResourceAsStream(room + "-" + number + ".bin")) {
                if (file == null) {
                    return found;
                }
                found.add(file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// Every seed must be understood: otherwise the trial would try nothing but refusals.
    void seeds() {
        for (byte[] seed : target.seeds()) {
            assertThat(feed(seed)).as("seed is understood").isTrue();
        }
        corpus.forEach(this::feed);
    }

    void mutations(int inputs, long seed) {
        var random = new SplittableRandom(seed);
        for (int input = 0; input < inputs; input++) {
            feed(mutated(random));
        }
    }

    int understood() {
        return understood;
    }

    int refused() {
        return refused;
    }

    private boolean feed(byte[] input) {
        boolean took = FuzzTarget.drive(target, input);
        understood += took ? 1 : 0;
        refused += took ? 0 : 1;
        return took;
    }

    private byte[] mutated(SplittableRandom random) {
        byte[] input = corpus.get(random.nextInt(corpus.size())).clone();
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3);
        for (int change = 0; change < changes; change++) {
            input = changed(input, random);
        }
        return input;
    }

    private byte[] changed(byte[] input, SplittableRandom random) {
        if (input.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(input.length);
        int length = Math.min(input.length - at, 1 + random.nextInt(random.nextInt(3) == 0 ? 64 : 4));
        return switch (random.nextInt(9)) {
            case 0 -> set(input, at, (byte) (input[at] ^ 1 << random.nextInt(8)));
            case 1 -> set(input, at, (byte) random.nextInt());
            case 2 -> set(input, at, EDGES[random.nextInt(EDGES.length)]);
            case 3 -> replaced(input, at, length, new byte[0]);
            case 4 -> replaced(input, at, 0, Arrays.copyOfRange(input, at, at + length));
            case 5 -> replaced(input, at, 0, word(random));
            case 6 -> replaced(input, at, length, word(random));
            case 7 -> number(input, at, random);
            default -> spliced(input, at, random);
        };
    }

    private byte[] word(SplittableRandom random) {
        List<String> words = target.words();
        return words.isEmpty() ? new byte[0] : FuzzTarget.bytes(words.get(random.nextInt(words.size())));
    }

    private static byte[] set(byte[] input, int at, byte value) {
        input[at] = value;
        return input;
    }

    /// A little-endian number of four bytes made a little or much larger, or an edge of its range.
    private static byte[] number(byte[] input, int at, SplittableRandom random) {
        if (at + 4 > input.length) {
            return input;
        }
        int old = input[at] & 0xff | (input[at + 1] & 0xff) << 8 | (input[at + 2] & 0xff) << 16 | input[at + 3] << 24;
        int changed = switch (random.nextInt(5)) {
            case 0 -> old + 1;
            case 1 -> old - 1;
            case 2 -> Integer.MAX_VALUE;
            case 3 -> -1;
            default -> old << random.nextInt(1, 31);
        };
        for (int part = 0; part < 4; part++) {
            input[at + part] = (byte) (changed >> 8 * part);
        }
        return input;
    }

    private static byte[] replaced(byte[] input, int at, int length, byte[] with) {
        if (input.length - length + with.length > LONGEST_INPUT) {
            return input;
        }
        byte[] made = new byte[input.length - length + with.length];
        System.arraycopy(input, 0, made, 0, at);
        System.arraycopy(with, 0, made, at, with.length);
        System.arraycopy(input, at + length, made, at + with.length, input.length - at - length);
        return made;
    }

    private byte[] spliced(byte[] input, int at, SplittableRandom random) {
        byte[] other = corpus.get(random.nextInt(corpus.size()));
        int from = random.nextInt(other.length + 1);
        return replaced(input, at, input.length - at, Arrays.copyOfRange(other, from, other.length));
    }

    /// Writes each target's seeds and words for Jazzer. Arguments: folder, then target classes.
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            var target = Class.forName(name)
                    .asSubclass(FuzzTarget.class)
                    .getConstructor()
                    .newInstance();
            Path corpus =
                    Files.createDirectories(folder.resolve(target.getClass().getSimpleName()));
            List<byte[]> inputs = Stream.concat(target.seeds().stream(), findings(target).stream())
                    .toList();
            for (int input = 0; input < inputs.size(); input++) {
                Files.write(corpus.resolve("seed-" + input), inputs.get(input));
            }
            List<String> words = target.words().stream().map(FuzzTrial::quoted).toList();
            Files.write(folder.resolve(target.getClass().getSimpleName() + ".words"), words);
        }
    }

    /// In libFuzzer's dictionary format.
    private static String quoted(String word) {
        var line = new StringBuilder("\"");
        for (byte each : FuzzTarget.bytes(word)) {
            line.append(String.format("\\x%02X", each));
        }
        return line.append('"').toString();
    }
}
