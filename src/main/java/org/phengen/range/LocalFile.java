package org.phengen.range;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// A file on this machine. It stays open, so that a file put in its place meanwhile is not mixed with it.
///
/// A `RandomAccessFile` under a lock and no `FileChannel`: a cancelled job interrupts its thread, and an interrupted
/// thread closes a channel for everybody who reads through it.
public final class LocalFile implements ByteSource {
    private final String name;
    private final long length;
    private final RandomAccessFile file;

    private LocalFile(String name, RandomAccessFile file, long length) {
        this.name = name;
        this.file = file;
        this.length = length;
    }

    /// @throws SourceException when there is no such file, or it may not be read
    public static LocalFile open(Path path) {
        if (Files.isDirectory(path)) {
            throw new SourceException(
                    Category.INPUT,
                    path.toString(),
                    Said.told("range.fault.folder"),
                    Said.told("range.fault.nameFileInside"));
        }
        if (!Files.isRegularFile(path)) {
            throw new SourceException(
                    Category.MISSING,
                    path.toString(),
                    Said.told("range.fault.thereNoSuchFile"),
                    Said.told("range.fault.checkPathSpelling"));
        }
        try {
            var file = new RandomAccessFile(path.toFile(), "r");
            return new LocalFile(path.toString(), file, file.length());
        } catch (IOException failure) {
            throw unreadable(path.toString(), failure);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long offset, byte[] into, int at, int count) {
        if (offset < 0 || count < 0 || offset + count > length) {
            throw new SourceException(
                    Category.DAMAGED,
                    name,
                    Said.told("range.fault.endsAtByteWhere", length),
                    Said.told("range.fault.fetchFileAgainOr"));
        }
        synchronized (file) {
            try {
                file.seek(offset);
                file.readFully(into, at, count);
            } catch (IOException failure) {
                throw unreadable(name, failure);
            }
        }
    }

    @Override
    public void close() {
        synchronized (file) {
            try {
                file.close();
            } catch (IOException failure) {
                throw unreadable(name, failure);
            }
        }
    }

    private static SourceException unreadable(String name, IOException cause) {
        return new SourceException(
                Category.REFUSED,
                name,
                Said.told("range.fault.fileCannotRead"),
                Said.told("range.fault.checkPermissionsDisk"),
                cause);
    }
}
