package org.phengen.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Questions asked before, in their words only: never an answer, never a count, never a patient. Only questions of
/// which every word was understood are remembered, so that a name typed by mistake is not. Latest first. Use on one
/// thread at a time.
public final class RecentQuestions {
    private static final int MOST = 50;
    private static final int LONGEST = 2000;
    private final Path file;
    private final List<String> questions = new ArrayList<>();
    private volatile String latest = "";

    public RecentQuestions(AppFolders folders) {
        file = folders.state().resolve("recent-questions.txt");
    }

    public Path path() {
        return file;
    }

    /// Reads them; a file that cannot be read is as good as none.
    public void read() {
        questions.clear();
        try {
            if (Files.exists(file) && Files.size(file) <= (long) MOST * LONGEST * 4) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .forEach(questions::add);
            }
        } catch (IOException unreadable) {
            questions.clear();
        }
    }

    /// Latest first.
    public List<String> all() {
        return List.copyOf(questions);
    }

    /// Puts a question first; asked again, it moves up.
    public void add(String question) {
        String line = question.replaceAll("\\s+", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        questions.remove(line);
        questions.addFirst(line);
        if (questions.size() > MOST) {
            questions.removeLast();
        }
        latest = String.join("\n", questions) + "\n";
    }

    /// Forgets all of them.
    public void clear() {
        questions.clear();
        latest = "";
    }

    /// Writes the file as it should be now, or removes it when there is nothing to remember; off the screen's thread,
    /// and a late writer writes the latest too.
    ///
    /// @throws org.phengen.job.SourceException REFUSED when the disk does not take it
    public synchronized void write() {
        String text = latest;
        if (text.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException refused) {
                throw OwnerFile.refused(file, refused);
            }
        } else {
            OwnerFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
