package org.phengen.vcf;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import htsjdk.samtools.util.zip.DeflaterFactory;
import htsjdk.tribble.index.tabix.TabixFormat;
import htsjdk.tribble.index.tabix.TabixIndex;
import htsjdk.tribble.index.tabix.TabixIndexCreator;
import htsjdk.tribble.util.LittleEndianOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Writes sorted VCF lines as a block-gzipped `.vcf.gz` with its `.tbi` beside it. The same lines give the same
/// uncompressed bytes on every machine, and the same compressed bytes with the same zlib (java.util.zip, level 6).
///
/// Lines come without their line end: first `##` lines, then the `#CHROM` line, then rows; the rows of a contig
/// together, by rising POS. Not safe for use by several threads.
public final class IndexedVcfWriting implements AutoCloseable {
    private static final int LEVEL = 6;

    private final Path file;
    private final Path index;
    private final BlockCompressedOutputStream out;
    private final int level;
    private final TabixIndexCreator indexing = new TabixIndexCreator(TabixFormat.VCF);
    private final RowOrder order;
    private boolean closed;
    private boolean refused;

    private IndexedVcfWriting(Path file, Path index, OutputStream raw, int level) {
        this.file = file;
        this.index = index;
        this.level = level;
        this.out = new BlockCompressedOutputStream(raw, (Path) null, level, new DeflaterFactory());
        this.order = new RowOrder(file.toString());
    }

    /// Starts a file; what stood there is replaced.
    ///
    /// @param file ends in `.vcf.gz`; the index is written to `file` + `.tbi` on [#close]
    /// @throws SourceException when the file cannot be written
    public static IndexedVcfWriting create(Path file) {
        return create(file, LEVEL);
    }

    /// As above, at another level: on wide rows level 3 is five times as fast as level 6 and a little larger.
    ///
    /// @param level of zlib, 1 to 9
    public static IndexedVcfWriting create(Path file, int level) {
        try {
            Path index = file.resolveSibling(file.getFileName() + ".tbi");
            Files.deleteIfExists(index);
            return new IndexedVcfWriting(file, index, Files.newOutputStream(file), level);
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    /// Writes all lines and closes the file; the usual way.
    public static void write(Path file, Iterable<String> lines) {
        write(file, lines.iterator());
    }

    /// As [#write(Path, Iterable)], for lines made one by one.
    public static void write(Path file, Iterator<String> lines) {
        try (IndexedVcfWriting writing = create(file)) {
            while (lines.hasNext()) {
                writing.line(lines.next());
            }
        }
    }

    /// Writes any text block-gzipped, without an index: the bytes of [OutputStream] go in as they come, and the file
    /// is complete once it is closed.
    public static OutputStream plain(Path file) {
        return plain(file, LEVEL);
    }

    private static OutputStream plain(Path file, int level) {
        try {
            return new BlockCompressedOutputStream(
                    Files.newOutputStream(file), (Path) null, level, new DeflaterFactory());
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    /// Adds the next line.
    ///
    /// @throws SourceException when the line is out of order or has fewer columns than a row needs
    public void line(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        line(text, 0, text.length);
    }

    /// As above, for a line that stands in UTF-8 from `from` up to `to`: a wide row need not become a text first.
    public void line(byte[] text, int from, int to) {
        try {
            refused = true;
            IndexedSpan span = order.accept(text, from, to);
            refused = false;
            if (span != null) {
                indexing.addFeature(span, out.getFilePointer());
            }
            out.write(text, from, to - from);
            out.write('\n');
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    /// Completes data and index; after a refused line it removes them instead, so that no part of a file is taken for
    /// the whole. The index ends where the data end, before the 28-byte end block.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (refused) {
                out.close();
                Files.deleteIfExists(file);
                return;
            }
            out.flush();
            TabixIndex made = (TabixIndex) indexing.finalizeIndex(out.getFilePointer());
            out.close();
            try (var target = new LittleEndianOutputStream(plain(index, level))) {
                made.write(target);
            }
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    private static SourceException notWritten(Path file, IOException cause) {
        return new SourceException(
                Category.REFUSED,
                file.toString(),
                Said.told("vcf.fault.fileCannotWritten"),
                Said.told("vcf.fault.checkFolderExistsMay"),
                cause);
    }
}
