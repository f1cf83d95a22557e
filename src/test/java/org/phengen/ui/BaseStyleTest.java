package org.phengen.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The tokens of `base.css`: readable in both themes, the same names in both, each defined before it is used.
class BaseStyleTest {
    private static final Pattern BLOCK = Pattern.compile("\\.pg-(light|dark) \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(-pg-[a-z0-9-]+):\\s*(#[0-9a-f]{6})");
    private static final double READABLE = 4.5;

    /// Words and what they stand on.
    private static final List<List<String>> PAIRS = List.of(
            List.of("-pg-text", "-pg-window"),
            List.of("-pg-text", "-pg-panel"),
            List.of("-pg-text", "-pg-inset"),
            List.of("-pg-text", "-pg-selected"),
            List.of("-pg-text", "-pg-hairline"),
            List.of("-pg-text-second", "-pg-window"),
            List.of("-pg-text-second", "-pg-panel"),
            List.of("-pg-text-second", "-pg-inset"),
            List.of("-pg-text-second", "-pg-selected"),
            List.of("-pg-accent-text", "-pg-panel"),
            List.of("-pg-accent-text", "-pg-window"),
            List.of("-pg-accent-on-fill", "-pg-accent-fill"),
            List.of("-pg-accent-tint-text", "-pg-accent-tint"),
            List.of("-pg-complete-text", "-pg-complete-tint"),
            List.of("-pg-complete-text", "-pg-panel"),
            List.of("-pg-caution-text", "-pg-caution-tint"),
            List.of("-pg-caution-text", "-pg-panel"),
            List.of("-pg-closed-text", "-pg-closed-tint"),
            List.of("-pg-closed-text", "-pg-panel"),
            List.of("-pg-logo-mark", "-pg-logo"));

    @Test
    void everyTextPairIsReadableInBothThemes() throws IOException {
        Map<String, Map<String, String>> themes = themes();
        for (Map.Entry<String, Map<String, String>> theme : themes.entrySet()) {
            for (List<String> pair : PAIRS) {
                String words = Objects.requireNonNull(theme.getValue().get(pair.getFirst()), pair.getFirst());
                String ground = Objects.requireNonNull(theme.getValue().get(pair.getLast()), pair.getLast());
                assertThat(contrast(words, ground))
                        .as("%s on %s, %s", pair.getFirst(), pair.getLast(), theme.getKey())
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
    }

    @Test
    void theContrastFormulaGivesTheStandardsOwnExamples() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    @Test
    void bothThemesDefineTheSameTokens() throws IOException {
        Map<String, Map<String, String>> themes = themes();
        assertThat(themes.get("light").keySet()).isEqualTo(themes.get("dark").keySet());
    }

    @Test
    void everyTokenInUseIsDefined() throws IOException {
        String css = css();
        var defined = new TreeSet<String>();
        Matcher definition = Pattern.compile("(-pg-[a-z0-9-]+):").matcher(css);
        while (definition.find()) {
            defined.add(definition.group(1));
        }
        var used = new TreeSet<String>();
        Matcher use = Pattern.compile("[:, (](-pg-[a-z0-9-]+)").matcher(css);
        while (use.find()) {
            used.add(use.group(1));
        }
        assertThat(defined).containsAll(used);
    }

    private static Map<String, Map<String, String>> themes() throws IOException {
        Map<String, Map<String, String>> themes = new HashMap<>();
        Matcher block = BLOCK.matcher(css());
        while (block.find()) {
            Map<String, String> tokens = themes.computeIfAbsent(block.group(1), any -> new HashMap<>());
            Matcher token = TOKEN.matcher(block.group(2));
            while (token.find()) {
                tokens.put(token.group(1), token.group(2));
            }
        }
        assertThat(themes).containsOnlyKeys("light", "dark");
        return themes;
    }

    private static String css() throws IOException {
        try (InputStream file = Objects.requireNonNull(BaseStyleTest.class.getResourceAsStream("base.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
