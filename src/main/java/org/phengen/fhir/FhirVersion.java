package org.phengen.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.fhir.ResourceReader.Resource;

/// Which version of FHIR a resource is written in, as far as it shows: by the profile it claims, or by members that
/// only another version has. R4 and R4B have the same form for every
/// type
/// that is read here. A resource whose form is the same in all versions is read as R4; one of another form is left out,
/// because read as R4 it would say something else ("not taken" would be taken).
final class FhirVersion {
    private static final Pattern PROFILE =
            Pattern.compile("http://hl7\\.org/fhir/(?:(\\d)\\.\\d/)?StructureDefinition/[A-Za-z]+(?:\\|(\\d)\\..*)?");
    private static final int R4 = 4;
    private static final Optional<Note> OLDER = Optional.of(Note.OTHER_VERSION_OLDER);
    private static final Optional<Note> NEWER = Optional.of(Note.OTHER_VERSION_R5);

    private static final Signs NONE = new Signs(List.of(), List.of());
    private static final Signs MEDICINE = new Signs(
            List.of("taken", "wasNotTaken", "notGiven", "wasNotGiven"),
            List.of("medication", "occurenceDateTime", "occurencePeriod"));
    private static final Map<String, Signs> SIGNS = Map.of(
            "Patient",
            new Signs(List.of("animal"), List.of()),
            "Condition",
            new Signs(List.of("assertedDate", "dateRecorded", "patient"), List.of()),
            "Observation",
            NONE,
            "Procedure",
            new Signs(List.of("notDone", "notPerformed"), List.of("occurrenceDateTime", "occurrencePeriod")),
            "MedicationRequest",
            MEDICINE,
            "MedicationStatement",
            MEDICINE,
            "MedicationAdministration",
            MEDICINE,
            "Consent",
            new Signs(List.of("except", "consentingParty"), List.of("decision", "grantor", "grantee")));

    /// The members of a type of resource that only another version has.
    private record Signs(List<String> older, List<String> newer) {}

    private FhirVersion() {}

    /// The note for a resource that is neither R4 nor R4B; empty for all others.
    static Optional<Note> other(Resource resource) {
        Fields fields = resource.fields();
        Signs signs = SIGNS.get(resource.type());
        if (signs == null) {
            return resource.type().equals("MedicationOrder") ? OLDER : Optional.empty();
        }
        if (any(fields, signs.older()) || resource.type().equals("Condition") && isPlainCode(fields)) {
            return OLDER;
        }
        return any(fields, signs.newer()) ? NEWER : claimed(fields);
    }

    private static boolean any(Fields fields, List<String> members) {
        for (String member : members) {
            if (fields.has(member)) {
                return true;
            }
        }
        return false;
    }

    /// Before R4 the statuses were plain codes.
    private static boolean isPlainCode(Fields condition) {
        return condition.text("clinicalStatus").isPresent()
                || condition.text("verificationStatus").isPresent();
    }

    private static Optional<Note> claimed(Fields fields) {
        Optional<Fields> meta = fields.object("meta");
        if (meta.isEmpty()) {
            return Optional.empty();
        }
        for (String profile : meta.get().texts("profile")) {
            Matcher known = PROFILE.matcher(profile);
            if (known.matches()) {
                String version = known.group(1) == null ? known.group(2) : known.group(1);
                int number = version == null ? R4 : Integer.parseInt(version);
                if (number != R4) {
                    return number > R4 ? NEWER : OLDER;
                }
            }
        }
        return Optional.empty();
    }
}
