package org.phengen.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.Statement.Content;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.patient.DateInterval;

/// MedicationRequest, MedicationStatement and MedicationAdministration -> the time on a GLP-1 medicine. A use whose end
/// is not recorded counts as lasting to the day asked about. Not safe for several threads.
final class MedicineReader {
    private static final Set<String> ORDERED = Set.of("active", "completed", "stopped", "on-hold", "unknown");
    private static final Set<String> ORDERS =
            Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");
    private static final Set<String> TAKEN = Set.of("active", "completed", "stopped", "on-hold", "unknown");
    private static final Set<String> GIVEN = Set.of("completed", "in-progress", "stopped");
    /// A single dose of a weekly medicine lasts about five half-lives.
    private static final int DAYS_AFTER_A_DOSE = 35;

    private final FhirDate dates;
    private final LocalDate asOf;

    MedicineReader(FhirDate dates, LocalDate asOf) {
        this.dates = dates;
        this.asOf = asOf;
    }

    /// @param kind what the medicine is, where it is one that flags
    /// @param name the medicine as recorded
    Statement read(Header header, Fields use, Optional<Kind> kind, String name) {
        if (kind.isEmpty()) {
            return Statement.leftOut(header, Note.NOT_FLAGGING);
        }
        if (!happened(header.type(), use)) {
            return Statement.leftOut(header, Note.NOT_DONE);
        }
        List<Note> remarks = new ArrayList<>();
        Optional<DateInterval> days = days(header.type(), use);
        if (days.isEmpty()) {
            remarks.add(Note.EVENT_UNDATED);
        }
        ClinicalEvent event = new ClinicalEvent(
                kind.get(), days.orElseGet(() -> EventDays.throughout(asOf)), name, header.resource(), header.place());
        return Statement.of(header, "", remarks, new Content(List.of(), List.of(), List.of(event), Optional.empty()));
    }

    private static boolean happened(String type, Fields use) {
        String status = use.text("status").orElse("");
        return switch (type) {
            case "MedicationRequest" ->
                ORDERED.contains(status)
                        && use.text("intent").map(ORDERS::contains).orElse(true)
                        && use.text("doNotPerform").filter("true"::equals).isEmpty();
            case "MedicationStatement" -> TAKEN.contains(status);
            default -> GIVEN.contains(status);
        };
    }

    private Optional<DateInterval> days(String type, Fields use) {
        return switch (type) {
            case "MedicationRequest" -> {
                Optional<Fields> validity = use.object("dispenseRequest").flatMap(it -> it.object("validityPeriod"));
                Optional<DateInterval> begin =
                        date(use, "authoredOn").or(() -> validity.flatMap(period -> date(period, "start")));
                yield begin.map(it -> EventDays.fromTo(it, end(validity)));
            }
            case "MedicationStatement" -> {
                Optional<Fields> period = use.object("effectivePeriod");
                Optional<DateInterval> begin = period.flatMap(it -> date(it, "start"))
                        .or(() -> date(use, "effectiveDateTime"))
                        .or(() -> date(use, "dateAsserted"));
                yield begin.map(it -> EventDays.fromTo(it, end(period)));
            }
            default ->
                date(use, "effectiveDateTime")
                        .or(() -> use.object("effectivePeriod").flatMap(dates::period))
                        .map(it -> EventDays.fromTo(it, it.last().plusDays(DAYS_AFTER_A_DOSE)));
        };
    }

    private LocalDate end(Optional<Fields> period) {
        return period.flatMap(it -> date(it, "end")).map(DateInterval::last).orElse(asOf);
    }

    private Optional<DateInterval> date(Fields fields, String name) {
        return fields.text(name).flatMap(dates::days);
    }
}
