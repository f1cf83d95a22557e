package org.phengen.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.phengen.chart.draw.ChartPalette;

/// Light or dark: AtlantaFX Primer, the bridge to Modena's colour names that ControlsFX needs, and our `base.css`.
public enum Theme {
    LIGHT,
    DARK;

    private static final String ROOM = "/org/phengen/ui/";

    /// The theme the user's system asks for.
    public static Theme ofSystem(Scene scene) {
        return scene.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// The charts' colours that go with it.
    public ChartPalette palette() {
        return this == LIGHT ? ChartPalette.LIGHT : ChartPalette.DARK;
    }

    /// Puts a scene, and every popup that belongs to it, into this theme. Fonts are loaded with the first one.
    public void applyTo(Scene scene) {
        applyTo(scene, TextSize.DESIGNED);
    }

    /// The same, with the words of its popups at a text size.
    public void applyTo(Scene scene, TextSize size) {
        Faces.LOADED.forEach(Objects::requireNonNull);
        Application.setUserAgentStylesheet(
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        resource("modena-bridge.css").toExternalForm(),
                        resource("base.css").toExternalForm());
        if (!size.equals(TextSize.DESIGNED)) {
            scene.getStylesheets().add(PopupText.stylesheet(text("base.css"), size));
        }
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll(List.of("pg-light", "pg-dark"));
        classes.add(this == LIGHT ? "pg-light" : "pg-dark");
    }

    private static String text(String name) {
        try (InputStream file = resource(name).openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(ROOM + name), name);
    }

    /// The bundled faces of Inter: figures of equal width; "bold" is its SemiBold.
    private static final class Faces {
        static final List<Font> LOADED = List.of(load("Regular"), load("Medium"), load("SemiBold"));

        private static Font load(String weight) {
            String name = "fonts/InterTabular-" + weight + ".otf";
            try (InputStream file = resource(name).openStream()) {
                return Objects.requireNonNull(Font.loadFont(file, 13), name);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
