package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.DateInterval;
import org.phengen.patient.FlaggedWindow;
import org.phengen.patient.Measurement;
import org.phengen.patient.Measures;
import org.phengen.patient.PatientRecord;
import org.phengen.terminology.Code;

/// How one point of a life was made, whether it counts or not: the resources as recorded, the conversion, the verdict.
final class PointDerivation {
    private final BmiPoint point;
    private final Setting setting;
    private final Draft draft;
    private final List<String> steps = new ArrayList<>();

    /// Whose point it is.
    ///
    /// @param measured the value that speaks for the patient
    /// @param origins of the patient's facts
    record Setting(PatientRecord patient, MeasuredValue measured, FactOrigins origins) {}

    private PointDerivation(int index, BmiPoint point, Setting setting) {
        this.point = point;
        this.setting = setting;
        draft = new Draft(
                id(index),
                Said.told("derivation.made.bmiOn", day(point.when())),
                recorded()
                        ? Said.told("derivation.made.indexAsRecordedKg")
                        : Said.told("derivation.made.weightOverSquareHeight"));
    }

    /// The name of a point's derivation.
    ///
    /// @param index of the point in the patient's series, from 0
    static String id(int index) {
        return Ids.POINT + (index + 1);
    }

    static String day(DateInterval when) {
        return when.isOneDay() ? when.first().toString() : when.first() + " to " + when.last();
    }

    /// @param index of the point in the patient's series, from 0
    static Derivation of(int index, BmiPoint point, Setting setting) {
        return new PointDerivation(index, point, setting).make();
    }

    private boolean recorded() {
        return point.origin() == BmiPoint.Origin.RECORDED;
    }

    private Derivation make() {
        if (recorded()) {
            side(point.from(), "recorded", Said.told("derivation.made.indexKgM2"));
        } else {
            side(of(Measures.WEIGHT), "weights", Said.told("derivation.made.weightsKg"));
            side(of(Measures.HEIGHT), "heights", Said.told("derivation.made.heightsCm"));
        }
        steps.add(recorded() ? "median(recorded)" : "median(weights) / (median(heights) / 100)^2");
        List<String> why = new ArrayList<>();
        point.rejected().ifPresent(why::add);
        point.flags().forEach(flag -> why.add(flag.text() + ", " + origin(flag)));
        return draft.words(
                        Said.told("derivation.made.plausibility"),
                        point.rejected().map(reason -> "rejected: " + reason).orElse("passed"))
                .words(Said.told("derivation.made.use"), use())
                .leftOut(why)
                .value(point.value(), Digits.ONE, String.join("; ", steps))
                .make();
    }

    private String use() {
        if (setting.measured().counted().contains(point)) {
            return "one of the values that give today's";
        }
        if (!point.usable()) {
            return "never counts; drawn hollow";
        }
        return point.flags().stream()
                .findFirst()
                .map(flag -> "does not count by default (" + flag.text() + "); drawn hollow")
                .orElse("counts in the life, outside the last 24 months for today's value");
    }

    private List<Measurement> of(Code code) {
        return point.from().stream().filter(one -> one.code().equals(code)).toList();
    }

    /// What was recorded, and what it is in the measure's own unit; the factor where the units differ.
    private void side(List<Measurement> of, String symbol, Said name) {
        Origin[] origins = setting.origins().of(of);
        draft.words(
                Said.told("derivation.made.asRecorded", symbol),
                String.join("; ", of.stream().map(Measurement::recorded).toList()),
                origins);
        List<Conversion> each =
                of.stream().map(Conversion::of).flatMap(Optional::stream).toList();
        boolean told = each.size() == of.size() && each.stream().anyMatch(one -> one.factor() != 1);
        if (!told) {
            draft.numbers(symbol, name, values(of), origins);
            return;
        }
        draft.numbers(
                        symbol + "Recorded",
                        Said.told("derivation.made.sameAsNumbersEach"),
                        each.stream().mapToDouble(Conversion::number).toArray(),
                        origins)
                .numbers(
                        symbol + "Factor",
                        Said.told("derivation.made.whatOneUnit", of.getFirst().unit()),
                        each.stream().mapToDouble(Conversion::factor).toArray(),
                        each.stream().map(Conversion::origin).toArray(Origin[]::new));
        steps.add(symbol + " = " + symbol + "Recorded * " + symbol + "Factor");
    }

    private static double[] values(List<Measurement> of) {
        return of.stream().mapToDouble(Measurement::value).toArray();
    }

    private String origin(FlaggedWindow flag) {
        return setting.patient().events().stream()
                .filter(event -> event.kind() == flag.kind() && event.text().equals(flag.text()))
                .findFirst()
                .map(event ->
                        setting.origins().of(event.resource(), event.place()).line())
                .orElse("");
    }
}
