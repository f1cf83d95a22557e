package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;
import org.phengen.job.JobContext;
import org.phengen.linkage.Crosswalk;
import org.phengen.site.SiteFile;
import org.phengen.site.SourceOpener;

/// Questions asked of the 82 Synthea patients as a user would ask them, answered a second time by a script that shares
/// nothing with the program, person by person.
class SyntheaOracleTest {
    private static final String AS_OF = "2026-11-01";
    private static final Map<String, String> QUESTIONS = questions();

    @TempDir
    private Path folder;

    /// The program's own sources; the people once read are kept from question to question.
    private final SourceOpener sources = new SourceOpener() {
        private final LocalSources local = new LocalSources();
        private final Map<String, People> read = new HashMap<>();

        @Override
        public People people(SiteFile site, LocalDate asOf) {
            return read.computeIfAbsent(site.site(), name -> local.people(site, asOf));
        }

        @Override
        public Genomes genomes(SiteFile.Genome genome, Set<String> samples, JobContext job) {
            return local.genomes(genome, samples, job);
        }

        @Override
        public Crosswalk crosswalk(SiteFile.Linkage linkage) {
            return local.crosswalk(linkage);
        }
    };

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("prediabetes-age", "patients diagnosed with prediabetes under the age of 45");
        questions.put("prediabetes-sex", "women with prediabetes");
        questions.put("prediabetes-age-sex", "women diagnosed with prediabetes under the age of 60");
        questions.put("prediabetes-now", "patients with prediabetes who are now under 60");
        questions.put("obesity-age", "all patients diagnosed with obesity over the age of 30");
        questions.put("obesity-sex", "obese men");
        questions.put("obesity-age-sex", "men diagnosed with obesity under the age of 40");
        questions.put("bmi-age", "patients over 50 with a BMI over 25");
        questions.put("bmi-sex", "women with a BMI over 25");
        questions.put("bmi-age-sex", "women under 60 with a BMI over 25");
        questions.put("anaemia-age", "patients diagnosed with anaemia over the age of 40");
        questions.put("anaemia-sex", "men with anaemia");
        questions.put("anaemia-age-sex", "men diagnosed with anaemia over the age of 40");
        questions.put("anemia-american", "patients diagnosed with anemia under the age of 50");
        return questions;
    }

    @Test
    void theEightyTwoSyntheaPatientsAreAnsweredLikeTheScriptPersonByPerson() throws Exception {
        Optional<Path> newer = SharedFolder.find("testdata/fhir/synthea-2026");
        Optional<Path> older = SharedFolder.find("testdata/fhir/synthea-smart");
        if (newer.isEmpty() || older.isEmpty()) {
            return;
        }
        Optional<byte[]> script = OutsideTool.run(List.of(
                "python3",
                script().toString(),
                AS_OF,
                newer.get().toString(),
                older.get().toString()));
        if (script.isEmpty()) {
            return;
        }
        Map<String, Set<String>> theirs = new TreeMap<>();
        new String(script.get(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .forEach(row -> theirs.computeIfAbsent(row[0], question -> new TreeSet<>())
                        .add(row[1]));
        Map<String, Set<String>> ours = new TreeMap<>();
        Path site = siteOver(newer.get(), older.get());
        QUESTIONS.forEach((key, question) -> ours.put(key, asked(question, site)));

        assertThat(ours).containsOnlyKeys(QUESTIONS.keySet());
        QUESTIONS.forEach((key, question) -> assertThat(ours.get(key))
                .as(question)
                .containsExactlyElementsOf(Objects.requireNonNull(theirs.get(key))));
        assertThat(ours)
                .allSatisfy(
                        (question, people) -> assertThat(people).as(question).hasSizeGreaterThanOrEqualTo(5));
    }

    private Path siteOver(Path... folders) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("site: synthea", "asOf: " + AS_OF, "consent: assumed", "phenome:", "  files:"));
        for (Path bundles : folders) {
            lines.add("    - \"" + bundles.toString().replace('\\', '/') + "/*.json.gz\"");
        }
        lines.addAll(List.of("privacy:", "  individualView: true"));
        return Files.write(folder.resolve("site.yaml"), lines);
    }

    private Path script() throws IOException {
        Path script = folder.resolve("synthea_cohorts.py");
        try (InputStream in = SyntheaOracleTest.class.getResourceAsStream("synthea_cohorts.py")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        return script;
    }

    private Set<String> asked(String question, Path site) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(
                        sources,
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(new String[] {"ask", question, "--site", site.toString(), "--json"});
        assertThat(code)
                .as(question + ": " + err.toString(StandardCharsets.UTF_8))
                .isZero();
        try {
            Set<String> people = new TreeSet<>();
            for (JsonNode row : new ObjectMapper().readTree(out.toByteArray()).get("patients")) {
                assertThat(row.get("certainty").asText()).isEqualTo("yes");
                people.add(row.get("id").asText());
            }
            return people;
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
