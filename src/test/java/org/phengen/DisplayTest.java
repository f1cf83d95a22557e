package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
    @Test
    void linuxHasADisplayOnlyWhenXOrWaylandIsNamed() {
        assertThat(Display.present("Linux", Map.of())).isFalse();
        assertThat(Display.present("Linux", Map.of("DISPLAY", ""))).isFalse();
        assertThat(Display.present("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.present("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
    }

    @Test
    void macAndWindowsAlwaysHaveOne() {
        assertThat(Display.present("Mac OS X", Map.of())).isTrue();
        assertThat(Display.present("Windows 11", Map.of())).isTrue();
    }

    @Test
    void aFolderHoldsAFontWhenAFileBelowItIsOne(@TempDir Path folder) throws IOException {
        assertThat(SystemFonts.holdsAFont(folder.resolve("not-there"))).isFalse();
        assertThat(SystemFonts.holdsAFont(folder)).isFalse();

        Path deep = Files.createDirectories(folder.resolve("truetype/some"));
        Files.createFile(deep.resolve("README.txt"));
        assertThat(SystemFonts.holdsAFont(folder)).isFalse();

        Files.createFile(deep.resolve("Some.TTF"));
        assertThat(SystemFonts.holdsAFont(folder)).isTrue();
    }
}
