package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.job.JobContext;
import org.phengen.patient.Certainty;
import org.phengen.patient.CriterionCheck;
import org.phengen.patient.PatientRecord;
import org.phengen.question.AgeRange;
import org.phengen.question.ConceptName;
import org.phengen.question.Criterion;
import org.phengen.question.Criterion.AgeAtOnset;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.terminology.Code;
import org.phengen.terminology.Meaning;

/// "Diagnosed with melanoma under 30", decided a second time by a straight-line script that shares nothing with the
/// program, compared person by person.
class MelanomaOracleTest {
    private static final ConceptName MELANOMA = new ConceptName("melanoma", "MONDO:0005105");
    private static final Criterion UNDER_30 = new AgeAtOnset(MELANOMA, OnsetKind.DIAGNOSED, AgeRange.under(30), false);
    private static final Set<Code> CODES = Set.of(
            new Code(Code.SNOMED_CT, "372244006"),
            new Code(Code.SNOMED_CT, "93655004"),
            new Code(Code.SNOMED_CT, "254730000"),
            new Code(Code.SNOMED_CT, "254731001"),
            new Code(Code.SNOMED_CT, "443493003"),
            new Code(Code.ICD_10, "C43"),
            new Code(Code.ICD_10_CM, "C43"));

    @TempDir
    Path folder;

    @Test
    void theSampleSitesAreAnsweredLikeTheStraightLineScriptPatientByPatient() throws Exception {
        for (String site : List.of("north", "south", "clinic")) {
            compare(Path.of("sample-data", "sites", site, "fhir"));
        }
    }

    @Test
    void twoThousandPeopleWithEveryKindOfDateAndStatusAreAnsweredLikeTheStraightLineScript() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261101L);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String birth = random.nextInt(12) == 0 ? "" : ",'birthDate':'" + date(random, 1950, 55) + "'";
            String link = i > 0 && random.nextInt(40) == 0
                    ? ",'link':[{'type':'replaced-by','other':{'reference':'Patient/p" + random.nextInt(i) + "'}}]"
                    : "";
            lines.add("{'resourceType':'Patient','id':'p" + i + "'" + birth + link + "}");
            for (int c = random.nextInt(3); c > 0; c--) {
                lines.add(condition(random, "c" + i + "-" + c, "p" + i));
            }
        }
        new FhirFolder(folder).gzipped("all.ndjson.gz", lines.toArray(String[]::new));
        compare(folder);
    }

    private void compare(Path files) throws Exception {
        compare(files, folder);
    }

    /// @param scratch where the script is put
    static void compare(Path files, Path scratch) throws Exception {
        List<PatientRecord> patients = new NdjsonPatients(List.of(files), FhirFolder.AS_OF)
                .find(UNDER_30, JobContext.unwatched())
                .patients();
        Meaning meaning = new Meaning(MELANOMA, "melanoma", CODES, "listed codes only", "test");
        CriterionCheck check = new CriterionCheck(name -> meaning, FhirFolder.AS_OF, patient -> Certainty.NO);
        List<String> ours = patients.stream()
                .map(patient ->
                        patient.id() + "\t" + check.check(UNDER_30, patient).certainty())
                .toList();
        assertThat(ours).as("people in " + files).isNotEmpty();
        Optional<byte[]> theirs =
                OutsideTool.run(List.of("python3", script(scratch).toString(), files.toString()));
        if (theirs.isPresent()) {
            List<String> script =
                    new String(theirs.get(), StandardCharsets.UTF_8).lines().toList();
            Set<String> theirLines = Set.copyOf(script);
            assertThat(ours.stream().filter(line -> !theirLines.contains(line)))
                    .as("answered otherwise than by the script, in " + files)
                    .isEmpty();
            assertThat(ours).hasSameSizeAs(script);
        }
    }

    private static Path script(Path scratch) throws IOException {
        Path script = scratch.resolve("melanoma_under_30.py");
        try (InputStream in = MelanomaOracleTest.class.getResourceAsStream("melanoma_under_30.py")) {
            Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    private static String condition(RandomGenerator random, String id, String patient) {
        String code = pick(
                random,
                "'system':'http://snomed.info/sct','code':'372244006'",
                "'system':'http://snomed.info/sct','code':'93655004'",
                "'system':'http://hl7.org/fhir/sid/icd-10','code':'C43.9'",
                "'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'C43.59'",
                "'system':'http://hl7.org/fhir/sid/icd-10','code':'C44.1'",
                "'system':'http://snomed.info/sct','code':'38341003'");
        StringBuilder json = new StringBuilder("{'resourceType':'Condition','id':'" + id
                + "','subject':{'reference':'Patient/" + patient + "'},'code':{'coding':[{" + code + "}]}");
        if (random.nextInt(5) == 0) {
            json.append(",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',")
                    .append("'valueDateTime':'")
                    .append(date(random, 1985, 40))
                    .append("'}]");
        }
        int age = random.nextInt(15, 45);
        json.append(
                switch (random.nextInt(7)) {
                    case 0, 1 -> ",'onsetDateTime':'" + date(random, 1985, 40) + "'";
                    case 2 ->
                        ",'onsetAge':{'value':" + age
                                + ",'unit':'years','system':'http://unitsofmeasure.org','code':'a'}";
                    case 3 -> ",'onsetAge':{'value':" + age * 12 + ",'system':'http://unitsofmeasure.org','code':'mo'}";
                    case 4 ->
                        ",'onsetRange':{'low':{'value':" + age
                                + ",'system':'http://unitsofmeasure.org','code':'a'},'high':{'value':"
                                + (age + random.nextInt(8))
                                + ",'system':'http://unitsofmeasure.org','code':'a'}}";
                    case 5 -> ",'onsetPeriod':{'start':'" + date(random, 1985, 40) + "'}";
                    default -> random.nextBoolean() ? ",'onsetString':'as a young adult'" : "";
                });
        if (random.nextBoolean()) {
            json.append(",'recordedDate':'").append(date(random, 1990, 36)).append("T10:00:00+01:00'");
        }
        if (random.nextBoolean()) {
            String status = pick(
                    random,
                    "confirmed",
                    "confirmed",
                    "entered-in-error",
                    "refuted",
                    "unconfirmed",
                    "provisional",
                    "differential");
            json.append(",'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/")
                    .append("condition-ver-status','code':'")
                    .append(status)
                    .append("'}]}");
        }
        return json.append("}").toString().replaceFirst("('recordedDate':'\\d{4}(-\\d\\d)?)T10:00:00\\+01:00", "$1");
    }

    private static String date(RandomGenerator random, int from, int years) {
        LocalDate day = LocalDate.of(from, 1, 1).plusDays(random.nextInt(years * 365));
        if (random.nextInt(30) == 0) {
            day = LocalDate.of(from + from % 4, 2, 28).plusDays(random.nextInt(2));
        }
        String text = day.toString();
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, 4);
            case 1 -> text.substring(0, 7);
            default -> text;
        };
    }

    private static String pick(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
