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

    /// Rows of the percentile data file `bmiagerev.csv` of the CDC 2000 growth charts (National Center for Health
    /// Statistics, public domain; named by the CDC's page "Percentile Data Files with LMS Values"), as published:
    /// sex, age in months, percent, BMI.
    private static final String PUBLISHED = """
        MALE,24,5,14.73731947
        MALE,24,10,15.09032827
        MALE,24,25,15.74164233
        MALE,24,50,16.57502768
        MALE,24,75,17.55718781
        MALE,24,85,18.16219473
        MALE,24,90,18.60948128
        MALE,24,95,19.33801062
        MALE,24.5,3,14.50347667
        MALE,24.5,5,14.71929257
        MALE,24.5,95,19.27889813
        FEMALE,30.5,5,14.17991775
        FEMALE,30.5,50,16.00593001
        FEMALE,30.5,85,17.50964839
        FEMALE,30.5,95,18.5759903
        FEMALE,120.5,5,14.03535405
        FEMALE,120.5,50,16.86231366
        FEMALE,120.5,85,19.98399779
        FEMALE,120.5,95,22.98257733
        MALE,216.5,5,18.24348662
        MALE,216.5,50,21.8958685
        MALE,216.5,85,25.65601244
        MALE,216.5,95,28.9586172
        """;

    @Test
    void percentilesThatTheCdcPublishedBesideItsParametersComeOutToSevenDigits() {
        for (String line : PUBLISHED.lines().toList()) {
            String[] row = line.split(",", -1);
            double share = Double.parseDouble(row[2]) / 100;
            assertThat(GrowthReference.bmi(Sex.valueOf(row[0]), Double.parseDouble(row[1]), share)
                            .orElseThrow())
                    .as(line)
                    // the parameters are published to nine or ten digits
                    .isCloseTo(Double.parseDouble(row[3]), within(5e-7));
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
