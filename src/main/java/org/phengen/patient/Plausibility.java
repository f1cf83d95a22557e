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

    private final List<Measurement> all;
    private final Optional<DateInterval> birth;
    private final Sex sex;
    private final LocalDate adultFrom;

    private Plausibility(List<Measurement> measurements, Optional<DateInterval> birth, Sex sex) {
        all = new ArrayList<>(measurements);
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
        PlausibleLimits.ALL.forEach(judging::judge);
        return List.copyOf(judging.all);
    }

    private void judge(PlausibleLimits limits) {
        List<Integer> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Measurement one = all.get(i);
            if (one.code().equals(limits.code()) && one.usable()) {
                if (limits.holds(one.value(), isAdult(one.when()))) {
                    series.add(i);
                } else {
                    all.set(i, one.rejectedFor(Said.told("patient.unused.implausibleNoPersonHas")));
                }
            }
        }
        SameDayValues.reject(all, series, limits);
        if (isSpread(series, Math.min(limits.ratio(), limits.adultRatio()))) {
            byRatio(series, limits);
        }
        if (limits.equals(PlausibleLimits.BMI)) {
            byGrowth(series);
        }
    }

    /// Whether any two values differ by the ratio; if none do, none can stray so far from a mean of them.
    private boolean isSpread(List<Integer> series, double ratio) {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i : series) {
            low = Math.min(low, all.get(i).value());
            high = Math.max(high, all.get(i).value());
        }
        return high > low * ratio;
    }

    private void byRatio(List<Integer> series, PlausibleLimits limits) {
        List<OwnCourse.Point> points = new ArrayList<>();
        for (int i : series) {
            Measurement one = all.get(i);
            double tolerance = Math.log(limits.ratio(isAdult(one.when())));
            points.add(new OwnCourse.Point(i, day(one), Math.log(one.value()), tolerance));
        }
        for (OwnCourse.Stray stray : new OwnCourse(points).strays()) {
            reject(series, stray.index(), Slip.reason(Math.exp(stray.distance()), limits.code()));
        }
    }

    private void byGrowth(List<Integer> series) {
        List<OwnCourse.Point> points = new ArrayList<>();
        for (int i : series) {
            growth(all.get(i)).ifPresent(z -> points.add(new OwnCourse.Point(i, day(all.get(i)), z, GROWTH_TOLERANCE)));
        }
        for (OwnCourse.Stray stray : new OwnCourse(points).strays()) {
            reject(
                    series,
                    stray.index(),
                    Said.of("patient.unused.growth", BmiSeries.tenths(Math.abs(stray.distance()))));
        }
    }

    private void reject(List<Integer> series, int index, Said reason) {
        all.set(index, all.get(index).rejectedFor(reason));
        series.remove(Integer.valueOf(index));
    }

    private OptionalDouble growth(Measurement one) {
        if (birth.isEmpty() || !one.when().isOneDay() || isAdult(one.when())) {
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
