package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// One parser for many lines finds what a parser for each line finds, whatever stands on them.
class LineBatchTest {
    @Test
    void linesTogetherSayWhatEachLineSaysByItself() throws IOException {
        Random random = new Random(20261125);
        int damaged = 0;
        for (int i = 0; i < 600; i++) {
            byte[] document = document(random, 1 + random.nextInt(30), 0);
            LineOutcome together = LineOutcome.together(document);
            assertThat(together).as("document %d", i).isEqualTo(LineOutcome.oneByOne(document));
            damaged += together.gaps().isEmpty() ? 0 : 1;
        }
        assertThat(damaged).as("documents with a bad line").isBetween(150, 590);
    }

    @Test
    void linesLongerThanTheBufferSayTheSame() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 6; i++) {
            byte[] document = document(random, 40, 90_000);
            assertThat(LineOutcome.together(document)).as("document %d", i).isEqualTo(LineOutcome.oneByOne(document));
        }
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
