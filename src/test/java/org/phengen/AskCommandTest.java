package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;

/// `ask` from the arguments to the exit code, over sites made here.
class AskCommandTest {
    private static final String INDIVIDUAL = "  individualView: true\n";
    private static final String AGGREGATE = "  individualView: false\n  minimumCell: 21\n";
    private static final String QUESTION = "all patients diagnosed with melanoma under the age of 30";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException problem) {
                throw new AssertionError("no JSON on standard output: " + out, problem);
            }
        }
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(
                        new LocalSources(),
                        Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private SmallSite site(String name) {
        return new SmallSite(folder.resolve(name));
    }

    @Test
    void surelyAndPerhapsFittingPeopleAreListedApartAndTheAnswerIsComplete() {
        Path north = site("north")
                .patient("young", "female", "1990-05-01")
                .melanoma("young", "\"onsetDateTime\":\"2010-01-01\"")
                .bmi("young", "2026-05-05", 24.5)
                .patient("old", "male", "1950-05-01")
                .melanoma("old", "\"onsetDateTime\":\"2010-01-01\"")
                .patient("perhaps", "male", "1980-06-15")
                .melanoma("perhaps", "\"onsetDateTime\":\"2010\"")
                .patient("undated", "male", "1980-06-15")
                .melanoma("undated", "\"onsetString\":\"in youth\"")
                .patient("without", "male", "1999-01-01")
                .write("north", INDIVIDUAL);
        Run run = run("ask", QUESTION, "--site", north.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.at("/sites/0/patients").asInt()).isEqualTo(1);
        assertThat(json.at("/sites/0/maybe").asInt()).isEqualTo(1);
        assertThat(json.at("/sites/0/state").asText()).isEqualTo("complete");
        List<String> people = new ArrayList<>();
        json.get("patients")
                .forEach(row -> people.add(
                        row.get("id").asText() + " " + row.get("certainty").asText()));
        assertThat(people).containsExactlyInAnyOrder("young yes", "perhaps maybe");
        assertThat(json.at("/patients/1/bmi").asDouble()).isEqualTo(24.5);
    }

    @Test
    void aQuestionWithoutAnAgeListsTheFirstDiagnosisWithTheOneItHas() {
        Path north = site("north")
                .patient("dated", "female", "1990-05-01")
                .melanoma("dated", "\"onsetDateTime\":\"2010-06-01\"")
                .melanoma("dated", "\"onsetDateTime\":\"2005-06-01\"")
                .patient("undated", "male", "1980-06-15")
                .melanoma("undated", "")
                .patient("free", "female", "1980-06-15")
                .write("north", INDIVIDUAL);

        JsonNode named = run("ask", "women or men with melanoma", "--site", north.toString())
                .json();
        JsonNode not =
                run("ask", "women without melanoma", "--site", north.toString()).json();

        assertThat(named.get("patients")).hasSize(2);
        for (JsonNode row : named.get("patients")) {
            JsonNode onset = row.get("onset");
            if (row.get("id").asText().equals("dated")) {
                assertThat(onset.get("youngest").asInt()).isEqualTo(15);
                assertThat(onset.get("oldest").asInt()).isEqualTo(15);
                assertThat(onset.get("basis").asText()).isEqualTo("onset date");
            } else {
                assertThat(onset.isNull()).isTrue();
            }
        }
        assertThat(not.get("patients")).hasSize(1);
        assertThat(not.at("/patients/0/id").asText()).isEqualTo("free");
        assertThat(not.at("/patients/0/onset").isNull()).isTrue();
    }

    @Test
    void wordsNotUnderstoodSearchNothingAndEndWithTwo() {
        Path north = site("north").patient("a", "female", "1990").write("north", INDIVIDUAL);
        Run run = run("ask", "patients with flubberitis", "--site", north.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("flubberitis")
                .contains("nothing was searched")
                .doesNotContain("at org.phengen");
        assertThat(run.json().get("sites")).isEmpty();
        assertThat(run.json().get("patients").isNull()).isTrue();
    }

    @Test
    void aMisspellingIsAskedAboutNeverCorrected() {
        Path north = site("north")
                .patient("a", "female", "1990-05-01")
                .melanoma("a", "\"onsetDateTime\":\"2010-01-01\"")
                .write("north", INDIVIDUAL);
        Run run = run("ask", "patients with melanmoa", "--site", north.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean \"melanoma\"").contains("nothing was searched");
        JsonNode misread = run.json().get("notUnderstood").get(0);
        assertThat(misread.get("didYouMean").get(0).get("instead").asText()).isEqualTo("melanoma");
        assertThat(run.json().get("criteria")).isEmpty();
        assertThat(run.json().get("sites")).isEmpty();
    }

    @Test
    void aWindowOfTimeIsOneOfTheCriteria() {
        Path north = site("north")
                .patient("a", "female", "1990-05-01")
                .melanoma("a", "\"onsetDateTime\":\"2010-01-01\"")
                .patient("b", "female", "1990-05-01")
                .melanoma("b", "\"onsetDateTime\":\"2021-03-01\"")
                .write("north", INDIVIDUAL);
        Run run = run("ask", "women diagnosed with melanoma in 2021", "--site", north.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("criteria").get(2).get("kind").asText()).isEqualTo("dateOfDiagnosis");
        assertThat(run.json().get("patients")).hasSize(1);
        assertThat(run.json().get("patients").get(0).get("id").asText()).isEqualTo("b");
    }

    @Test
    void wordsIgnoredOnRequestAreNamedAndEndWithThree() {
        Path north = site("north")
                .patient("a", "female", "1990-05-01")
                .melanoma("a", "\"onsetDateTime\":\"2010-01-01\"")
                .write("north", INDIVIDUAL);
        Run run = run("ask", "women with melanoma and flubberitis", "--ignore-unknown", "--site", north.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("flubberitis");
        assertThat(run.json().get("patients")).hasSize(1);
    }

    @Test
    void aSiteWithoutIndividualViewGivesNoRowsAndNoSmallCounts() {
        SmallSite south = site("south");
        for (int i = 0; i < 40; i++) {
            south.patient("s" + i, "female", "1990-05-01");
            if (i < 7) {
                south.melanoma("s" + i, "\"onsetDateTime\":\"2010-01-01\"");
            }
        }
        Run run = run("ask", QUESTION, "--site", south.write("south", AGGREGATE).toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json().get("patients").isNull()).isTrue();
        assertThat(run.json().at("/sites/0/patients").asText()).isEqualTo("<21");
        assertThat(run.json().at("/sites/0/state").asText()).isEqualTo("complete");
        assertThat(run.err()).contains("south").contains("not listed");
        // 7 with melanoma, 33 without: neither may follow from any number of the document
        assertThat(run.out()).doesNotContainPattern("[:, ](7|33)\\b");
    }

    @Test
    void aSiteThatCannotBeReadIsNamedAndDoesNotBlockTheOther() throws IOException {
        Path north = site("north")
                .patient("a", "female", "1990-05-01")
                .melanoma("a", "\"onsetDateTime\":\"2010-01-01\"")
                .write("north", INDIVIDUAL);
        Path south = site("south").patient("b", "female", "1990").write("south", INDIVIDUAL);
        Files.delete(folder.resolve("south/fhir/Patient.ndjson"));
        Files.delete(folder.resolve("south/fhir/Condition.ndjson"));
        Files.delete(folder.resolve("south/fhir/Observation.ndjson"));
        Files.delete(folder.resolve("south/fhir/Consent.ndjson"));
        Files.delete(folder.resolve("south/fhir"));
        Run run = run("ask", QUESTION, "--site", north.toString(), "--site", south.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.json().at("/sites/1/state").asText()).isEqualTo("failed");
        assertThat(run.json().at("/sites/1/patients").isNull()).isTrue();
        assertThat(run.json().get("patients")).hasSize(1);
        assertThat(run.err()).contains("south");
    }

    @Test
    void aLineThatCannotBeReadMakesTheAnswerPartialAndIsNamedByFileAndLine() throws IOException {
        Path north = site("north")
                .patient("a", "female", "1990-05-01")
                .melanoma("a", "\"onsetDateTime\":\"2010-01-01\"")
                .write("north", INDIVIDUAL);
        Path patients = folder.resolve("north/fhir/Patient.ndjson");
        Files.writeString(patients, Files.readString(patients) + "{\"resourceType\":\"Patient\",\"id\":\"secretname\n");
        Run run = run("ask", QUESTION, "--site", north.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json().at("/sites/0/state").asText()).isEqualTo("partial");
        assertThat(run.err()).contains("Patient.ndjson").contains("2").doesNotContain("secretname");
    }

    @Test
    void aPartialSiteOfCountsShowsNone() {
        SmallSite south = people("south", 60).melanoma("stranger", "\"onsetDateTime\":\"2010-01-01\"");
        Run run = run("ask", QUESTION, "--site", south.write("south", AGGREGATE).toString());
        assertThat(run.code()).isEqualTo(3);
        JsonNode site = run.json().at("/sites/0");
        assertThat(site.get("state").asText()).isEqualTo("partial");
        assertThat(site.get("patients").isNull()).isTrue();
        assertThat(site.get("maybe").isNull()).isTrue();
        assertThat(run.json().get("attrition")).isEmpty();
    }

    @Test
    void notesAndGapsOfAnAggregateSiteTellNoNumbers() {
        String refuted = "\"verificationStatus\":{\"coding\":[{\"code\":\"refuted\"}]}";
        SmallSite south = people("south", 60).melanoma("s1", refuted).melanoma("stranger", "");
        JsonNode counts = run(
                        "ask",
                        QUESTION,
                        "--site",
                        south.write("south", AGGREGATE).toString())
                .json()
                .at("/sites/0");
        assertThat(counts.get("notes")).isNotEmpty().allSatisfy(note -> {
            assertThat(note.get("count").isNull()).isTrue();
            assertThat(note.get("what").asText()).doesNotContainPattern("\\b[1-9]\\d* (people|patients|conditions)");
        });
        assertThat(counts.get("gaps").toString()).contains("some resources").doesNotContainPattern("\\b1\\b");
        JsonNode team = run(
                        "ask",
                        QUESTION,
                        "--site",
                        south.write("south", INDIVIDUAL).toString())
                .json()
                .at("/sites/0");
        assertThat(team.get("notes")).isNotEmpty();
        assertThat(team.get("gaps").toString()).contains("1 resources are about 1 patients");
    }

    private SmallSite people(String site, int melanomaUnder30) {
        SmallSite people = site(site);
        for (int i = 0; i < melanomaUnder30; i++) {
            people.patient("s" + i, "female", "1990-05-01").melanoma("s" + i, "\"onsetDateTime\":\"2010-01-01\"");
        }
        return people;
    }

    @Test
    void whoWithdrewConsentIsCountedAndNotListed() {
        Path north = site("north")
                .patient("a", "female", "1990-05-01")
                .melanoma("a", "\"onsetDateTime\":\"2010-01-01\"")
                .patient("b", "female", "1990-05-01")
                .melanoma("b", "\"onsetDateTime\":\"2010-01-01\"")
                .denied("b")
                .write("north", INDIVIDUAL);
        JsonNode json = run("ask", QUESTION, "--site", north.toString()).json();
        assertThat(json.get("patients")).hasSize(1);
        assertThat(json.at("/attrition/0/before").asInt()).isEqualTo(2);
        assertThat(json.at("/attrition/0/after").asInt()).isEqualTo(1);
    }

    @Test
    void aMisspeltKeyInASiteFileEndsWithOneLine() throws IOException {
        Path north = site("north").patient("a", "female", "1990").write("north", INDIVIDUAL);
        Files.writeString(north, Files.readString(north) + "minimumCel: 3\n");
        Run run = run("ask", QUESTION, "--site", north.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("minimumCel").contains("line");
    }

    @Test
    void twoSitesOfOneNameAndAMissingQuestionAreMattersOfUsage() {
        Path north = site("north").patient("a", "female", "1990").write("north", INDIVIDUAL);
        assertThat(run("ask", QUESTION, "--site", north.toString(), "--site", north.toString())
                        .code())
                .isEqualTo(2);
        assertThat(run("ask", "--site", north.toString()).code()).isEqualTo(2);
        assertThat(run("nonsense").code()).isEqualTo(2);
    }
}
