package org.phengen.vcf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A BCF put together byte by byte, so that tests can write what no tool would.
final class BcfBytes {
    static final String HEADER = """
            ##fileformat=VCFv4.2
            ##contig=<ID=1,length=249250621>
            ##INFO=<ID=END,Number=1,Type=Integer,Description="last, IDX=9">
            ##FORMAT=<ID=GT,Number=1,Type=String,Description="genotype">
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tB
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// One half of a record, or any other piece.
    static BcfBytes piece() {
        return new BcfBytes();
    }

    BcfBytes int8(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    BcfBytes int16(int... values) {
        for (int value : values) {
            int8(value, value >> 8);
        }
        return this;
    }

    BcfBytes int32(int... values) {
        for (int value : values) {
            int16(value, value >> 16);
        }
        return this;
    }

    BcfBytes text(String text) {
        int8(text.length() << 4 | 7);
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// CHROM to the counts.
    BcfBytes start(int contig, int position, int length, int alleles, int infos, int fields, int samples) {
        return int32(contig, position - 1, length, 0, alleles << 16 | infos, fields << 24 | samples);
    }

    byte[] get() {
        return bytes.toByteArray();
    }

    /// The usual first half at 1:100: A, C, no FILTER, no INFO.
    static BcfBytes usual(int fields, int samples) {
        return piece().start(0, 100, 1, 2, 0, fields, samples)
                .text("x")
                .text("A")
                .text("C")
                .int8(0);
    }

    static byte[] record(BcfBytes shared, BcfBytes perSample) {
        byte[] one = shared.get();
        byte[] two = perSample.get();
        return joined(piece().int32(one.length, two.length).get(), one, two);
    }

    static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /// Writes the file with a .csi that leads to all records as rows of contig 0.
    static Path write(Path file, String header, byte[]... records) {
        byte[] text = (header + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] start = joined(
                "BCF\2\2".getBytes(StandardCharsets.ISO_8859_1),
                piece().int32(text.length).get(),
                text);
        try {
            try (OutputStream out = IndexedVcfWriting.plain(file)) {
                out.write(start);
                out.write(joined(records));
            }
            long end = Files.size(file) - 28 << 16;
            ByteBuffer index = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            index.put("CSI\1".getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(14)
                    .putInt(5)
                    .putInt(0);
            index.putInt(1).putInt(1).putInt(0).putLong(start.length).putInt(1);
            index.putLong(start.length).putLong(end);
            try (OutputStream out = IndexedVcfWriting.plain(Path.of(file + ".csi"))) {
                out.write(index.array(), 0, index.position());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
