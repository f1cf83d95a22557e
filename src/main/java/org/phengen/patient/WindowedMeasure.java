package org.phengen.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.phengen.question.Criterion.Comparison;
import org.phengen.question.Criterion.Measure;
import org.phengen.question.TimeWindow;
import org.phengen.terminology.Code;

/// Compares the value of a person in a window of time with the number asked for, by the same rule as without one: of
/// the
/// body mass index the median of the usable values without the flagged ones, of every other measure the latest usable
/// value. A value of a vague date lies surely, perhaps or not in the window; where the answer depends on one that
/// perhaps does, it is a maybe.
final class WindowedMeasure {
    private WindowedMeasure() {}

    private record Value(DateInterval when, Code code, double value, String unit) {}

    /// @param window the days meant at the site
    /// @param today later values do not count
    static Finding check(
            Measure asked, CodeSet codes, PatientRecord patient, TimeWindow.Dates window, LocalDate today) {
        boolean bmi = MeasureCheck.asks(codes, Measures.BMI);
        List<Value> possible = (bmi ? indexes(patient) : values(codes, patient))
                .flatMap(value -> value.when().clipped(LocalDate.MIN, today).stream()
                        .map(days -> new Value(days, value.code(), value.value(), value.unit())))
                .toList();
        List<Value> sure = possible.stream()
                .filter(value -> value.when().within(window) == Certainty.YES)
                .toList();
        List<Value> perhaps = possible.stream()
                .filter(value -> value.when().within(window) == Certainty.MAYBE)
                .toList();
        Function<List<Value>, Finding> judge = values -> bmi ? median(asked, values) : latest(asked, values);
        Finding found = judge.apply(sure);
        List<Certainty> answers = new ArrayList<>(List.of(found.certainty()));
        for (Value value : perhaps) {
            if (bmi || mayCome(value, sure)) {
                answers.add(judge.apply(List.of(value)).certainty());
            }
        }
        boolean exact = asked.comparison() == Comparison.EQUAL && bmi && answers.size() > 1;
        if (answers.stream().distinct().count() == 1 && !exact) {
            return found;
        }
        return Finding.of(
                Certainty.MAYBE, asked.measure().words() + ": the date of a value leaves open whether it counts");
    }

    private static Stream<Value> indexes(PatientRecord patient) {
        return BmiSeries.of(patient).stream()
                .filter(BmiPoint::usable)
                .filter(point -> point.flags().stream()
                        .map(FlaggedWindow::kind)
                        .noneMatch(ChosenBmi.EXCLUDED_BY_DEFAULT::contains))
                .map(point -> new Value(point.when(), Measures.BMI, point.value(), "kg/m2"));
    }

    private static Stream<Value> values(CodeSet codes, PatientRecord patient) {
        return patient.measurements().stream()
                .filter(measurement -> measurement.usable() && MeasureCheck.asks(codes, measurement.code()))
                .map(one -> new Value(one.when(), one.code(), one.value(), one.unit()));
    }

    /// Whether a value that perhaps counts may be later than all that surely do.
    private static boolean mayCome(Value perhaps, List<Value> sure) {
        return sure.stream()
                .noneMatch(value -> value.when().first().isAfter(perhaps.when().last()));
    }

    private static Finding median(Measure asked, List<Value> values) {
        if (values.isEmpty()) {
            return none(asked);
        }
        double median = Median.of(values.stream().map(Value::value).toList());
        return MeasureCheck.compared(
                asked, Measures.BMI, median, "kg/m2", "median of the usable values of that time, n = " + values.size());
    }

    private static Finding latest(Measure asked, List<Value> values) {
        Optional<Value> latest = values.stream()
                .max(Comparator.comparing((Value value) -> value.when().last())
                        .thenComparing(value -> value.when().first()));
        return latest.map(value -> MeasureCheck.compared(
                        asked, value.code(), value.value(), value.unit(), "latest value of that time"))
                .orElseGet(() -> none(asked));
    }

    private static Finding none(Measure asked) {
        return Finding.of(Certainty.UNKNOWN, asked.measure().words() + ": no usable value in that time");
    }
}
