package org.phengen.sample.fhir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// One site's bulk export: a `.ndjson.gz` per resource type. Lines end with LF; nothing of the machine or the hour goes
/// into the files.
public final class NdjsonFolder implements AutoCloseable {
    /// The resource types, each a file.
    public enum Type {
        PATIENT("Patient"),
        CONDITION("Condition"),
        OBSERVATION("Observation"),
        PROCEDURE("Procedure"),
        MEDICATION_REQUEST("MedicationRequest"),
        CONSENT("Consent"),
        FAMILY_MEMBER_HISTORY("FamilyMemberHistory");

        private final String resource;

        Type(String resource) {
            this.resource = resource;
        }

        /// FHIR resource type.
        public String resource() {
            return resource;
        }
    }

    private final Path folder;
    private final int level;
    private final Map<Type, BufferedWriter> writers = new EnumMap<>(Type.class);

    /// @param level of zlib, 1 to 9
    /// @throws IOException when the folder cannot be written
    public NdjsonFolder(Path folder, int level) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.level = level;
    }

    /// Adds a line; the first of a type starts its file, so that no file is empty.
    void write(Type type, String line) throws IOException {
        BufferedWriter writer = writers.get(type);
        if (writer == null) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%s.ndjson.gz", type.resource()));
            writer = new BufferedWriter(
                    new OutputStreamWriter(new LevelGzip(Files.newOutputStream(file), level), StandardCharsets.UTF_8));
            writers.put(type, writer);
        }
        writer.write(line);
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
    }

    private static final class LevelGzip extends GZIPOutputStream {
        LevelGzip(OutputStream out, int level) throws IOException {
            super(out, 65_536);
            def.setLevel(level);
        }
    }
}
