package org.phengen.chart.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Tables and drawings as text files in UTF-8.
public final class TextFile {
    private TextFile() {}

    /// @throws SourceException REFUSED when the file cannot be written
    public static void write(String text, Path file) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new SourceException(
                    SourceException.Category.REFUSED,
                    String.valueOf(file.getFileName()),
                    Said.told("job.fault.fileCouldNotWritten"),
                    Said.told("job.fault.chooseAnotherFolder"),
                    refused);
        }
    }
}
