package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.people.Reading.Content;
import org.phengen.sample.people.Reading.Kind;

/// Visits over the years and what was measured at each: height, weight, the index computed from the two, pressure and
/// laboratory values.
final class Measuring {
    private static final double POUND = 0.45359237;
    private static final double INCH = 2.54;

    private final BodyMass bodyMass;
    private final LocalDate asOf;

    Measuring(BodyMass bodyMass, LocalDate asOf) {
        this.bodyMass = bodyMass;
        this.asOf = asOf;
    }

    /// When somebody was last seen.
    enum Last {
        YEARS_AGO,
        /// so that a named case shows what it is named for
        WITHIN_A_YEAR,
        MOSTLY_WITHIN_A_YEAR
    }

    /// Days of 4 to 12 visits, in time order. The last of nine in ten people lies within a year of the region's date.
    ///
    /// @param from no visit before
    /// @param until no visit after: the region's date or death
    /// @param last how long before that the last visit was
    List<LocalDate> visits(LocalDate from, LocalDate until, Last last, int count, Chance chance) {
        LocalDate day = until.minusDays(
                switch (last) {
                    case YEARS_AGO -> chance.within(1500, 1700);
                    case WITHIN_A_YEAR -> chance.within(5, 330);
                    case MOSTLY_WITHIN_A_YEAR -> chance.happens(0.9) ? chance.within(5, 330) : chance.within(740, 1500);
                });
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count && day.isAfter(from); i++) {
            days.addFirst(day);
            day = day.minusDays(chance.within(60, 310));
        }
        return days;
    }

    /// What was measured.
    ///
    /// @param tendency standard-normal place in body mass on a day, for everything that changes over time
    /// @param pounds whether weights and heights are recorded in pounds and inches
    List<Reading> of(
            Identity who,
            List<LocalDate> days,
            ToDoubleFunction<LocalDate> tendency,
            boolean pounds,
            boolean diabetic,
            Chance chance) {
        double stature = chance.gaussian();
        double lastHeight = 0;
        List<Reading> made = new ArrayList<>();
        for (LocalDate day : days) {
            double age = who.ageOn(day);
            String when = Day.at(day, chance);
            boolean child = age < BodyMass.ADULT;
            double trueHeight = Stature.centimetres(who.male(), age, stature);
            boolean heightToday = child || lastHeight == 0 || chance.happens(0.6);
            if (heightToday) {
                lastHeight = rounded(trueHeight + 0.3 * chance.gaussian(), 1);
                made.add(height(when, lastHeight, pounds));
            }
            double index = bodyMass.at(who.male(), age, tendency.applyAsDouble(day) + 0.05 * chance.gaussian());
            double kilograms = rounded(index * trueHeight * trueHeight / 10_000, 1);
            made.add(weight(when, kilograms, pounds));
            double metres = lastHeight / 100;
            made.add(Reading.of(Kind.BODY_MASS_INDEX, when, text(kilograms / (metres * metres), 1), "kg/m2", "kg/m2"));
            if (!child) {
                laboratory(made, when, age, index, diabetic, chance);
            }
        }
        return made;
    }

    /// The body mass index that the person has on the region's date.
    double today(Identity who, double tendency) {
        LocalDate day = who.death().orElse(asOf);
        return bodyMass.at(who.male(), who.ageOn(day), tendency);
    }

    private static void laboratory(
            List<Reading> made, String when, double age, double index, boolean diabetic, Chance chance) {
        if (chance.happens(0.4)) {
            int systolic = (int) StrictMath.round(96 + 0.42 * age + 0.5 * (index - 25) + 11 * chance.gaussian());
            int diastolic = (int) StrictMath.round(systolic * 0.62 + 4 * chance.gaussian());
            made.add(new Reading(
                    Kind.BLOOD_PRESSURE, when, "final", new Content.Pressure(systolic, diastolic), Optional.empty()));
        }
        if (chance.happens(diabetic ? 0.6 : 0.08)) {
            double percent =
                    diabetic ? 6.2 + 0.9 * chance.exponential() : 5.3 + 0.02 * (index - 25) + 0.25 * chance.gaussian();
            made.add(Reading.of(Kind.HBA1C, when, text(StrictMath.min(14, percent), 1), "%", "%"));
        }
        if (chance.happens(0.15)) {
            double cholesterol = StrictMath.max(40, 118 + 0.6 * (index - 25) + 30 * chance.gaussian());
            Kind kind = chance.happens(0.6) ? Kind.LDL_CALCULATED : Kind.LDL;
            made.add(Reading.of(kind, when, text(cholesterol, 0), "mg/dL", "mg/dL"));
        }
    }

    static Reading height(String when, double centimetres, boolean inches) {
        return inches
                ? Reading.of(Kind.HEIGHT, when, text(centimetres / INCH, 2), "in", "[in_i]")
                : Reading.of(Kind.HEIGHT, when, text(centimetres, 1), "cm", "cm");
    }

    static Reading weight(String when, double kilograms, boolean pounds) {
        return pounds
                ? Reading.of(Kind.WEIGHT, when, text(kilograms / POUND, 1), "lb", "[lb_av]")
                : Reading.of(Kind.WEIGHT, when, text(kilograms, 1), "kg", "kg");
    }

    /// Half up, in plain decimal digits.
    static String text(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static double rounded(double value, int digits) {
        double factor = StrictMath.pow(10, digits);
        return StrictMath.round(value * factor) / factor;
    }
}
