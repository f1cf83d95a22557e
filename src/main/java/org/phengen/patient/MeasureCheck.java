package org.phengen.patient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion.Measure;
import org.phengen.terminology.Code;

/// Compares one value of a person with the number asked for. The body mass index is the one `ChosenBmi` picks; of every
/// other measure the latest usable value of the 24 months up to the date counts. Nothing in that time: unknown. Where
/// the
/// question names another time, `WindowedMeasure` judges.
final class MeasureCheck {
    /// Enough for any measurement, few enough that a value carried through two units still ties with itself.
    private static final MathContext DIGITS = new MathContext(10);

    private final LocalDate asOf;

    MeasureCheck(LocalDate asOf) {
        this.asOf = asOf;
    }

    Finding check(Measure asked, CodeSet codes, PatientRecord patient) {
        if (asked.taken().isPresent()) {
            return WindowedMeasure.check(
                    asked, codes, patient, asked.taken().get().at(asOf), asOf);
        }
        if (asks(codes, Measures.BMI)) {
            ChosenBmi chosen = ChosenBmi.of(patient, asOf);
            return chosen.value()
                    .map(bmi ->
                            compared(asked, Measures.BMI, bmi.value(), "kg/m2", chosen.rule() + ", n = " + chosen.n()))
                    .orElseGet(() -> Finding.of(
                            Certainty.UNKNOWN,
                            "body mass index: " + chosen.instead().orElse("no usable value")));
        }
        LocalDate from = asOf.minusMonths(ChosenBmi.MONTHS);
        List<Measurement> usable = patient.measurements().stream()
                .filter(measurement -> measurement.usable() && asks(codes, measurement.code()))
                .filter(measurement -> !measurement.when().last().isAfter(asOf))
                .toList();
        Optional<Measurement> latest = usable.stream()
                .filter(measurement -> !measurement.when().first().isBefore(from))
                .max(Comparator.comparing(
                                (Measurement measurement) -> measurement.when().last())
                        .thenComparing(measurement -> measurement.when().first()));
        return latest.map(value -> compared(
                        asked, value.code(), value.value(), value.unit(), "latest value of the last 24 months"))
                .orElseGet(() -> Finding.of(
                        Certainty.UNKNOWN,
                        usable.isEmpty()
                                ? asked.measure().words() + ": no usable value"
                                : asked.measure().words() + ": no value in the last 24 months"));
    }

    static Finding compared(Measure asked, Code code, double value, String unit, String rule) {
        String askedUnit = asked.unit().orElse(unit);
        boolean fixed = Measures.kind(code).filter(MeasureKind::thisUnitOnly).isPresent() && !askedUnit.equals(unit);
        Optional<BigDecimal> converted =
                fixed ? Optional.empty() : Ucum.convert(BigDecimal.valueOf(value), unit, askedUnit);
        if (converted.isEmpty()) {
            return Finding.of(
                    Certainty.UNKNOWN, asked.measure().words() + " is recorded in " + unit + ", not in " + askedUnit);
        }
        return Finding.of(
                Certainty.of(holds(asked, converted.get().round(DIGITS))),
                asked.measure().words() + " by the rule: " + rule);
    }

    private static boolean holds(Measure asked, BigDecimal value) {
        int order = value.compareTo(asked.value());
        return switch (asked.comparison()) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            // equal to as many digits as were asked for
            case EQUAL ->
                value.setScale(Math.max(0, asked.value().scale()), RoundingMode.HALF_UP)
                                .compareTo(asked.value())
                        == 0;
        };
    }

    /// A measurement carries its measure's one code; the question may name a synonym of it.
    static boolean asks(CodeSet codes, Code measured) {
        return codes.holds(measured)
                || Measures.kind(measured)
                        .filter(kind -> kind.synonyms().stream().anyMatch(codes::holds))
                        .isPresent();
    }
}
