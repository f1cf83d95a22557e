package org.phengen.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.phengen.patient.ClinicalEvent.Kind;

/// The days on which a body measure does not speak for the person's usual self, because of something in their life.
///
/// - Pregnancy: from the earliest possible conception to 12 weeks after the latest possible birth. A pregnancy lasts at
///   most 42 weeks, so one that is seen from `first` to `last` lies between 42 weeks before `last` and 42 weeks after
///   `first`; a record that spans more than 42 weeks is a vague date and is widened on both sides.
/// - Bariatric surgery and amputation: from that day on.
/// - GLP-1 medicine, oedema: while it lasts.
///
/// @param first inclusive
/// @param last inclusive; `LocalDate.MAX` where it does not end
/// @param text the event as recorded
public record FlaggedWindow(Kind kind, LocalDate first, LocalDate last, String text) {
    private static final int LONGEST_PREGNANCY_DAYS = 42 * 7;
    private static final int AFTER_BIRTH_DAYS = 12 * 7;

    /// The window of one event; empty for events that do not bear on a measure.
    public static Optional<FlaggedWindow> of(ClinicalEvent event) {
        LocalDate first = event.days().first();
        LocalDate last = event.days().last();
        return switch (event.kind()) {
            case PREGNANCY -> Optional.of(pregnancy(event));
            case BARIATRIC_SURGERY, AMPUTATION ->
                Optional.of(new FlaggedWindow(event.kind(), first, LocalDate.MAX, event.text()));
            case GLP1_MEDICINE, OEDEMA -> Optional.of(new FlaggedWindow(event.kind(), first, last, event.text()));
            case OTHER -> Optional.empty();
        };
    }

    /// Every window of a person.
    public static List<FlaggedWindow> of(PatientRecord patient) {
        return patient.events().isEmpty()
                ? List.of()
                : patient.events().stream().flatMap(event -> of(event).stream()).toList();
    }

    /// Whether any of the days may lie in the window.
    public boolean touches(DateInterval days) {
        return !days.last().isBefore(first) && !days.first().isAfter(last);
    }

    private static FlaggedWindow pregnancy(ClinicalEvent event) {
        LocalDate seenFirst = event.days().first();
        LocalDate seenLast = event.days().last();
        boolean vague = seenFirst.plusDays(LONGEST_PREGNANCY_DAYS).isBefore(seenLast);
        LocalDate conception = (vague ? seenFirst : seenLast).minusDays(LONGEST_PREGNANCY_DAYS);
        LocalDate birth = (vague ? seenLast : seenFirst).plusDays(LONGEST_PREGNANCY_DAYS);
        return new FlaggedWindow(event.kind(), conception, birth.plusDays(AFTER_BIRTH_DAYS), event.text());
    }
}
