package org.phengen;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on, and what to do without one.
final class Display {
    private Display() {}

    /// Whether a window can be seen here: always on macOS and Windows, elsewhere when an X or Wayland display is named.
    static boolean present() {
        return present(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean present(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows")
                || name.startsWith("mac")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// Makes the toolkit draw in memory. Only works before the toolkit has started.
    static void useNone() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /// Where pictures go when nobody said where.
    static Path picturesFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "phengen-screens");
    }
}
