package org.phengen.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.phengen.language.Language;

/// A language made of the English one: every message in [brackets], with accents, and 40 percent longer. What stands on
/// a screen without brackets was never put into a message; what does not fit would not fit in a longer language either.
public final class PseudoLanguage {
    /// The tag that Unicode reserves for this.
    public static final Language SPOKEN = Language.of(Locale.forLanguageTag("en-XA"));

    private static final Path ENGLISH = Path.of("src/main/resources");
    private static final String PLAIN = "aeiouyACEINOUYcns";
    private static final String ACCENTED = "àéîõüÿÅÇÉÎÑÖÛÝçñš";

    private PseudoLanguage() {}

    /// Writes its bundles onto the class path of the tests, beside the classes.
    public static void install() {
        try (Stream<Path> files = Files.walk(ENGLISH)) {
            Path classes = Path.of(PseudoLanguage.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path english :
                    files.filter(file -> file.endsWith("messages.properties")).toList()) {
                var pseudo = new Properties();
                try (var in = Files.newBufferedReader(english)) {
                    pseudo.load(in);
                }
                pseudo.replaceAll((key, message) -> say(message.toString()));
                Path target = classes.resolve(ENGLISH.relativize(english)).resolveSibling("messages_en_XA.properties");
                Files.createDirectories(target.getParent());
                try (var out = Files.newBufferedWriter(target)) {
                    pseudo.store(out, null);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String say(String message) {
        if (message.contains("|") && !message.contains(",choice,")) {
            return Stream.of(message.split("\\|", -1))
                    .map(PseudoLanguage::bracketed)
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow();
        }
        return bracketed(message);
    }

    /// Letters outside of {placeholders} get accents; inside a plural form the texts after # and < do.
    private static String bracketed(String message) {
        var said = new StringBuilder("[");
        int depth = 0;
        int letters = 0;
        boolean form = false;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == '{') {
                depth++;
                form = form && depth == 1;
            } else if (c == '}') {
                depth--;
            } else if (depth == 1 && (c == '#' || c == '<')) {
                form = true;
            } else if (depth == 1 && c == '|') {
                form = false;
            }
            boolean words = depth == 0 || depth == 1 && form && c != '#' && c != '<';
            int place = words ? PLAIN.indexOf(c) : -1;
            said.append(place < 0 ? c : ACCENTED.charAt(place));
            letters += words ? 1 : 0;
            if (depth == 0) {
                form = false;
            }
        }
        return said.append("·".repeat((int) Math.ceil(0.4 * letters)))
                .append(']')
                .toString();
    }
}
