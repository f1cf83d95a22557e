package org.phengen.fhir;

import java.time.LocalDate;
import org.phengen.patient.DateInterval;

/// The days of an event whose record may lack one of its ends.
final class EventDays {
    /// Before anybody alive was born.
    private static final LocalDate ALWAYS = LocalDate.of(1890, 1, 1);

    private EventDays() {}

    /// An event without any date: it may have been at any time up to the day asked about.
    static DateInterval throughout(LocalDate asOf) {
        return new DateInterval(ALWAYS, asOf.isBefore(ALWAYS) ? ALWAYS : asOf);
    }

    /// From the first possible day of the beginning to the later of its last possible day and the end.
    static DateInterval fromTo(DateInterval begin, LocalDate end) {
        return new DateInterval(begin.first(), end.isBefore(begin.last()) ? begin.last() : end);
    }
}
