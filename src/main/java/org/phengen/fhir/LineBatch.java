package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.phengen.fhir.ResourceReader.Resource;
import org.phengen.fhir.ResourceReader.Unreadable;

/// Reads the lines that a buffer holds with one parser, because making a parser for every line costs as much as a third
/// of the reading. A line is taken from it only where exactly one whole resource stands on it; any other, and every
/// line behind it that this parser would have read, is left to be read by itself. Not safe for several threads.
final class LineBatch {
    private final LineReader lines;
    private final ResourceReader reader;
    private @Nullable JsonParser parser;
    private int base;
    private int moves;
    /// Where the parser stands.
    private int behind;

    LineBatch(LineReader lines, ResourceReader reader) {
        this.lines = lines;
        this.reader = reader;
    }

    /// The resource on the line, or null where it has to be read by itself.
    ///
    /// @param offset of the line in the bytes held
    /// @param length of the line
    @Nullable
    Resource read(int offset, int length) {
        try {
            JsonParser at = parser;
            if (at == null || moves != lines.moves() || !isBlank(behind, offset)) {
                at = begin(offset);
            }
            Resource resource = reader.next(at);
            int end = base + (int) at.currentLocation().getByteOffset();
            if (resource != null && end <= offset + length && LineFile.isBlank(lines.bytes(), end, offset + length)) {
                behind = end;
                return resource;
            }
        } catch (IOException | Unreadable byItself) {
            // told by whoever reads the line by itself
        }
        parser = null;
        return null;
    }

    /// Whether the parser comes to a line without meeting another: some are taken by their form.
    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((lines.bytes()[i] & 0xff) > ' ') {
                return false;
            }
        }
        return from <= to;
    }

    private JsonParser begin(int offset) throws IOException {
        JsonParser before = parser;
        if (before != null) {
            before.close();
        }
        JsonParser made = ResourceReader.STRICT.createParser(lines.bytes(), offset, lines.held() - offset);
        parser = made;
        base = offset;
        behind = offset;
        moves = lines.moves();
        return made;
    }
}
