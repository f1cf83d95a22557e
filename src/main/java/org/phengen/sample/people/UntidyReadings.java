package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.phengen.sample.people.Reading.Content;
import org.phengen.sample.people.Reading.Kind;
import org.phengen.sample.people.Reading.Oddity;

/// What a named case changes in somebody's measurements.
final class UntidyReadings {
    private static final String LATELY = "2026-09-08T10:15:00Z";

    private UntidyReadings() {}

    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    static void change(Untidy untidy, Identity who, List<Reading> readings) {
        switch (untidy) {
            case GRAMS_FOR_KILOGRAMS -> readings.add(Reading.of(Kind.WEIGHT, LATELY, "81.3", "g", "g"));
            case STERE -> readings.add(Reading.of(Kind.WEIGHT, LATELY, "12.8", "st", "st"));
            case FEMTOTONNE -> readings.add(Reading.of(Kind.HEIGHT, LATELY, "5.6", "ft", "ft"));
            case DUPLICATES -> {
                readings.add(last(readings, Kind.WEIGHT));
                readings.add(last(readings, Kind.BODY_MASS_INDEX));
            }
            case VALUE_IN_ERROR -> {
                readings.add(index("61.0").withStatus("entered-in-error"));
                readings.add(index("12.9").withStatus("preliminary"));
            }
            case CORRECTED -> {
                restate(readings, Kind.WEIGHT, "corrected");
                restate(readings, Kind.BODY_MASS_INDEX, "amended");
            }
            case HOSTILE_NUMBER -> readings.add(index("1e999999999"));
            case COMPARATOR ->
                readings.add(Reading.of(Kind.HBA1C, LATELY, "4.0", "%", "%").with(new Oddity.Comparator("<")));
            case DATA_ABSENT ->
                readings.add(new Reading(
                        Kind.WEIGHT, LATELY, "final", new Content.Absent("patient-refused"), Optional.empty()));
            case MODIFIER_EXTENSION ->
                readings.add(Measuring.weight(LATELY, 140, false)
                        .with(new Oddity.ModifierExtension("https://phengen.example/fhir/weighed-with-equipment")));
            case BMI_ONLY ->
                readings.removeIf(reading -> reading.kind() == Kind.WEIGHT || reading.kind() == Kind.HEIGHT);
            case BMI_CONTRADICTED -> {
                readings.add(Measuring.height(LATELY, 172, false));
                readings.add(Measuring.weight(LATELY, 74, false));
                readings.add(index("45.0"));
            }
            case HEIGHT_IN_METRES_AS_CM -> readings.add(Reading.of(Kind.HEIGHT, LATELY, "1.7", "cm", "cm"));
            case FUTURE_VALUE -> readings.add(Measuring.weight("2062-09-08T10:15:00Z", 82, false));
            case PREGNANT -> {
                LocalDate day = Population.AS_OF.minusDays(20);
                double height = 165;
                readings.add(Measuring.weight(day + "T09:10:00Z", 79, false));
                readings.add(Measuring.height(day + "T09:10:00Z", height, false));
                readings.add(Reading.of(Kind.BODY_MASS_INDEX, day + "T09:10:00Z", "29.0", "kg/m2", "kg/m2"));
            }
            default -> {
                // every other case changes something else
            }
        }
    }

    private static Reading index(String number) {
        return Reading.of(Kind.BODY_MASS_INDEX, LATELY, number, "kg/m2", "kg/m2");
    }

    private static Reading last(List<Reading> readings, Kind kind) {
        return readings.stream()
                .filter(reading -> reading.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void restate(List<Reading> readings, Kind kind, String status) {
        Reading found = last(readings, kind);
        readings.set(readings.lastIndexOf(found), found.withStatus(status));
    }
}
