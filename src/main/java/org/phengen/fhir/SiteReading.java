package org.phengen.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.fhir.PatientReader.Person;
import org.phengen.fhir.ResourceReader.Resource;
import org.phengen.fhir.ResourceReader.Unreadable;
import org.phengen.fhir.Statement.ConsentWord;
import org.phengen.fhir.Statement.Header;
import org.phengen.fhir.Statement.OneValue;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.FactPlace;
import org.phengen.patient.Measurement;
import org.phengen.terminology.Code;

/// What has been read of a site's files so far, by resource: nothing is resolved yet, because a reference may come
/// before what it means. Not safe for several threads.
final class SiteReading {
    final LocalDate asOf;
    final Tally tally = new Tally();
    final Map<String, Person> persons = new HashMap<>();
    final Map<String, List<Statement>> bySubject = new LinkedHashMap<>();
    final Map<String, Reference> subjects = new HashMap<>();
    final Addresses patients = new Addresses("Patient");
    final Codings codings = new Codings();
    final Presence presence = new Presence();
    final SearchPages pages = new SearchPages();
    final List<String> contradictions = new ArrayList<>();
    int patientsLeftOut;
    int outcomes;
    /// which of the files is being read, from 0
    int source;

    private long place = FactPlace.UNKNOWN;
    private String lastText = "";
    private String lastSubject = "";
    private List<Statement> lastStatements = new ArrayList<>();
    private Optional<Reference> lastReference = Optional.empty();

    private final Addresses medicines = new Addresses("Medication");
    private final Map<String, Fields> medicineCodes = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    final FhirDate dates = new FhirDate();
    private final PatientReader patientReader = new PatientReader(dates);
    private final ConditionReader conditionReader;
    private final ObservationReader observationReader;
    private final ProcedureReader procedureReader;
    private final MedicineReader medicineReader;
    private final ConsentReader consentReader;

    /// A medicine whose Medication may still come.
    private record Pending(Reference subject, Header header, Fields use, Reference medicine) {}

    SiteReading(LocalDate asOf) {
        this.asOf = asOf;
        conditionReader = new ConditionReader(codings, dates, asOf);
        observationReader = new ObservationReader(codings, dates);
        procedureReader = new ProcedureReader(codings, dates, asOf);
        medicineReader = new MedicineReader(dates, asOf);
        consentReader = new ConsentReader(dates, asOf);
    }

    /// Takes one resource.
    ///
    /// @param fullUrl its address in a bundle
    /// @param entry its line or entry in the file, from 1; 0 outside a bundle's entries
    void accept(Resource resource, Optional<String> fullUrl, long entry) throws Unreadable {
        placeOf(entry);
        Optional<Note> otherVersion = FhirVersion.other(resource);
        if (otherVersion.isPresent()) {
            tally.leftOut(resource.type(), otherVersion.get());
            return;
        }
        switch (resource.type()) {
            case "Patient" -> patient(resource, fullUrl);
            case "Medication" -> medicine(resource, fullUrl);
            case "Condition", "Observation", "Procedure", "Consent" -> about(resource);
            case "MedicationRequest", "MedicationStatement", "MedicationAdministration" -> about(resource);
            case "FamilyMemberHistory" -> tally.leftOut(resource.type(), Note.FAMILY_HISTORY);
            case "OperationOutcome" -> {
                tally.leftOut(resource.type(), Note.SERVER_MESSAGE);
                outcomes += reportsFailure(resource.fields()) ? 1 : 0;
            }
            default -> tally.unused(resource.type());
        }
    }

    /// To be called once, after the last resource: medicines given by reference find their codes.
    void finish() {
        pending.forEach(one -> medicines.asked(one.medicine));
        for (Pending one : pending) {
            Optional<Fields> concept = medicines.resolve(one.medicine).map(medicineCodes::get);
            add(one.subject, medicineReader.read(one.header, one.use, kind(concept), name(concept)));
        }
        pending.clear();
    }

    private static boolean reportsFailure(Fields outcome) {
        return outcome.objects("issue").stream()
                .flatMap(issue -> issue.text("severity").stream())
                .anyMatch(severity -> severity.equals("error") || severity.equals("fatal"));
    }

    private void patient(Resource resource, Optional<String> fullUrl) throws Unreadable {
        if (resource.modified()) {
            tally.leftOut(resource.type(), Note.NOT_PLAIN);
            patientsLeftOut++;
            return;
        }
        String id = id(resource, fullUrl);
        Person person = patientReader.read(id, version(resource.fields()), place, resource.fields());
        Person other = persons.get(id);
        patients.add(id, fullUrl);
        person.identifiers().forEach(it -> patients.identify(it.system(), it.value(), id));
        if (other == null) {
            tally.used(resource.type());
        } else {
            tally.leftOut(resource.type(), Note.OLDER_VERSION);
            boolean differ = !other.birth().equals(person.birth()) || other.sex() != person.sex();
            if (differ && other.version() == person.version()) {
                contradictions.add(id);
            }
        }
        if (other == null || other.version() <= person.version()) {
            persons.put(id, person);
        }
    }

    private void medicine(Resource resource, Optional<String> fullUrl) throws Unreadable {
        String id = id(resource, fullUrl);
        medicines.add(id, fullUrl);
        tally.used(resource.type());
        resource.fields().object("code").ifPresent(code -> medicineCodes.put(id, code));
    }

