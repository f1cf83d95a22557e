package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.days;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.phengen.question.AgeRange;

class AgeIntervalTest {
    @Test
    void whoWasBornOnALeapDayCompletesAYearOnTheFirstOfMarchOfACommonYear() {
        assertThat(AgeInterval.between(days("2000-02-29"), days("2030-02-28"))).contains(new AgeInterval(29, 29));
        assertThat(AgeInterval.between(days("2000-02-29"), days("2030-03-01"))).contains(new AgeInterval(30, 30));
        assertThat(AgeInterval.between(days("2000-02-29"), days("2032-02-29"))).contains(new AgeInterval(32, 32));
    }

    @Test
    void partialDatesGiveEveryAgeThatSomeDayOfBirthAndSomeDayOfTheEventGive() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 300; round++) {
            LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(8000));
            LocalDate event = born.plusDays(random.nextInt(15_000));
            DateInterval birth = new DateInterval(born, born.plusDays(random.nextInt(40)));
            DateInterval when = new DateInterval(event, event.plusDays(random.nextInt(400)));
            int youngest = Integer.MAX_VALUE;
            int oldest = -1;
            for (LocalDate b = birth.first(); !b.isAfter(birth.last()); b = b.plusDays(1)) {
                for (LocalDate e = when.first(); !e.isAfter(when.last()); e = e.plusDays(1)) {
                    int age = completedYears(b, e);
                    youngest = age < 0 ? youngest : Math.min(youngest, age);
                    oldest = Math.max(oldest, age);
                }
            }
            assertThat(AgeInterval.between(birth, when)).contains(new AgeInterval(youngest, oldest));
        }
    }

    private static int completedYears(LocalDate birth, LocalDate day) {
        boolean reached = day.getMonthValue() > birth.getMonthValue()
                || day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() >= birth.getDayOfMonth();
        return day.getYear() - birth.getYear() - (reached ? 0 : 1);
    }

    @Test
    void anEventSurelyBeforeBirthHasNoAge() {
        assertThat(AgeInterval.between(days("1990"), days("1989"))).isEmpty();
        assertThat(AgeInterval.between(days("1990"), days("1990"))).contains(new AgeInterval(0, 0));
    }

    @Test
    void anIntervalLiesInARangeSurelyPerhapsOrNotAtAll() {
        assertThat(new AgeInterval(28, 29).within(AgeRange.under(30))).isEqualTo(Certainty.YES);
        assertThat(new AgeInterval(29, 30).within(AgeRange.under(30))).isEqualTo(Certainty.MAYBE);
        assertThat(new AgeInterval(30, 31).within(AgeRange.under(30))).isEqualTo(Certainty.NO);
        assertThat(new AgeInterval(10, 90).within(AgeRange.atLeast(30))).isEqualTo(Certainty.MAYBE);
        assertThat(new AgeInterval(30, 30).within(AgeRange.atLeast(30))).isEqualTo(Certainty.YES);
    }

    @Test
    void threeHundredAndSixtyMonthsAreThirtyYears() {
        double years = Ucum.convert(new java.math.BigDecimal("360"), "mo", "a")
                .orElseThrow()
                .doubleValue();
        assertThat(AgeInterval.of(new Onset.AtAge(years, years))).isEqualTo(new AgeInterval(30, 30));
        assertThat(AgeInterval.of(new Onset.AtAge(29.9, 29.99))).isEqualTo(new AgeInterval(29, 29));
    }
}
