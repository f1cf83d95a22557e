package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/rules.md says which test guards which rule; here that table is held to the tests that exist.
class RulesTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatTheTableOfRulesNamesExists() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        List<String> absent = new ArrayList<>();
        int named = 0;
        Matcher match = NAMED.matcher(Files.readString(Path.of("docs/rules.md")));
        while (match.find()) {
            named++;
            String source = sources.getOrDefault(match.group(1), "");
            if (source.isEmpty() || match.group(2) != null && !source.contains(" void " + match.group(2) + "(")) {
                absent.add(match.group());
            }
        }
        assertThat(absent).isEmpty();
        assertThat(named).isGreaterThan(100);
    }
}
