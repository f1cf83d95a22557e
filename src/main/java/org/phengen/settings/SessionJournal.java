package org.phengen.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The session on the disk: every committed state is one more line, forced to the disk before `commit` returns, so
/// that a program killed at any moment is found where it last committed. One running program at a time writes it; a
/// second one keeps nothing. Safe to call from several threads.
public final class SessionJournal implements AutoCloseable {
    /// A longer file is written anew with its last line only.
    private static final long LONGEST = 64 * 1024;

    private final Path file;
    private final long longest;
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;
    private @Nullable FileChannel channel;
    private @Nullable Session latest;

    /// How the program before this one ended.
    public sealed interface Before {
        /// Nothing is known: the first start, or keeping was switched off.
        record Nothing() implements Before {}

        /// It ended as it should.
        record Ended(Session session) implements Before {}

        /// It was killed, or the machine stopped.
        record Died(Session session) implements Before {}

        /// It is still running beside this one.
        record StillRunning() implements Before {}
    }

    public SessionJournal(AppFolders folders) {
        this(folders, LONGEST);
    }

    /// @param longest length in bytes beyond which the file is written anew
    SessionJournal(AppFolders folders, long longest) {
        file = folders.state().resolve("session.txt");
        this.longest = longest;
    }

    public Path path() {
        return file;
    }

    /// Takes the journal over from the program before.
    ///
    /// @throws org.phengen.job.SourceException REFUSED when the folder cannot be written
    public synchronized Before open() {
        try {
            lockFile = OwnerFile.append(file.resolveSibling("session.lock"));
            lock = tryLock(lockFile);
            if (lock == null) {
                close();
                return new Before.StillRunning();
            }
            Before before = read();
            channel = OwnerFile.append(file);
            if (Files.size(file) > 0) {
                // a line cut short by a crash must not swallow the next one
                OwnerFile.write(channel, "\n".getBytes(StandardCharsets.UTF_8));
            }
            return before;
        } catch (IOException refused) {
            throw OwnerFile.refused(file, refused);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException ofThisProgram) {
            return null;
        }
    }

    /// The last state that was written whole.
    private Before read() throws IOException {
        if (!Files.exists(file)) {
            return new Before.Nothing();
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (String line : lines.reversed()) {
            Optional<SessionLine.State> state = SessionLine.read(line);
            if (state.isPresent()) {
                Session session = state.get().session();
                return state.get().ended() ? new Before.Ended(session) : new Before.Died(session);
            }
        }
        return new Before.Nothing();
    }

    /// Writes a state; when this returns, the disk has it. Does nothing in a program that does not hold the journal.
    ///
    /// @throws org.phengen.job.SourceException REFUSED when the disk does not take it
    public synchronized void commit(Session session) {
        latest = session;
        append(SessionLine.write(session, false));
    }

    /// Forgets everything kept so far: keeping was switched off.
    public synchronized void forget() {
        latest = null;
        if (channel != null) {
            anew("");
        }
    }

    /// Leaves word that the program ended as it should.
    public synchronized void end() {
        if (latest != null) {
            append(SessionLine.write(latest, true));
        }
        close();
    }

    private void append(String line) {
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            OwnerFile.write(open, line.getBytes(StandardCharsets.UTF_8));
            if (open.size() > longest) {
                anew(line);
            }
        } catch (IOException refused) {
            throw OwnerFile.refused(file, refused);
        }
    }

    /// The old file stands until the new one is whole.
    private void anew(String line) {
        try {
            OwnerFile.replace(file, line.getBytes(StandardCharsets.UTF_8));
            FileChannel old = channel;
            channel = OwnerFile.append(file);
            if (old != null) {
                old.close();
            }
        } catch (IOException refused) {
            throw OwnerFile.refused(file, refused);
        }
    }

    /// Lets go of the journal without a word, as a killed program does.
    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (lock != null) {
                lock.release();
            }
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException gone) {
            // what was committed is on the disk already
            channel = null;
        }
        channel = null;
        lock = null;
        lockFile = null;
    }
}
