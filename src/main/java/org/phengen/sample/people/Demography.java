package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.phengen.sample.chance.Chance;

/// Age, sex, name and numbers of one person.
final class Demography {
    private static final int[] FROM = {2, 20, 30, 40, 50, 60, 70, 80};
    private static final int[] TO = {20, 30, 40, 50, 60, 70, 80, 96};
    private static final double[] SHARE = {0.06, 0.11, 0.15, 0.17, 0.18, 0.16, 0.12, 0.05};
    private static final double[] SHARE_CLINIC = {0, 0.12, 0.2, 0.24, 0.24, 0.15, 0.05, 0};

    /// a prime: every number below it is met once
    private static final int NUMBERS = 99_991;

    private final long seed;
    private final LocalDate asOf;

    Demography(long seed, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
    }

    /// @param number the person's place in the region, from 0
    /// @param wanted what a case asks for
    Identity of(Place place, int ordinal, int number, Optional<Wanted> wanted, boolean mayHaveDied) {
        Chance chance = Chance.of(seed, "who", number);
        boolean drawn = chance.happens(0.47);
        boolean male = wanted.flatMap(Wanted::male).orElse(drawn);
        int decade = chance.weighted(place == Place.CLINIC ? SHARE_CLINIC : SHARE);
        double age = wanted.map(asked -> chance.between(asked.youngest(), asked.oldest() + 1))
                .orElseGet(() -> chance.between(FROM[decade], TO[decade]));
        LocalDate day = Day.ofAge(asOf, -age);
        // never the first days of a month: a birthday on them would make "year only" certain
        LocalDate birth = day.withDayOfMonth(StrictMath.max(3, StrictMath.min(27, day.getDayOfMonth())));
        boolean died = chance.happens(age < 60 ? 0.008 : 0.06) && mayHaveDied && age > 25;
        LocalDate death = asOf.minusDays(chance.within(20, 1800));
        int shuffled = (int) ((number * 48_271L + 11_939) % NUMBERS);
        return new Identity(
                Names.given(chance, male),
                Names.family(chance),
                male,
                male ? "male" : "female",
                birth,
                Optional.of(birth.toString()),
                died ? Optional.of(death) : Optional.empty(),
                // past the first hundred thousand another prefix, for no two people share a number
                String.format(Locale.ROOT, "%02d-%05d-%02d", 99 - number / NUMBERS, shuffled, shuffled % 97),
                String.format(Locale.ROOT, "%s%06d", place.name().substring(0, 1), 100_000 + ordinal * 7));
    }
}
