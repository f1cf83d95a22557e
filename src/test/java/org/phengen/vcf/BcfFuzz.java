package org.phengen.vcf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.phengen.FuzzTarget;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// Any bytes as the contents of an indexed BCF, header and records: refused by name, or every record decoded whole.
/// The index leads to all records as rows of the first contig.
public final class BcfFuzz implements FuzzTarget {
    private static final BcfFuzz TARGET = new BcfFuzz();
    private static final int BLOCK = 65_000;

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) {
        byte[] contents = input.length > BLOCK ? java.util.Arrays.copyOf(input, BLOCK) : input;
        byte[] file = FuzzedBgzf.of(contents, BLOCK);
        var all = new Chunk(firstRecord(contents), (long) (file.length - BgzfEnd.LENGTH) << 16);
        byte[] index = FuzzedBgzf.csi(List.of(), List.of(all));
        try (IndexedVcf vcf = IndexedVcf.open(
                new BytesInMemory("fuzzed", file),
                new BytesInMemory("index", index),
                Optional.empty(),
                JobContext.unwatched())) {
            return FuzzedRows.askAll(vcf, List.of("1", "chr1", "2")) > 0;
        } catch (SourceException named) {
            return false;
        }
    }

    private static long firstRecord(byte[] contents) {
        if (contents.length < 9) {
            return 0;
        }
        long text = ByteBuffer.wrap(contents).order(ByteOrder.LITTLE_ENDIAN).getInt(5);
        return Math.clamp(text + 9, 0, contents.length);
    }

    @Override
    public List<byte[]> seeds() {
        byte[] two = BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x21, 2, 4, 4, 5));
        byte[] wide = BcfBytes.record(
                BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x23).int32(2, 4 | 1, 4, 0x80000001));
        byte[] deletion = BcfBytes.record(
                BcfBytes.piece()
                        .start(0, 100, 51, 2, 1, 1, 2)
                        .text("x")
                        .text("A")
                        .text("<DEL>")
                        .int8(0x11, 0)
                        .int8(0x11, 1, 0x12)
                        .int16(150),
                BcfBytes.piece().int8(0x11, 2, 0x11, 2, 4));
        return List.of(file(two, wide, deletion), file(two), file(deletion));
    }

    private static byte[] file(byte[]... records) {
        byte[] text = FuzzTarget.bytes(BcfBytes.HEADER + "\0");
        return BcfBytes.joined(
                "BCF\2\2".getBytes(StandardCharsets.ISO_8859_1),
                BcfBytes.piece().int32(text.length).get(),
                text,
                BcfBytes.joined(records));
    }

    @Override
    public List<String> words() {
        return List.of(
                "IDX=",
                "##contig=<ID=",
                "\u0011\2!",
                "\u0017x",
                "\u0007",
                "\u0012",
                "\u0013",
                "\u0015",
                "\0\0\0\0",
                "##INFO=<ID=END");
    }
}
