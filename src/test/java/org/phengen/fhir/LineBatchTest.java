package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phengen.fhir.ResourceReader.Unreadable;
import org.phengen.job.Gap;
import org.phengen.patient.PatientAnswer.Counted;
import org.phengen.patient.PatientRecord;

/// One parser for many lines finds what a parser for each line finds, whatever stands on them.
class LineBatchTest {
    private record Outcome(List<PatientRecord> people, List<Counted> counts, List<Gap> gaps) {}

    @Test
    void linesTogetherSayWhatEachLineSaysByItself() throws IOException, Unreadable {
        Random random = new Random(20261125);
        int damaged = 0;
        for (int i = 0; i < 600; i++) {
            byte[] document = document(random, 1 + random.nextInt(30), 0);
            Outcome together = together(document);
            assertThat(together).as("document %d", i).isEqualTo(oneByOne(document));
            damaged += together.gaps().isEmpty() ? 0 : 1;
        }
        assertThat(damaged).as("documents with a bad line").isBetween(150, 590);
    }

    @Test
    void linesLongerThanTheBufferSayTheSame() throws IOException, Unreadable {
        Random random = new Random(7);
        for (int i = 0; i < 6; i++) {
            byte[] document = document(random, 40, 90_000);
            assertThat(together(document)).as("document %d", i).isEqualTo(oneByOne(document));
        }
    }

    private static Outcome together(byte[] document) throws IOException {
        var into = new SiteReading(FhirFolder.AS_OF);
        var damage = new Damage();
        LineFile.read(new ByteArrayInputStream(document), "file", new ResourceReader(), into, damage, () -> {});
        return outcome(into, damage);
    }

    private static Outcome oneByOne(byte[] document) {
        var into = new SiteReading(FhirFolder.AS_OF);
        var damage = new Damage();
        var reader = new ResourceReader();
        String[] lines = new String(document, StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = i == 0 && lines[0].startsWith("\u00EF\u00BB\u00BF") ? lines[0].substring(3) : lines[i];
            if (!line.replaceAll("[ \t\r]", "").isEmpty()) {
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                try {
                    into.accept(reader.read(bytes, 0, bytes.length), Optional.empty(), i + 1);
                } catch (Unreadable broken) {
                    damage.add("file", "line " + (i + 1), broken.reason());
                }
            }
        }
        return outcome(into, damage);
    }

    private static Outcome outcome(SiteReading into, Damage damage) {
        into.finish();
        List<Gap> gaps = new ArrayList<>(damage.gaps());
        return new Outcome(new People(into, "file").records(gaps), into.tally.counted(), gaps);
    }

    /// @param longest characters of narrative that a line may carry
    private static byte[] document(Random random, int lines, int longest) {
        var text = new StringBuilder(random.nextInt(8) == 0 ? "\u00EF\u00BB\u00BF" : "");
        for (int i = 0; i < lines; i++) {
            text.append(line(random, longest).replace('\'', '"'));
            // the last line often has no line feed
            text.append(
                    i == lines - 1 && random.nextBoolean()
                            ? ""
                            : List.of("\n", "\r\n", "\n\n", " \n").get(random.nextInt(4)));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String line(Random random, int longest) {
        String good = good(random, longest == 0 ? 0 : random.nextInt(longest));
        int at = 1 + random.nextInt(good.length() - 1);
        return switch (random.nextInt(160)) {
            case 0 -> good + good(random, 0);
            case 1 -> good + " 17";
            case 2 -> good.substring(0, at);
            case 3 -> good.substring(0, at) + "\n" + good.substring(at);
            case 4 -> good.substring(0, at) + (char) random.nextInt(256) + good.substring(at);
            case 5 -> good.replaceFirst("\\{", "{'id':'twice',");
            case 6 -> good.substring(at);
            case 7 -> "[" + good + "]";
            case 8 ->
                List.of("17", "null", "'text'", "}", "{", "{}", "{'id':'x'}", "{'resourceType':5}")
                        .get(random.nextInt(8));
            case 9 -> good + "\t ,";
            case 10 -> good.replace("'id'", "\n'id'");
            default -> random.nextInt(5) == 0 ? "  " + good + "\t" : good;
        };
    }

    private static String good(Random random, int narrative) {
        String id = "r" + random.nextInt(60);
        String patient = "p" + random.nextInt(4);
        String more = narrative == 0 ? "" : ",'text':{'div':'" + "\u00C3\u00BC".repeat(narrative / 2) + "'}";
        String day = "20" + (10 + random.nextInt(15)) + "-0" + (1 + random.nextInt(9)) + "-11";
        return switch (random.nextInt(4)) {
            case 0 -> FhirFolder.patient(patient, ",'birthDate':'1980-02-03'" + more);
            case 1 -> FhirFolder.condition(id, patient, ",'onsetDateTime':'" + day + "'" + more);
            case 2 -> FhirFolder.weight(id, patient, day, FhirFolder.kilograms("" + (50 + random.nextInt(60))), more);
            default -> FhirFolder.weight(id, patient, day, "'value':80,'unit':'stone'", more);
        };
    }
}
