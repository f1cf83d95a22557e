package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.JobContext;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.site.CohortRow;
import org.phengen.site.Federation;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.site.SiteFileReader;

/// Ten sentences asked of the sample sites and answered a second time by a straight-line script that shares nothing
/// with
/// the program, compared person by person: windows of time, negation, lists, genomes, the living.
class QuestionOracleTest {
    private static final List<String> SENTENCES = List.of(
            "patients diagnosed with melanoma since 2019",
            "type 2 diabetes diagnosed in the last two years",
            "women diagnosed with obesity between 2015 and 2018",
            "hypertension without type 2 diabetes",
            "melanoma, breast cancer or obesity",
            "melanoma with a genome",
            "obesity without a genome",
            "neither hypertension nor obesity",
            "living men with melanoma diagnosed more than five years ago",
            "not diagnosed with obesity since 2020");

    @TempDir
    Path folder;

    @Test
    void theSampleSitesAreAnsweredLikeTheStraightLineScriptPersonByPerson() throws Exception {
        JobContext job = JobContext.unwatched();
        List<SiteFile> files = new ArrayList<>();
        for (String site : List.of("north", "south", "clinic")) {
            files.add(openToAll(Path.of("sample-data", "sites", site).toAbsolutePath()));
        }
        try (Federation federation = Federation.open(files, Wiring.sources(), Clock.systemUTC(), job)) {
            for (SiteFile file : files) {
                Set<String> mayBeUsed = rows(federation, file, new Criterion.AllOf(List.of()), job).stream()
                        .map(CohortRow::id)
                        .collect(Collectors.toSet());
                Optional<byte[]> script = OutsideTool.run(List.of(
                        "python3",
                        script().toString(),
                        Path.of("sample-data", "sites", file.site()).toString(),
                        file.asOf().orElseThrow().toString()));
                for (int i = 0; i < SENTENCES.size(); i++) {
                    Question question = federation.read(SENTENCES.get(i));
                    assertThat(question.notUnderstood()).isEmpty();
                    Set<String> ours = rows(
                                    federation, file, question.criterion().orElseThrow(), job)
                            .stream()
                            .map(row -> row.id() + " " + row.certainty())
                            .collect(Collectors.toSet());
                    int number = i;
                    script.ifPresent(bytes -> assertThat(ours)
                            .as(SENTENCES.get(number) + ", at " + file.site())
                            .isEqualTo(theirs(bytes, number, mayBeUsed)));
                }
            }
        }
    }

    private static List<CohortRow> rows(Federation federation, SiteFile file, Criterion criterion, JobContext job) {
        SiteAnswer answer = federation.ask(file, criterion, job);
        assertThat(answer.state()).isEqualTo(SiteAnswer.State.COMPLETE);
        return answer.rows().orElseThrow();
    }

    private static Set<String> theirs(byte[] script, int question, Set<String> mayBeUsed) {
        return new String(script, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(Integer.toString(question)) && mayBeUsed.contains(cells[1]))
                .filter(cells -> cells[2].equals("YES") || cells[2].equals("MAYBE"))
                .map(cells -> cells[1] + " " + cells[2])
                .collect(Collectors.toSet());
    }

    /// The same site with everybody listed, so that everybody can be compared.
    private SiteFile openToAll(Path site) throws IOException {
        String text = Files.readString(site.resolve("site.yaml"))
                .replaceFirst("files: fhir/", "files: " + site + "/fhir/")
                .replaceFirst("vcf: vcf/", "vcf: " + site + "/vcf/")
                .replaceFirst("crosswalk: linkage/", "crosswalk: " + site + "/linkage/")
                .replaceFirst("individualView: false", "individualView: true")
                .replaceFirst("consent: required", "consent: assumed");
        Path copy = Files.createDirectories(folder.resolve(site.getFileName())).resolve("site.yaml");
        return SiteFileReader.read(Files.writeString(copy, text));
    }

    private Path script() throws IOException {
        Path script = folder.resolve("questions.py");
        if (!Files.exists(script)) {
            try (InputStream in = QuestionOracleTest.class.getResourceAsStream("site/questions.py")) {
                Files.copy(Objects.requireNonNull(in), script);
            }
        }
        return script;
    }
}
