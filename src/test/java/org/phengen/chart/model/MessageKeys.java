package org.phengen.chart.model;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The message keys of one room: those in its bundle, and those its code asks for, read from its source.
public record MessageKeys(Set<String> inBundle, Set<String> inCode) {
    private static final Path BUNDLES = Path.of("src/main/resources/org/phengen");

    /// A text with dots between small words, one that ends in a dot, or any text that is said.
    private static final Pattern LITERAL = Pattern.compile(
            "\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9_]+)+\\.?|[a-z][a-zA-Z]*\\.)\"|say\\(\\s*\"([^\"]+)\"");

    /// @param room path of the sources below `org/phengen`
    /// @param bundle path of the bundle below `org/phengen`
    public static MessageKeys of(String room, String bundle) {
        try {
            Set<String> asked = new TreeSet<>();
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/phengen", room))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = LITERAL.matcher(Files.readString(file));
                    while (matcher.find()) {
                        asked.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                    }
                }
            }
            return new MessageKeys(keys(BUNDLES.resolve(bundle)), asked);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    /// Whether it is a message of a top room, as `Said` names them: `job.fault.x` is `fault.x` of the room `job`.
    private static boolean isOfARoom(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return false;
        }
        Path bundle = BUNDLES.resolve(key.substring(0, dot)).resolve("messages.properties");
        try {
            return Files.exists(bundle) && keys(bundle).contains(key.substring(dot + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Keys in the bundle that nothing in the code names, wholly or by the beginning it is put together from.
    public Set<String> obsolete() {
        Set<String> obsolete = new TreeSet<>();
        for (String key : inBundle) {
            boolean named = inCode.contains(key)
                    || inCode.stream().anyMatch(beginning -> beginning.endsWith(".") && key.startsWith(beginning));
            if (!named) {
                obsolete.add(key);
            }
        }
        return obsolete;
    }

    /// Keys that the code names and the bundle does not have; texts that only look like keys are not counted.
    public Set<String> missing(Set<String> notKeys) {
        Set<String> missing = new TreeSet<>(inCode);
        missing.removeAll(inBundle);
        missing.removeAll(notKeys);
        missing.removeIf(MessageKeys::isOfARoom);
        missing.removeIf(
                beginning -> beginning.endsWith(".") && inBundle.stream().anyMatch(key -> key.startsWith(beginning)));
        return missing;
    }
}
