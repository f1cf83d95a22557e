package org.phengen.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Files that only their owner can read, replaced whole or not at all: written beside the old one, forced to the disk,
/// then renamed over it. Where the file system knows no owners (Windows), the user's own profile protects them.
final class OwnerFile {
    private static final FileAttribute<?>[] FILE = attributes("rw-------");
    private static final FileAttribute<?>[] FOLDER = attributes("rwx------");

    private OwnerFile() {}

    /// Puts these bytes in place of whatever the file holds.
    ///
    /// @throws SourceException REFUSED when the disk does not take them; the old file is untouched
    static void replace(Path file, byte[] bytes) {
        try {
            folder(file);
            Path next = Files.createTempFile(parent(file), "." + file.getFileName(), ".new", FILE);
            try {
                try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                    write(channel, bytes);
                }
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceFolder(file);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException refused) {
            throw refused(file, refused);
        }
    }

    /// Opens a file to append to, made where it is missing.
    static FileChannel append(Path file) throws IOException {
        folder(file);
        if (!Files.exists(file)) {
            Files.createFile(file, FILE);
        }
        return FileChannel.open(file, StandardOpenOption.APPEND);
    }

    /// Writes and returns when the disk has it.
    static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    static SourceException refused(Path file, IOException cause) {
        return new SourceException(
                Category.REFUSED,
                file.toString(),
                Said.told("settings.fault.fileCouldNotWritten"),
                Said.told("settings.fault.checkDiskHasRoom"),
                cause);
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    private static void folder(Path file) throws IOException {
        Path folder = parent(file);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, FOLDER);
        }
    }

    /// A rename is only on the disk when its folder is; a system that cannot force a folder (Windows) does it itself.
    private static void forceFolder(Path file) {
        try (FileChannel folder = FileChannel.open(parent(file), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOffered) {
            return;
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        boolean owners =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
