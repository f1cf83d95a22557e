package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.phengen.FuzzTarget;
import org.phengen.job.Gap;

/// Any bytes as NDJSON: every line that is not blank is used, counted under a reason, or named as damaged; the numbers
/// add up to the lines (bundles on lines hold several resources each and are left out of that sum).
public final class NdjsonFuzz implements FuzzTarget {
    private static final NdjsonFuzz TARGET = new NdjsonFuzz();

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) throws IOException {
        var into = new SiteReading(BundleFuzz.AS_OF);
        var damage = new Damage();
        LineFile.read(new ByteArrayInputStream(input), "fuzzed", new ResourceReader(), into, damage, () -> {});
        into.finish();
        int damaged = damage.gaps().stream().mapToInt(NdjsonFuzz::parts).sum();
        int people = new People(into, "fuzzed")
                .records(new ArrayList<>(damage.gaps()))
                .size();
        int fates =
                into.tally.fates().values().stream().mapToInt(Integer::intValue).sum();
        String text = new String(input, StandardCharsets.ISO_8859_1);
        if (!text.contains("Bundle") && !text.contains("\\u")) {
            assertThat(fates + damaged).isEqualTo(lines(text));
        }
        // what is taken by its form or by one parser for many lines says what it says by itself
        assertThat(LineOutcome.together(input)).isEqualTo(LineOutcome.oneByOne(input));
        return people > 0;
    }

    private static int parts(Gap gap) {
        return Integer.parseInt(gap.missing().substring(0, gap.missing().indexOf(' ')));
    }

    private static int lines(String text) {
        String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        int lines = 0;
        for (String line : unmarked.split("\n", -1)) {
            lines += line.chars().allMatch(sign -> sign == ' ' || sign == '\t' || sign == '\r') ? 0 : 1;
        }
        return lines;
    }

    @Override
    public List<byte[]> seeds() {
        String weights = FhirFolder.patient("p0", "") + "\n" + FhirFolder.patient("p1", "") + "\n";
        for (int i = 0; i < 4; i++) {
            weights +=
                    FhirFolder.weight("o" + i, "p" + i / 2, "2024-05-1" + i, FhirFolder.kilograms("8" + i), "") + "\n";
        }
        return List.of(
                BundleFuzz.document(weights),
                BundleFuzz.document(String.join("\n", BundleFuzz.resources()) + "\n"),
                BundleFuzz.document(
                        String.join("\r\n\r\n", BundleFuzz.resources().reversed())));
    }

    @Override
    public List<String> words() {
        return BundleFuzz.parts();
    }
}
