package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.SharedFolder;
import org.phengen.question.Sex;

/// The growth reference against the published table and formulas, computed a second time by a script.
class GrowthOracleTest {
    private static final double Z95 = 1.6448536269514722;

    @TempDir
    Path folder;

    @Test
    void everyRowOfThePublishedTableGivesTheScriptsPlacesBelowAndAboveTheNinetyFifthPercentile() throws Exception {
        Optional<Path> table = SharedFolder.find("data/growth/cdc2000_bmi_for_age_lms_2_20y.csv");
        if (table.isEmpty()) {
            return;
        }
        Optional<byte[]> script = OutsideTool.run(
                List.of("python3", script().toString(), table.get().toString()));
        if (script.isEmpty()) {
            return;
        }
        List<String[]> rows = new String(script.get(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .toList();
        assertThat(rows).hasSize(432 * 14);
        for (String[] row : rows) {
            Sex sex = row[0].equals("male") ? Sex.MALE : Sex.FEMALE;
            BodyMassIndex bmi = new BodyMassIndex(Double.parseDouble(row[2]));
            GrowthReference.Place place =
                    GrowthReference.place(sex, Double.parseDouble(row[1]), bmi).orElseThrow();
            String what = String.join(" ", row);
            assertThat(place.extended()).as(what).isEqualTo(row[5].equals("True"));
            assertThat(place.percentile()).as(what).isCloseTo(Double.parseDouble(row[4]), within(1e-7));
            // the script's inverse of the normal distribution is exact to about 1e-9 near the middle, less far out
            assertThat(place.z()).as(what).isCloseTo(Double.parseDouble(row[3]), within(2e-6));
        }
    }

    @Test
    void theShippedTableIsThePublishedOneRowByRow() throws IOException {
        Optional<Path> table = SharedFolder.find("data/growth/cdc2000_bmi_for_age_lms_2_20y.csv");
        if (table.isPresent()) {
            List<String> published =
                    Files.readAllLines(table.get()).stream().skip(1).toList();
            assertThat(FactTable.rows(GrowthReference.class, "cdc2000-bmi-for-age.csv"))
                    .extracting(row -> String.join(",", row))
                    .containsExactlyElementsOf(published);
        }
    }

    @Test
    void theEdgeOfTheExtendedMethodIsWithoutAJumpAtEveryAgeInBothSexes() {
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
            for (double months = 24; months < 240; months += 0.25) {
                double p95 = GrowthReference.lms(sex, months).orElseThrow().at(Z95);
                double below = GrowthReference.place(sex, months, new BodyMassIndex(p95 - 1e-9))
                        .orElseThrow()
                        .percentile();
                double above = GrowthReference.place(sex, months, new BodyMassIndex(p95 + 1e-9))
                        .orElseThrow()
                        .percentile();
                assertThat(below).as("%s %s", sex, months).isCloseTo(95, within(1e-6));
                assertThat(above).as("%s %s", sex, months).isCloseTo(95, within(1e-6));
            }
        }
    }

    @Test
    void thePublishedPercentilesOfTwoYearOldBoysComeOutToTheirPrintedDigits() {
        // CDC 2000 bmiagerev.csv, Sex 1, Agemos 24: P5, P10, P25, P50, P75, P85, P90, P95
        double[] z = {
            -Z95,
            -1.2815515655446004,
            -0.6744897501960817,
            0,
            0.6744897501960817,
            1.0364333894937898,
            1.2815515655446004,
            Z95
        };
        double[] printed = {14.73732, 15.09033, 15.74164, 16.57503, 17.55719, 18.16219, 18.60948, 19.33801};
        GrowthReference.Lms two = GrowthReference.lms(Sex.MALE, 24).orElseThrow();
        for (int i = 0; i < z.length; i++) {
            assertThat(two.at(z[i])).isCloseTo(printed[i], within(6e-6));
        }
    }

    private Path script() throws IOException {
        Path script = folder.resolve("growth_places.py");
        try (InputStream in = GrowthOracleTest.class.getResourceAsStream("growth_places.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        return script;
    }
}
