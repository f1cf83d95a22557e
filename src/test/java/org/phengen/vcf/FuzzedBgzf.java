package org.phengen.vcf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Wraps any bytes in valid BGZF blocks, so that fuzzing what lies inside passes the checksums, and makes the index
/// that leads to them.
final class FuzzedBgzf {
    private static final byte[] END =
            HexFormat.of().parseHex("1f8b08040000000000ff0600424302001b0003000000000000000000");
    private static final int HEADER = 18;

    private FuzzedBgzf() {}

    /// @param blockSize bytes of contents in each block, at most 65,280
    static byte[] of(byte[] contents, int blockSize) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(1, true);
        for (int from = 0; from < contents.length; from += blockSize) {
            block(contents, from, Math.min(blockSize, contents.length - from), deflater, out);
        }
        deflater.end();
        out.writeBytes(END);
        return out.toByteArray();
    }

    private static void block(byte[] contents, int from, int length, Deflater deflater, ByteArrayOutputStream out) {
        deflater.reset();
        deflater.setInput(contents, from, length);
        deflater.finish();
        byte[] packed = new byte[1 << 17];
        int size = deflater.deflate(packed);
        var crc = new CRC32();
        crc.update(contents, from, length);
        var block = ByteBuffer.allocate(HEADER + size + 8).order(ByteOrder.LITTLE_ENDIAN);
        block.put(END, 0, 16).putShort((short) (HEADER + size + 8 - 1)).put(packed, 0, size);
        block.putInt((int) crc.getValue()).putInt(length);
        out.writeBytes(block.array());
    }

    /// A plain .csi whose every contig has all its rows in its root bin.
    ///
    /// @param names of the contigs; empty for a BCF, whose header numbers them
    /// @param chunks of the contigs in order; names beyond them are contigs without rows
    static byte[] csi(List<String> names, List<Chunk> chunks) {
        byte[] text = (String.join("\0", names) + "\0").getBytes(StandardCharsets.UTF_8);
        var index = ByteBuffer.allocate(64 + text.length + chunks.size() * 40 + names.size() * 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        index.put("CSI\1".getBytes(StandardCharsets.ISO_8859_1)).putInt(14).putInt(5);
        if (names.isEmpty()) {
            index.putInt(0);
        } else {
            index.putInt(28 + text.length)
                    .putInt(2)
                    .putInt(1)
                    .putInt(2)
                    .putInt(0)
                    .putInt('#')
                    .putInt(0);
            index.putInt(text.length).put(text);
        }
        index.putInt(Math.max(names.size(), chunks.size()));
        for (Chunk chunk : chunks) {
            index.putInt(1).putInt(0).putLong(chunk.begin()).putInt(1);
            index.putLong(chunk.begin()).putLong(chunk.end());
        }
        for (int empty = chunks.size(); empty < names.size(); empty++) {
            index.putInt(0);
        }
        byte[] made = new byte[index.position()];
        index.flip().get(made);
        return made;
    }
}
