package org.phengen.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.language.Said;
import org.phengen.question.Sex;

/// Judges the heights, weights and body mass indexes of one person, after the method of growthcleanr (Daymont et al.
/// 2017): height and weight in each other's place, values that nobody has (`PlausibleLimits`), contradicting values of
/// one day, and values that stray from the person's own course (`OwnCourse`) by the ratio, in children with a growth
/// reference also by the z-score of the body mass index. A rejected value keeps its place, with the reason.
public final class Plausibility {
    private static final int ADULT_YEARS = 20;
    private static final double DAYS_A_MONTH = 30.436875;
    /// Standard deviations of growth that a child's index may lie from its own course; growthcleanr takes 3.5 for
    /// weight and
    /// height, the index moves more.
    private static final double GROWTH_TOLERANCE = 4;

    private final Measurement[] all;
    private final Optional<DateInterval> birth;
    private final Sex sex;
    private final LocalDate adultFrom;

    private Plausibility(List<Measurement> measurements, Optional<DateInterval> birth, Sex sex) {
        all = measurements.toArray(Measurement[]::new);
        this.birth = birth;
        adultFrom = birth.map(born -> adultFrom(born.last())).orElse(LocalDate.MAX);
        this.sex = sex;
    }

    /// The same measurements in the same order, the implausible ones with their reason.
    ///
    /// @param birth possible days of birth; without it the wider bounds hold
    /// @param sex for the growth reference of children
    public static List<Measurement> judge(Optional<DateInterval> birth, Sex sex, List<Measurement> measurements) {
        Plausibility judging = new Plausibility(measurements, birth, sex);
        SwappedPlaces.reject(judging.all);
        for (PlausibleLimits limits : PlausibleLimits.ALL) {
            judging.judge(limits);
        }
        return List.of(judging.all);
    }

    private void judge(PlausibleLimits limits) {
        ValueSeries series = series(limits);
        SameDayValues.reject(series, limits);
        if (isSpread(series, Math.min(limits.ratio(), limits.adultRatio()))) {
            byRatio(series, limits);
        }
        if (limits.equals(PlausibleLimits.BMI) && birth.isPresent()) {
            byGrowth(series);
        }
    }

    /// The measure's usable values that somebody can have; the others are rejected.
    private ValueSeries series(PlausibleLimits limits) {
        ValueSeries series = new ValueSeries(all);
        for (int i = 0; i < all.length; i++) {
            Measurement one = all[i];
            if (one.code().equals(limits.code()) && one.usable()) {
                if (limits.holds(one.value(), isAdult(one.when()))) {
                    series.add(i);
                } else {
                    all[i] = one.rejectedFor(Said.told("patient.unused.implausibleNoPersonHas"));
                }
            }
        }
        return series;
    }

    /// Whether any two values differ by the ratio; if none do, none can stray so far from a mean of them.
    private static boolean isSpread(ValueSeries series, double ratio) {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i = 0; i < series.size(); i++) {
            low = Math.min(low, series.value(i));
            high = Math.max(high, series.value(i));
        }
        return high > low * ratio;
    }

    private void byRatio(ValueSeries series, PlausibleLimits limits) {
        List<OwnCourse.Point> points = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Measurement one = series.get(i);
            double tolerance = Math.log(limits.ratio(isAdult(one.when())));
            points.add(new OwnCourse.Point(i, day(one), Math.log(one.value()), tolerance));
        }
        for (OwnCourse.Stray stray : new OwnCourse(points).strays()) {
            series.reject(stray.index(), Slip.reason(Math.exp(stray.distance()), limits.code()));
        }
        series.tidy();
    }

    private void byGrowth(ValueSeries series) {
        List<OwnCourse.Point> points = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            OptionalDouble z = isAdult(series.get(i).when()) ? OptionalDouble.empty() : growth(series.get(i));
            if (z.isPresent()) {
                points.add(new OwnCourse.Point(i, day(series.get(i)), z.getAsDouble(), GROWTH_TOLERANCE));
            }
        }
        for (OwnCourse.Stray stray : new OwnCourse(points).strays()) {
            series.reject(
                    stray.index(), Said.of("patient.unused.growth", BmiSeries.tenths(Math.abs(stray.distance()))));
        }
        series.tidy();
    }

    /// A child's z-score.
    private OptionalDouble growth(Measurement one) {
        if (birth.isEmpty() || !one.when().isOneDay()) {
            return OptionalDouble.empty();
        }
        double months = ChronoUnit.DAYS.between(birth.get().first(), one.when().first()) / DAYS_A_MONTH;
        return GrowthReference.place(sex, months, new BodyMassIndex(one.value()))
                .map(place -> OptionalDouble.of(place.z()))
                .orElseGet(OptionalDouble::empty);
    }

    private static long day(Measurement one) {
        return one.when().first().toEpochDay();
    }

    private boolean isAdult(DateInterval when) {
        return !when.first().isBefore(adultFrom);
    }

    /// The first day on which the youngest possible age is an adult's; who was born on 29 February completes a year on
    /// 1 March of a common year.
    private static LocalDate adultFrom(LocalDate latestBirth) {
        LocalDate day = latestBirth.plusYears(ADULT_YEARS);
        return day.getDayOfMonth() == latestBirth.getDayOfMonth() ? day : day.plusDays(1);
    }
}
