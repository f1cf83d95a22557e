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

/// Procedure -> bariatric surgery or an amputation; everything else bears on no measure. Not safe for several threads.
final class ProcedureReader {
    private static final Set<String> DONE = Set.of("completed", "in-progress");

    private final Codings codings;
    private final FhirDate dates;
    private final LocalDate asOf;

    ProcedureReader(Codings codings, FhirDate dates, LocalDate asOf) {
        this.codings = codings;
        this.dates = dates;
        this.asOf = asOf;
    }

    Statement read(Header header, Fields procedure) {
        Optional<Fields> concept = procedure.object("code");
        Optional<String> text = Codings.text(concept);
        Optional<Kind> kind = EventFacts.kind(EventFacts.Area.PROCEDURE, codings.codes(concept), text);
        if (kind.isEmpty()) {
            return Statement.leftOut(header, Note.NOT_FLAGGING);
        }
        if (!DONE.contains(procedure.text("status").orElse(""))) {
            return Statement.leftOut(header, Note.NOT_DONE);
        }
        List<Note> remarks = new ArrayList<>();
        Optional<DateInterval> when = procedure
                .text("performedDateTime")
                .flatMap(dates::days)
                .or(() -> procedure.object("performedPeriod").flatMap(dates::period));
        if (when.isEmpty()) {
            remarks.add(Note.EVENT_UNDATED);
        }
        ClinicalEvent event = new ClinicalEvent(
                kind.get(),
                when.orElseGet(() -> EventDays.throughout(asOf)),
                text.orElse("procedure"),
                header.resource(),
                header.place());
        return Statement.of(header, "", remarks, new Content(List.of(), List.of(), List.of(event), Optional.empty()));
    }
}
