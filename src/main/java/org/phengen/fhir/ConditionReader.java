package org.phengen.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.Statement.Content;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Onset;
import org.phengen.patient.Onset.AtAge;
import org.phengen.patient.Onset.OnDate;
import org.phengen.patient.RecordedUnit;
import org.phengen.patient.Ucum;
import org.phengen.terminology.Code;

/// Condition -> a diagnosis, and the event that it is a sign of, if any. Not safe for several threads.
final class ConditionReader {
    private static final String ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";
    private static final Set<String> CURRENT = Set.of("active", "recurrence", "relapse");
    private static final List<String> ABATEMENTS =
            List.of("abatementAge", "abatementDateTime", "abatementPeriod", "abatementRange", "abatementString");
    /// No age beyond it; the upper end of a range without one.
    private static final double OLDEST_YEARS = 130;

    private final Codings codings;
    private final FhirDate dates;
    private final LocalDate asOf;
    private final Signs signs = new Signs();

    ConditionReader(Codings codings, FhirDate dates, LocalDate asOf) {
        this.codings = codings;
        this.dates = dates;
        this.asOf = asOf;
    }

    Statement read(Header header, Fields condition) {
        List<String> verification = Codings.values(condition, "verificationStatus");
        if (verification.contains("entered-in-error")) {
            return Statement.leftOut(header, Note.CONDITION_ENTERED_IN_ERROR);
        }
        if (verification.contains("refuted")) {
            return Statement.leftOut(header, Note.CONDITION_REFUTED);
        }
        List<Note> remarks = new ArrayList<>();
        boolean confirmed = verification.isEmpty() || verification.contains("confirmed");
        if (!confirmed) {
            remarks.add(Note.CONDITION_UNCONFIRMED);
        }
        Optional<Fields> concept = condition.object("code");
        List<Code> codes = codings.codes(concept);
        if (codes.isEmpty()) {
            remarks.add(Note.CONDITION_WITHOUT_CODE);
        }
        Optional<DateInterval> asserted =
                condition.extension(ASSERTED).flatMap(it -> date(it, "valueDateTime", remarks));
        Optional<Onset> onset = onset(condition, remarks);
        Optional<DateInterval> recorded = date(condition, "recordedDate", remarks);
        String text = Codings.text(concept)
                .or(() -> codes.stream().map(Code::code).findFirst())
                .orElse("condition without a name");
        boolean current = isCurrent(condition);
        ConditionRecord record = new ConditionRecord(
                header.id(), codes, text, current, confirmed, asserted, onset, recorded, header.place());
        List<ClinicalEvent> events = confirmed ? events(record, condition, remarks) : List.of();
        return Statement.of(header, "", remarks, new Content(List.of(record), List.of(), events, Optional.empty()));
    }

    /// What the diagnoses of a site are signs of, each looked up once: they are few, and stand there very often.
    private static final class Signs {
        private static final int MOST = 100_000;

        private final Map<Diagnosis, Optional<Kind>> known = new HashMap<>();

        private record Diagnosis(List<Code> codes, String text) {}

        Optional<Kind> of(List<Code> codes, String text) {
            Diagnosis asked = new Diagnosis(codes, text);
            Optional<Kind> found = known.get(asked);
            if (found == null) {
                found = EventFacts.kind(EventFacts.Area.CONDITION, codes, Optional.of(text));
                if (known.size() < MOST) {
                    known.put(asked, found);
                }
            }
            return found;
        }
    }

    private static boolean isCurrent(Fields condition) {
        List<String> clinical = Codings.values(condition, "clinicalStatus");
        if (!clinical.isEmpty()) {
            return !Collections.disjoint(CURRENT, clinical);
        }
        for (String abatement : ABATEMENTS) {
            if (condition.has(abatement)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Onset> onset(Fields condition, List<Note> remarks) {
        Optional<DateInterval> day = date(condition, "onsetDateTime", remarks)
                .or(() -> condition.object("onsetPeriod").flatMap(period -> date(period, "start", remarks)));
        if (day.isPresent()) {
            return day.map(OnDate::new);
        }
        Optional<Onset> age = condition
                .object("onsetAge")
                .filter(it -> !it.has("comparator"))
                .flatMap(ConditionReader::years)
                .map(years -> new AtAge(years, years));
        Optional<Onset> either = age.or(() -> condition.object("onsetRange").flatMap(ConditionReader::range));
        if (either.isEmpty() && condition.has("onsetString")) {
            remarks.add(Note.ONSET_FREE_TEXT);
        }
        return either;
    }

    private static Optional<Onset> range(Fields range) {
        Optional<Double> low = range.object("low").flatMap(ConditionReader::years);
        Optional<Double> high = range.object("high").flatMap(ConditionReader::years);
        boolean unusable = low.isEmpty() && high.isEmpty()
                || low.isEmpty() && range.has("low")
                || high.isEmpty() && range.has("high")
                || low.orElse(0.0) > high.orElse(OLDEST_YEARS);
        return unusable ? Optional.empty() : Optional.of(new AtAge(low.orElse(0.0), high.orElse(OLDEST_YEARS)));
    }

    /// An age in years; empty where its unit is no time or its value no age.
    private static Optional<Double> years(Fields quantity) {
        Optional<BigDecimal> value = quantity.text("value").flatMap(QuantityReader::number);
        RecordedUnit unit = new RecordedUnit(quantity.text("system"), quantity.text("code"), quantity.text("unit"));
        if (value.isEmpty() || !(unit.read() instanceof RecordedUnit.Reading.Usable usable)) {
            return Optional.empty();
        }
        return Ucum.convert(value.get(), usable.code(), "a")
                .map(BigDecimal::doubleValue)
                .filter(years -> years >= 0 && years <= OLDEST_YEARS);
    }

    private List<ClinicalEvent> events(ConditionRecord record, Fields condition, List<Note> remarks) {
        return signs.of(record.codes(), record.text())
                .map(kind -> List.of(new ClinicalEvent(
                        kind,
                        days(record, condition, remarks),
                        record.text(),
                        "Condition/" + record.id(),
                        record.place())))
                .orElse(List.of());
    }

    /// From the first possible day of the onset (else of another date) to the last of the abatement; where that is not
    /// recorded, to the day asked about while the condition is current, else to the last day of what is known.
    private DateInterval days(ConditionRecord record, Fields condition, List<Note> remarks) {
        Optional<DateInterval> begin = record.onset()
                .flatMap(onset -> onset instanceof OnDate on ? Optional.of(on.days()) : Optional.empty())
                .or(record::asserted)
                .or(record::recorded);
        if (begin.isEmpty()) {
            remarks.add(Note.EVENT_UNDATED);
            return EventDays.throughout(asOf);
        }
        Optional<LocalDate> end = date(condition, "abatementDateTime", remarks)
                .or(() -> condition.object("abatementPeriod").flatMap(dates::period))
                .map(DateInterval::last);
        LocalDate last = end.orElse(record.current() ? asOf : begin.get().last());
        return EventDays.fromTo(begin.get(), last);
    }

    private Optional<DateInterval> date(Fields fields, String name, List<Note> remarks) {
        Optional<String> text = fields.text(name);
        Optional<DateInterval> days = text.flatMap(dates::days);
        if (text.isPresent() && days.isEmpty()) {
            remarks.add(Note.DATE_UNREADABLE);
        }
        return days;
    }
}
