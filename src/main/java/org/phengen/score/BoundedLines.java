package org.phengen.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Lines of a text with a limit on each, so that a hostile file ends in a sentence and not in an exhausted memory.
final class BoundedLines {
    static final int LONGEST = 65_536;

    private final BufferedReader reader;
    private final String source;
    private int number;

    BoundedLines(Reader reader, String source) {
        this.reader = new BufferedReader(reader, 1 << 16);
        this.source = source;
    }

    /// The next line without its end (`\n` or `\r\n`), or empty at the end.
    Optional<String> next() throws IOException {
        int character = reader.read();
        if (character < 0) {
            return Optional.empty();
        }
        number++;
        var line = new StringBuilder(128);
        while (character >= 0 && character != '\n') {
            if (line.length() >= LONGEST) {
                throw new SourceException(
                        Category.LIMIT,
                        source + ":" + number,
                        Said.told("score.fault.lineMoreThanCharacters", LONGEST),
                        Said.told("score.fault.givePgsCatalogScoring"));
            }
            line.append((char) character);
            character = reader.read();
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return Optional.of(line.toString());
    }

    /// Number of the line last returned, 1-based.
    int number() {
        return number;
    }

    String place() {
        return source + ":" + number;
    }
}
