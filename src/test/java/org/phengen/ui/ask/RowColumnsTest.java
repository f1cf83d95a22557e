package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phengen.patient.Certainty;
import org.phengen.patient.DateInterval;
import org.phengen.question.Sex;
import org.phengen.site.CohortRow;

/// Filters over columns against the same wishes looked up row by row.
class RowColumnsTest {
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final String[] DIAGNOSES = {"Malignant melanoma of skin", "Melanoma of eye", "", "Übergewicht"};

    private final Random random = new Random(17);

    private CohortRow row(int number) {
        int youngest = random.nextInt(5) == 0 ? -1 : 15 + random.nextInt(40);
        boolean exact = youngest >= 0 && random.nextBoolean();
        int oldest = exact || youngest < 0 ? youngest : youngest + random.nextInt(3);
        Optional<CohortRow.OnsetFinding> onset = random.nextInt(9) == 0
                ? Optional.empty()
                : Optional.of(new CohortRow.OnsetFinding(
                        "onset date",
                        Optional.<DateInterval>empty(),
                        youngest,
                        oldest,
                        exact ? OptionalDouble.of(youngest + random.nextDouble()) : OptionalDouble.empty()));
        String diagnosis = DIAGNOSES[random.nextInt(DIAGNOSES.length)];
        return new CohortRow(
                random.nextBoolean() ? "north" : "clinic",
                "N" + number,
                Optional.of("never searched"),
                SEXES.get(random.nextInt(SEXES.size())),
                Optional.of(DateInterval.day(LocalDate.of(1980, 1, 1).plusDays(number % 9000))),
                false,
                random.nextInt(4) == 0 ? Certainty.MAYBE : Certainty.YES,
                onset,
                diagnosis.isEmpty() ? Optional.empty() : Optional.of(diagnosis),
                random.nextInt(6) == 0 ? OptionalDouble.empty() : OptionalDouble.of(15 + 30 * random.nextDouble()),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of("SG" + random.nextInt(100_000)));
    }

    private List<CohortRow> rows(int count) {
        List<CohortRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private RowFilter filter() {
        String[] searches = {"", "", "melanoma", "MELANOMA of s", "n12", "sg7", "clin", "überg", "never"};
        return new RowFilter(
                searches[random.nextInt(searches.length)],
                random.nextInt(3) == 0 ? Optional.of(random.nextBoolean() ? "north" : "south") : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(SEXES.get(random.nextInt(SEXES.size()))) : Optional.empty(),
                random.nextInt(3) == 0 ? range(15, 40) : RowFilter.Range.ALL,
                random.nextInt(3) == 0 ? range(15, 30) : RowFilter.Range.ALL,
                random.nextInt(3) == 0 ? Optional.of(Certainty.MAYBE) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty());
    }

    private RowFilter.Range range(double from, double width) {
        double low = from + width * random.nextDouble();
        return random.nextBoolean()
                ? new RowFilter.Range(low, low + 5)
                : random.nextBoolean()
                        ? new RowFilter.Range(low, Double.POSITIVE_INFINITY)
                        : new RowFilter.Range(Double.NEGATIVE_INFINITY, low);
    }

    private static boolean wants(RowFilter filter, CohortRow row) {
        String text = String.join(
                        "\n",
                        row.site(),
                        row.id(),
                        row.diagnosis().orElse(""),
                        row.sample().orElse(""))
                .toLowerCase(Locale.ROOT);
        boolean age = true;
        if (filter.ages().limits()) {
            age = row.onset().filter(found -> found.youngest() >= 0).isPresent();
            if (age) {
                CohortRow.OnsetFinding found = row.onset().orElseThrow();
                double low = found.exactYears().orElse(found.youngest());
                // somebody of 29 completed years may be anything below 30
                boolean belowHigh = low < filter.ages().high();
                boolean aboveLow = found.exactYears().isPresent()
                        ? low >= filter.ages().low()
                        : found.oldest() + 1 > filter.ages().low();
                age = belowHigh && aboveLow;
            }
        }
        boolean bmi = !filter.bmis().limits()
                || row.bmi().isPresent()
                        && row.bmi().getAsDouble() >= filter.bmis().low()
                        && row.bmi().getAsDouble() <= filter.bmis().high();
        return text.contains(filter.search())
                && filter.site().map(row.site()::equals).orElse(true)
                && filter.sex().map(row.sex()::equals).orElse(true)
                && age
                && bmi
                && filter.certainty().map(row.certainty()::equals).orElse(true)
                && filter.sample().map(has -> has == row.sample().isPresent()).orElse(true);
    }

    @Test
    void aFilterLeavesTheRowsThatEachOfItsPartsWants() {
        List<CohortRow> rows = rows(3_000);
        RowColumns columns = new RowColumns(rows);
        int[] all = columns.sorted(null);
        int left = 0;
        for (int trial = 0; trial < 400; trial++) {
            RowFilter filter = filter();
            List<CohortRow> shown = Arrays.stream(columns.wanted(filter, all))
                    .mapToObj(columns::row)
                    .toList();
            left += shown.size();
            assertThat(shown)
                    .as(filter.toString())
                    .isEqualTo(rows.stream().filter(row -> wants(filter, row)).toList());
        }
        assertThat(left).isPositive();
    }

    @Test
    void anOrderStaysUnderAFilter() {
        RowColumns columns = new RowColumns(rows(2_000));
        Comparator<CohortRow> byId = Comparator.comparing(CohortRow::id).reversed();
        RowFilter women = new RowFilter(
                "",
                Optional.empty(),
                Optional.of(Sex.FEMALE),
                RowFilter.Range.ALL,
                RowFilter.Range.ALL,
                Optional.empty(),
                Optional.empty());

        List<CohortRow> shown = Arrays.stream(columns.wanted(women, columns.sorted(byId)))
                .mapToObj(columns::row)
                .toList();

        assertThat(shown).isNotEmpty().isSortedAccordingTo(byId).allMatch(row -> row.sex() == Sex.FEMALE);
    }
}
