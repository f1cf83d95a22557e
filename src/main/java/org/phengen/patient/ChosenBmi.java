package org.phengen.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.patient.ClinicalEvent.Kind;

/// The one body mass index that speaks for a person, by one stated rule for everybody: the median of the usable values
/// of the 24 months up to a date, without the flagged ones.
///
/// @param value empty where no value is left
/// @param n how many values the median is of
/// @param from first day of the window, inclusive
/// @param to last day of the window, inclusive: the date asked about
/// @param rule the rule in words, to be shown beside the value
/// @param counted the points of which the value is the median
/// @param points every point of the person, also those that did not count
/// @param flags the kinds of windows that took values out
/// @param instead what there is in place of a value: how old the last one is, or what took them out
public record ChosenBmi(
        Optional<BodyMassIndex> value,
        int n,
        LocalDate from,
        LocalDate to,
        String rule,
        List<BmiPoint> counted,
        List<BmiPoint> points,
        Set<Kind> flags,
        Optional<String> instead) {
    /// Length of the window, months.
    public static final int MONTHS = 24;

    /// What is excluded unless somebody asks otherwise.
    public static final Set<Kind> EXCLUDED_BY_DEFAULT =
            Set.of(Kind.PREGNANCY, Kind.BARIATRIC_SURGERY, Kind.GLP1_MEDICINE, Kind.OEDEMA, Kind.AMPUTATION);

    public ChosenBmi {
        counted = List.copyOf(counted);
        points = List.copyOf(points);
        flags = Set.copyOf(flags);
    }

    /// The rule with its default exclusions.
    public static ChosenBmi of(PatientRecord patient, LocalDate asOf) {
        return of(patient, asOf, EXCLUDED_BY_DEFAULT);
    }

    /// @param excluded the kinds of events whose windows take values out
    public static ChosenBmi of(PatientRecord patient, LocalDate asOf, Set<Kind> excluded) {
        LocalDate from = asOf.minusMonths(MONTHS);
        List<BmiPoint> points = BmiSeries.of(patient);
        List<BmiPoint> recent = points.stream()
                .filter(BmiPoint::usable)
                .filter(point -> !point.when().first().isBefore(from)
                        && !point.when().last().isAfter(asOf))
                .toList();
        Set<Kind> flags = EnumSet.noneOf(Kind.class);
        recent.forEach(point -> flags.addAll(kinds(point, excluded)));
        List<BmiPoint> counted = recent.stream()
                .filter(point -> kinds(point, excluded).isEmpty())
                .toList();
        List<Double> values = counted.stream().map(BmiPoint::value).toList();
        return new ChosenBmi(
                values.isEmpty() ? Optional.empty() : Optional.of(new BodyMassIndex(Median.of(values))),
                values.size(),
                from,
                asOf,
                "median of the usable values of the last " + MONTHS + " months",
                counted,
                points,
                flags,
                values.isEmpty() ? Optional.of(instead(points, recent, asOf)) : Optional.empty());
    }

    /// Points that never count, each with its reason.
    public List<BmiPoint> rejected() {
        return points.stream().filter(point -> !point.usable()).toList();
    }

    private static Set<Kind> kinds(BmiPoint point, Set<Kind> excluded) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        point.flags().stream()
                .map(FlaggedWindow::kind)
                .filter(excluded::contains)
                .forEach(kinds::add);
        return kinds;
    }

    private static String instead(List<BmiPoint> points, List<BmiPoint> recent, LocalDate asOf) {
        if (!recent.isEmpty()) {
            return "every value of the last " + MONTHS + " months lies in a flagged time";
        }
        return points.stream()
                .filter(BmiPoint::usable)
                .filter(point -> !point.when().last().isAfter(asOf))
                .map(point -> point.when().last())
                .max(LocalDate::compareTo)
                .map(last -> "the last usable value is " + ChronoUnit.MONTHS.between(last, asOf) + " months old")
                .orElse("no usable value");
    }
}
