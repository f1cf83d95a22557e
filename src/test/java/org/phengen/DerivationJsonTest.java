package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.phengen.cli.CommandLineProgram;
import org.phengen.cohort.TableRows;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Formula;
import org.phengen.derivation.Input;

/// The array `derivations` that `phengen patient --json` prints: every value comes out again from the inputs printed
/// with it, and what the origins name stands in the files.
class DerivationJsonTest {
    private static final JsonNode DOCUMENT = printed("north/n0390");

    private static JsonNode printed(String key) {
        var out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("patient", key, "--json"));
        for (String site : List.of("north", "south", "clinic")) {
            arguments.addAll(List.of("--site", "sample-data/sites/" + site + "/site.yaml"));
        }
        new CommandLineProgram(
                        Wiring.sources(),
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(arguments.toArray(String[]::new));
        try {
            return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    /// The printed derivation as a value again, with nothing but what is printed.
    private static Derivation read(JsonNode node) {
        var draft = new Draft(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("words").asText());
        for (JsonNode input : node.path("inputs")) {
            JsonNode value = input.path("value");
            String symbol = input.path("symbol").asText("");
            String name = input.path("name").asText();
            if (value.isArray()) {
                List<Double> numbers = new ArrayList<>();
                value.forEach(one -> numbers.add(one.asDouble()));
                draft.input(new Input(symbol, name, new Input.Numbers(numbers), List.of()));
            } else if (value.isNumber()) {
                draft.number(symbol, name, value.asDouble());
            } else {
                draft.words(name, value.asText());
            }
        }
        for (JsonNode figure : node.path("figures")) {
            draft.figure(
                    figure.path("name").asText(),
                    figure.path("value").asDouble(),
                    Digits.COUNT,
                    figure.path("formula").asText());
        }
        return draft.make();
    }

    @Test
    void everyPrintedFigureComesOutAgainFromThePrintedInputs() {
        var people = new TableRows(SampleStudies.EVERYONE.table().without("north/n0390"));
        assertThat(DOCUMENT.path("derivations")).hasSizeGreaterThan(100);
        for (JsonNode node : DOCUMENT.path("derivations")) {
            var again = Formula.recompute(read(node), people);
            for (JsonNode figure : node.path("figures")) {
                double value = figure.path("value").asDouble();
                assertThat(again.get(figure.path("name").asText()))
                        .as(node.path("id").asText() + " " + figure)
                        .isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
            }
        }
    }

    @Test
    void theNumbersOfTheAnswerAreThoseOfTheirDerivations() {
        Set<String> ids = new TreeSet<>();
        DOCUMENT.path("derivations").forEach(node -> ids.add(node.path("id").asText()));
        assertThat(ids).hasSize(DOCUMENT.path("derivations").size());
        for (JsonNode node : DOCUMENT.path("derivations")) {
            for (JsonNode origin : node.findValues("derivation")) {
                assertThat(ids).contains(origin.asText());
            }
        }
    }

    @Test
    void everyResourceNamedStandsInItsFileAtItsLine() throws IOException {
        int seen = 0;
        for (JsonNode node : DOCUMENT.path("derivations")) {
            for (JsonNode input : node.path("inputs")) {
                for (JsonNode origin : input.path("origins")) {
                    if (origin.has("resource") && origin.path("entry").asText().startsWith("line ")) {
                        String line = line(
                                Path.of(origin.path("source").asText()),
                                Integer.parseInt(origin.path("entry").asText().substring("line ".length())));
                        JsonNode resource = new ObjectMapper().readTree(line);
                        assertThat(resource.path("resourceType").asText() + "/"
                                        + resource.path("id").asText())
                                .isEqualTo(origin.path("resource").asText());
                        seen++;
                    }
                }
            }
            if (seen > 25) {
                break;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void everyRangeOfBytesBeginsWithABlockOfItsFile() throws IOException {
        int seen = 0;
        for (JsonNode node : DOCUMENT.path("derivations")) {
            for (JsonNode bytes : node.findValues("bytes")) {
                seen += bytes.size();
            }
            for (JsonNode input : node.path("inputs")) {
                for (JsonNode origin : input.path("origins")) {
                    for (JsonNode range : origin.path("bytes")) {
                        try (var file = new RandomAccessFile(origin.path("file").asText(), "r")) {
                            file.seek(range.get(0).asLong());
                            // BGZF: gzip with an extra field (SAM specification 4.1)
                            assertThat(file.readInt()).isEqualTo(0x1f8b0804);
                            assertThat(range.get(1).asLong()).isLessThan(file.length());
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(90);
    }

    private static String line(Path file, int number) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().skip(number - 1).findFirst().orElseThrow();
        }
    }
}
