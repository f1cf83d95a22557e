package org.phengen.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.phengen.fhir.ResourceReader.Resource;
import org.phengen.fhir.ResourceReader.Unreadable;

/// NDJSON: one resource a line. A line that cannot be read is reported and the rest is kept.
final class LineFile {
    private static final int LONGEST_LINE = DocumentCutter.LONGEST;

    private LineFile() {}

    /// @param name what the damage names
    /// @param tick called now and then; may throw to stop the work
    static void read(InputStream in, String name, ResourceReader reader, SiteReading into, Damage damage, Runnable tick)
            throws IOException {
        LineReader lines = new LineReader(in, LONGEST_LINE);
        LineBatch batch = new LineBatch(lines, reader);
        LineForms forms = new LineForms(into);
        for (int number = 1; lines.next(); number++) {
            if (number % 1000 == 0) {
                tick.run();
            }
            int offset = lines.offset() + (number == 1 ? byteOrderMark(lines) : 0);
            int length = lines.length() - (offset - lines.offset());
            if (!lines.tooLong() && forms.take(lines.bytes(), offset, offset + length, number)) {
                continue;
            }
            if (isBlank(lines.bytes(), offset, offset + length) && !lines.tooLong()) {
                continue;
            }
            try {
                if (lines.tooLong()) {
                    throw new Unreadable("beyond " + LONGEST_LINE / 1024 / 1024 + " MB");
                }
                Resource resource = batch.read(offset, length);
                if (resource == null) {
                    resource = reader.read(lines.bytes(), offset, length);
                }
                if (resource.type().equals("Bundle")) {
                    InputStream bundle = new ByteArrayInputStream(lines.bytes(), offset, length);
                    new JsonDocument(name, "line " + number + ", ", number, reader, into, damage, tick).read(bundle);
                } else {
                    into.accept(resource, Optional.empty(), number);
                    forms.learn(lines.bytes(), offset, offset + length, resource);
                }
            } catch (Unreadable broken) {
                damage.add(name, "line " + number, broken.reason());
            }
        }
    }

    private static int byteOrderMark(LineReader lines) {
        byte[] bytes = lines.bytes();
        int at = lines.offset();
        boolean marked = lines.length() >= 3
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
