package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.phengen.patient.DateInterval;

class FhirDateTest {
    private final FhirDate dates = new FhirDate();

    @Test
    void partialDatesAreEveryDayTheyCanMean() {
        assertThat(dates.days("1990")).contains(new DateInterval(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31)));
        assertThat(dates.days("2000-02"))
                .contains(new DateInterval(LocalDate.of(2000, 2, 1), LocalDate.of(2000, 2, 29)));
        assertThat(dates.days("2000-02-29T23:59:59.999-11:00")).contains(DateInterval.day(LocalDate.of(2000, 2, 29)));
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String text : new String[] {
            "",
            "90",
            "0000",
            "1990-13",
            "1990-02-30",
            "1990-1-1",
            "19900101",
            "T10:00:00",
            "abcd",
            "1990-05-17Z",
            "-990"
        }) {
            assertThat(dates.days(text)).as(text).isEmpty();
        }
    }

    @Test
    void twoTimesAreTheSameMomentExactlyWhenTheirInstantsAre() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int i = 0; i < 2000; i++) {
            OffsetDateTime one = OffsetDateTime.of(
                            2026, 1, 1, 0, 0, random.nextInt(3), random.nextInt(2) * 500_000_000, ZoneOffset.UTC)
                    .plusHours(random.nextInt(4))
                    .withOffsetSameInstant(ZoneOffset.ofHoursMinutes(random.nextInt(-3, 4), 0));
            OffsetDateTime other = OffsetDateTime.of(
                            2026, 1, 1, 0, 0, random.nextInt(3), random.nextInt(2) * 500_000_000, ZoneOffset.UTC)
                    .plusHours(random.nextInt(4))
                    .withOffsetSameInstant(ZoneOffset.ofHoursMinutes(random.nextInt(-3, 4), 0));
            boolean same = one.toInstant().equals(other.toInstant());
            assertThat(dates.moment(written(one)).equals(dates.moment(written(other))))
                    .as("%s and %s", written(one), written(other))
                    .isEqualTo(same);
        }
    }

    /// With seconds, as FHIR asks.
    private static String written(OffsetDateTime time) {
        return time.format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
    }

    @Test
    void aTimeWithoutAnOffsetOrADayIsOnlyEqualToItself() {
        for (String text : new String[] {
            "2026", "2026-01-02", "2026-01-02T10:00:00", "2026-01-02T10:00", "T", "2026-01-02T1x:00:00Z"
        }) {
            assertThat(dates.moment(text)).isEqualTo(text);
        }
        assertThat(dates.moment("2026-01-02T10:00:00Z")).isEqualTo(dates.moment("2026-01-02T10:00:00.000Z"));
        assertThat(dates.moment("2026-01-02T10:00:00.5Z")).isEqualTo(dates.moment("2026-01-02T15:30:00.500+05:30"));
    }
}
