package org.phengen.sample;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// SHA-256 of what a file holds, uncompressed where it is compressed: compressors differ between machines, contents
/// must
/// not.
final class ContentHash {
    private ContentHash() {}

    /// Lower-case hexadecimal.
    static String of(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The files of a region, relative to its folder, with slashes, sorted; indexes too.
    static List<String> files(Path region) throws IOException {
        try (Stream<Path> all = Files.walk(region)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> region.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.startsWith("sites/") || file.startsWith("scores/"))
                    .sorted()
                    .toList();
        }
    }
}