    private void about(Resource resource) {
        Fields fields = resource.fields();
        Optional<Fields> element = fields.object(resource.type().equals("Consent") ? "patient" : "subject");
        if (element.isEmpty()) {
            tally.leftOut(resource.type(), Note.WITHOUT_SUBJECT);
            return;
        }
        Optional<Reference> subject = reference(element.get());
        if (subject.filter(SiteReading::isPatient).isEmpty()) {
            tally.leftOut(resource.type(), subject.isPresent() ? Note.NOT_ABOUT_A_PATIENT : Note.WITHOUT_SUBJECT);
            return;
        }
        Header header = header(resource);
        Optional<Reference> medicine = fields.has("medicationReference")
                ? fields.object("medicationReference").flatMap(Reference::of)
                : Optional.empty();
        if (medicine.isPresent() && !resource.modified()) {
            pending.add(new Pending(subject.get(), header, fields, medicine.get()));
        } else {
            add(subject.get(), plain(resource, read(header, fields), header));
        }
    }

    private Header header(Resource resource) {
        Fields fields = resource.fields();
        return new Header(resource.type(), fields.text("id").orElse(""), version(fields), place);
    }

    static boolean isPatient(Reference subject) {
        return subject.type().orElse("Patient").equals("Patient");
    }

    /// What a resource says apart from whom, when and how much; empty where that is not all.
    Optional<PlainObservation> plain(Resource resource) {
        boolean plain = resource.type().equals("Observation")
                && !resource.modified()
                && FhirVersion.other(resource).isEmpty();
        return plain ? observationReader.plain(resource.fields()) : Optional.empty();
    }

    /// What a resource about somebody says.
    Statement statement(Resource resource) {
        return read(header(resource), resource.fields());
    }

    /// Whom a resource is about; empty where it does not say.
    Optional<Reference> subject(Resource resource) {
        return resource.fields().object("subject").flatMap(Reference::of);
    }

    /// From now on the place of what is read, see [FactPlace].
    long placeOf(long entry) {
        place = new FactPlace(source, entry).packed();
        return place;
    }

    /// One person's resources mostly follow each other: the reference made last is made once.
    private Optional<Reference> reference(Fields element) {
        Optional<String> text = element.text("reference");
        if (text.isPresent() && text.get().equals(lastText)) {
            return lastReference;
        }
        lastText = text.orElse("");
        lastReference = Reference.of(element);
        return lastReference;
    }

    private Statement read(Header header, Fields fields) {
        return switch (header.type()) {
            case "Condition" -> conditionReader.read(header, fields);
            case "Observation" -> observationReader.read(header, fields);
            case "Procedure" -> procedureReader.read(header, fields);
            case "Consent" -> consentReader.read(header, fields);
            default -> {
                Optional<Fields> concept = fields.object("medicationCodeableConcept")
                        .or(() -> fields.objects("contained").stream()
                                .filter(it -> it.text("resourceType")
                                        .filter("Medication"::equals)
                                        .isPresent())
                                .findFirst()
                                .flatMap(it -> it.object("code")));
                yield medicineReader.read(header, fields, kind(concept), name(concept));
            }
        };
    }

    /// A resource that says it is not to be read plainly is not used; a denial of consent stands all the same.
    private static Statement plain(Resource resource, Statement read, Header header) {
        if (!resource.modified()) {
            return read;
        }
        boolean denial =
                read.content().consent().filter(ConsentWord.DENY::equals).isPresent();
        return !denial ? Statement.leftOut(header, Note.NOT_PLAIN) : read;
    }

    /// Keeps what is said about somebody.
    void add(Reference subject, Statement statement) {
        if (!subject.key().equals(lastSubject)) {
            subjects.putIfAbsent(subject.key(), subject);
            lastStatements = bySubject.computeIfAbsent(subject.key(), key -> new ArrayList<>());
            lastSubject = subject.key();
        }
        patients.asked(subject);
        lastStatements.add(statement);
        if (statement instanceof OneValue one) {
            presence.count(one.value().code());
            return;
        }
        for (ConditionRecord condition : statement.content().conditions()) {
            presence.count(condition.codes());
        }
        for (Measurement measurement : statement.content().measurements()) {
            presence.count(measurement.code());
        }
    }

    private Optional<Kind> kind(Optional<Fields> concept) {
        List<Code> codes = codings.codes(concept);
        return EventFacts.kind(EventFacts.Area.MEDICINE, codes, Codings.text(concept));
    }

    private static String name(Optional<Fields> concept) {
        return Codings.text(concept).orElse("medicine");
    }

    private static String id(Resource resource, Optional<String> fullUrl) throws Unreadable {
        return resource.fields()
                .text("id")
                .or(() -> fullUrl.map(url -> url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1)))
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new Unreadable("no id"));
    }

    private static long version(Fields resource) {
        if (!resource.has("meta")) {
            return 0;
        }
        Optional<String> updated = resource.object("meta").flatMap(meta -> meta.text("lastUpdated"));
        return updated.isEmpty() ? 0 : version(updated.get());
    }

    /// Milliseconds since 1970 of a moment of last update; 0 where the text is none.
    static long version(String updated) {
        try {
            return OffsetDateTime.parse(updated).toInstant().toEpochMilli();
        } catch (DateTimeException noMoment) {
            return 0;
        }
    }
}
