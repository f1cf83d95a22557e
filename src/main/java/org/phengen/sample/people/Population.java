package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.phengen.sample.chance.Chance;

/// Everybody of the region, drawn one at a time: the same person whenever and in whatever order they are asked for.
/// Safe
/// for use by several threads.
public final class Population {
    /// The region's fixed "today".
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private final long seed;
    private final Register register;
    private final Liability liability;
    private final BodyMass bodyMass = new BodyMass();
    private final Measuring measuring = new Measuring(bodyMass, AS_OF);

    /// @param scores the 97-locus score of everybody, north first, then south, then clinic
    public Population(long seed, Register register, double[] scores) {
        this.seed = seed;
        this.register = register;
        this.liability = new Liability(seed, scores, register.people(false), register.people(true));
    }

    /// One patient record with everything in it.
    public Person person(Place place, int ordinal) {
        Set<Untidy> cases = Register.casesOf(place, ordinal);
        int number = register.self(place, ordinal);
        Identity who = register.identity(place, ordinal);
        Chance chance = Chance.of(seed, "record", register.position(place, ordinal));
        double tendency = liability.tendency(number);
        double index = measuring.today(who, tendency);

        List<Diagnosis> diagnoses =
                new ArrayList<>(Illness.of(who, index, who.death().orElse(AS_OF), chance));
        register.melanoma(place, ordinal)
                .ifPresent(part -> diagnoses.addAll(MelanomaRecord.of(part, who.birth(), AS_OF, chance)));
        Course course = Course.of(who, index, cases, chance);
        List<LocalDate> days = visits(who, cases, chance);
        List<Reading> readings = new ArrayList<>(measuring.of(
                who,
                days,
                moving(tendency, course, chance),
                cases.contains(Untidy.POUNDS_AND_INCHES) || chance.happens(0.03),
                Illness.isDiabetic(diagnoses),
                chance));
        List<LifeEvent> events = new ArrayList<>(course.events());
        events.addAll(Consents.of(place, cases, chance));
        diagnoses.addAll(course.diagnoses());
        readings.addAll(course.readings());
        for (Untidy untidy : cases) {
            UntidyReadings.change(untidy, who, readings);
            UntidyRecords.change(untidy, who, diagnoses, events);
        }
        return new Person(
                place,
                ordinal,
                who,
                cases.contains(Untidy.MERGED_RECORD) ? Optional.of(Untidy.KEPT_RECORD.patient()) : Optional.empty(),
                new Person.Truth(liability.score(number), tendency),
                readings,
                diagnoses,
                events,
                cases);
    }

    private List<LocalDate> visits(Identity who, Set<Untidy> cases, Chance chance) {
        if (cases.contains(Untidy.NO_MEASURE)) {
            return List.of();
        }
        LocalDate until = who.death().orElse(AS_OF);
        if (cases.contains(Untidy.MERGED_RECORD)) {
            until = AS_OF.minusDays(1200);
        }
        int count = cases.contains(Untidy.ONE_MEASURE) ? 1 : chance.within(4, 12);
        Measuring.Last last = cases.contains(Untidy.OLD_MEASURES)
                ? Measuring.Last.YEARS_AGO
                : cases.isEmpty() ? Measuring.Last.MOSTLY_WITHIN_A_YEAR : Measuring.Last.WITHIN_A_YEAR;
        return measuring.visits(Day.ofAge(who.birth(), 2.1), until, last, count, chance);
    }

    /// The place in body mass over time: a slow drift, and what treatment and pregnancy do.
    private static ToDoubleFunction<LocalDate> moving(double tendency, Course course, Chance chance) {
        double drift = 0.02 * chance.gaussian();
        return day -> {
            double years = (AS_OF.toEpochDay() - day.toEpochDay()) / 365.25;
            return tendency - drift * years + course.shift(day);
        };
    }
}
