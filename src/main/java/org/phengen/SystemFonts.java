package org.phengen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/// JavaFX and Java2D both fail to start on a Linux without a single font (a container, a minimal server). The bundled
/// Inter stands in for the missing ones: JavaFX by its embedded-font properties, Java2D by a font configuration of
/// ours.
final class SystemFonts {
    private static final String ROOM = "/org/phengen/ui/fonts/";
    private static final List<String> FILES = List.of("InterTabular-Regular.otf", "InterTabular-SemiBold.otf");

    private SystemFonts() {}

    /// Makes the bundled fonts the system's, where the system has none. Only works before the toolkit has started.
    static void standInWhereThereAreNone() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        if (linux && folders().stream().noneMatch(SystemFonts::holdsAFont)) {
            standIn();
        }
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        Path home = Path.of(System.getProperty("user.home", "/"));
        String data = System.getenv().getOrDefault("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
        for (String each : data.split(":")) {
            folders.add(Path.of(each, "fonts"));
        }
        folders.add(Path.of("/usr/share/fonts"));
        folders.add(Path.of("/usr/local/share/fonts"));
        folders.add(home.resolve(".fonts"));
        folders.add(home.resolve(".local/share/fonts"));
        return folders;
    }

    static boolean holdsAFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.anyMatch(
                    file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | UncheckedIOException unreadable) {
            // what cannot be read is not counted on
            return false;
        }
    }

    /// Copies the bundled faces to a temporary folder and points both toolkits at it.
    static void standIn() {
        try {
            Path folder = Files.createTempDirectory("phengen-fonts");
            folder.toFile().deleteOnExit();
            for (String name : FILES) {
                Path copy = folder.resolve(name);
                try (InputStream face = Objects.requireNonNull(SystemFonts.class.getResourceAsStream(ROOM + name))) {
                    Files.copy(face, copy);
                }
                copy.toFile().deleteOnExit();
            }
            System.setProperty("prism.useFontConfig", "false");
            System.setProperty("prism.embeddedfonts", "true");
            System.setProperty("prism.fontdir", folder.toString());
            store(folder.resolve("logicalfonts.properties"), forJavaFx());
            Path java2d = folder.resolve("fontconfig.properties");
            store(java2d, forJava2d(folder));
            System.setProperty("sun.awt.fontconfig", java2d.toString());
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "This system has no font and no temporary folder: install one (fonts-dejavu-core)", refused);
        }
    }

    private static void store(Path file, Properties properties) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        file.toFile().deleteOnExit();
    }

    private static Properties forJavaFx() {
        var properties = new Properties();
        for (String family : List.of("sans", "serif", "monospace")) {
            for (String style : List.of("regular", "bold", "italic", "bolditalic")) {
                boolean bold = style.startsWith("bold");
                properties.setProperty(family + "." + style + ".0.font", bold ? "Inter Tabular Bold" : "Inter Tabular");
                properties.setProperty(family + "." + style + ".0.file", FILES.get(bold ? 1 : 0));
            }
        }
        return properties;
    }

    private static Properties forJava2d(Path folder) {
        var properties = new Properties();
        properties.setProperty("version", "1");
        for (String family : List.of("dialog", "sansserif", "serif", "monospaced", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                properties.setProperty(
                        family + "." + style + ".latin-1", style.startsWith("bold") ? "inter-bold" : "inter");
            }
        }
        properties.setProperty("sequence.allfonts", "latin-1");
        properties.setProperty("filename.inter", folder.resolve(FILES.get(0)).toString());
        properties.setProperty(
                "filename.inter-bold", folder.resolve(FILES.get(1)).toString());
        return properties;
    }
}
