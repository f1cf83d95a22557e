package org.phengen.fhir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.Statement.Content;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;
import org.phengen.terminology.Code;

/// Observation -> the measurements in it (components too), or a sign of pregnancy. Not safe for several threads.
final class ObservationReader {
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    private static final Code PREGNANCY_STATUS = new Code(Code.LOINC, "82810-3");
    /// Expected day of birth: plain, from the last period, from ultrasound.
    private static final Set<Code> EXPECTED_BIRTH =
            Set.of(new Code(Code.LOINC, "11778-8"), new Code(Code.LOINC, "11779-6"), new Code(Code.LOINC, "11781-2"));

    private static final Set<Code> PREGNANT =
            Set.of(new Code(Code.LOINC, "LA15173-0"), new Code(Code.SNOMED_CT, "77386006"));
    /// From conception to birth, days.
    private static final int PREGNANCY_DAYS = 266;

    private final Codings codings;
    private final FhirDate dates;
    private final QuantityReader quantities;

    ObservationReader(Codings codings, FhirDate dates) {
        this.codings = codings;
        this.dates = dates;
        this.quantities = new QuantityReader(codings);
    }

    Statement read(Header header, Fields observation) {
        String status = observation.text("status").orElse("");
        if (status.equals("entered-in-error")) {
            return Statement.leftOut(header, Note.OBSERVATION_ENTERED_IN_ERROR);
        }
        if (!FINAL.contains(status)) {
            return Statement.leftOut(header, Note.OBSERVATION_NOT_FINAL);
        }
        if (observation.has("focus")
                && !observation.objects("focus").stream().allMatch(ObservationReader::isCondition)) {
            return Statement.leftOut(header, Note.OBSERVATION_OF_ANOTHER_FOCUS);
        }
        List<Code> codes = codings.codes(observation.object("code"));
        Optional<String> moment = moment(observation);
        Optional<DateInterval> when = moment.isPresent() ? dates.days(moment.get()) : Optional.empty();
        if (when.isEmpty()) {
            when = observation.object("effectivePeriod").flatMap(dates::period);
        }
        if (when.isEmpty()) {
            return Statement.leftOut(header, Note.OBSERVATION_UNDATED);
        }
        List<Note> remarks = remarks(status);
        List<ClinicalEvent> events = pregnancy(header, codes, observation, when.get());
        List<Measurement> measurements = measurements(header, codes, observation, when.get(), remarks);
        if (measurements.isEmpty() && events.isEmpty()) {
            return Statement.leftOut(header, Note.OBSERVATION_NOT_NUMERIC);
        }
        return Statement.of(
                header,
                moment.isPresent() ? dates.moment(moment.get()) : when.get().toString(),
                remarks,
                new Content(List.of(), measurements, events, Optional.empty()));
    }

    /// What the observation says apart from whom, when and how much, where that is usable values and nothing else;
    /// empty
    /// for any other.
    Optional<PlainObservation> plain(Fields observation) {
        String status = observation.text("status").orElse("");
        List<Code> codes = codings.codes(observation.object("code"));
        boolean more = observation.has("focus")
                || codes.contains(PREGNANCY_STATUS)
                || !Collections.disjoint(EXPECTED_BIRTH, codes);
        List<PlainQuantity> parts = more || !FINAL.contains(status) ? List.of() : parts(codes, observation);
        return parts.isEmpty() ? Optional.empty() : Optional.of(new PlainObservation(remarks(status), parts));
    }

    /// The one value, or those of all components; none where one of them is anything else.
    private List<PlainQuantity> parts(List<Code> codes, Fields observation) {
        List<Fields> components = observation.objects("component");
        if (components.isEmpty()) {
            return quantities.plain(codes, observation).stream().toList();
        }
        List<PlainQuantity> parts = new ArrayList<>();
        for (Fields component : components) {
            quantities.plain(codings.codes(component.object("code")), component).ifPresent(parts::add);
        }
        boolean all = parts.size() == components.size() && !observation.has("valueQuantity");
        return all ? parts : List.of();
    }

    private static List<Note> remarks(String status) {
        List<Note> remarks = new ArrayList<>(1);
        if (!status.equals("final")) {
            remarks.add(Note.OBSERVATION_CORRECTED);
        }
        return remarks;
    }

    /// A disease as the focus (as oncology profiles have it) leaves the observation the patient's own.
    private static boolean isCondition(Fields focus) {
        return Reference.of(focus)
                .flatMap(Reference::type)
                .filter("Condition"::equals)
                .isPresent();
    }

    private List<Measurement> measurements(
            Header header, List<Code> codes, Fields observation, DateInterval when, List<Note> remarks) {
        List<Measurement> measurements = new ArrayList<>(1);
        List<Fields> components = observation.objects("component");
        // a panel without a value of its own says "absent" only because its parts carry the values
        if (components.isEmpty() || observation.has("valueQuantity")) {
            Optional<Measurement> read = quantities.read(header, codes, when, observation, remarks);
            if (components.isEmpty()) {
                return read.isPresent() ? List.of(read.get()) : List.of();
            }
            read.ifPresent(measurements::add);
        }
        for (Fields component : components) {
            quantities
                    .read(header, codings.codes(component.object("code")), when, component, remarks)
                    .ifPresent(measurements::add);
        }
        // millions of lists of one: the copy is the smaller
        return List.copyOf(measurements);
    }

    private Optional<String> moment(Fields observation) {
        Optional<String> moment = observation.text("effectiveDateTime");
        if (moment.isPresent()) {
            return moment;
        }
        return observation
                .text("effectiveInstant")
                .or(() -> observation
                        .object("effectiveTiming")
                        .flatMap(timing -> timing.texts("event").stream().findFirst()));
    }

    private List<ClinicalEvent> pregnancy(Header header, List<Code> codes, Fields observation, DateInterval when) {
        if (codes.contains(PREGNANCY_STATUS)
                && codings.codes(observation.object("valueCodeableConcept")).stream()
                        .anyMatch(PREGNANT::contains)) {
            return List.of(new ClinicalEvent(Kind.PREGNANCY, when, "pregnant", header.resource(), header.place()));
        }
        if (!Collections.disjoint(EXPECTED_BIRTH, codes)) {
            return observation.text("valueDateTime").flatMap(dates::days).stream()
                    .map(birth -> new ClinicalEvent(
                            Kind.PREGNANCY,
                            new DateInterval(birth.first().minusDays(PREGNANCY_DAYS), birth.last()),
                            "pregnant: expected day of birth recorded",
                            header.resource(),
                            header.place()))
                    .toList();
        }
        return List.of();
    }
}
