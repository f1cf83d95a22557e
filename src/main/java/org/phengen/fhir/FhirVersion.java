package org.phengen.fhir;

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

    private FhirVersion() {}

    /// The note for a resource that is neither R4 nor R4B; empty for all others.
    static Optional<Note> other(Resource resource) {
        Fields fields = resource.fields();
        return switch (resource.type()) {
            case "Patient" -> older(fields, "animal").or(() -> claimed(fields));
            case "Condition" ->
                older(fields, "assertedDate", "dateRecorded", "patient")
                        .or(() -> plainCode(fields))
                        .or(() -> claimed(fields));
            case "Observation" -> claimed(fields);
            case "Procedure" ->
                older(fields, "notDone", "notPerformed")
                        .or(() -> newer(fields, "occurrenceDateTime", "occurrencePeriod"))
                        .or(() -> claimed(fields));
            case "MedicationRequest", "MedicationStatement", "MedicationAdministration" ->
                older(fields, "taken", "wasNotTaken", "notGiven", "wasNotGiven")
                        .or(() -> newer(fields, "medication", "occurenceDateTime", "occurencePeriod"))
                        .or(() -> claimed(fields));
            case "Consent" ->
                older(fields, "except", "consentingParty")
                        .or(() -> newer(fields, "decision", "grantor", "grantee"))
                        .or(() -> claimed(fields));
            case "MedicationOrder" -> Optional.of(Note.OTHER_VERSION_OLDER);
            default -> Optional.empty();
        };
    }

    private static Optional<Note> older(Fields fields, String... members) {
        return any(fields, members) ? Optional.of(Note.OTHER_VERSION_OLDER) : Optional.empty();
    }

    private static Optional<Note> newer(Fields fields, String... members) {
        return any(fields, members) ? Optional.of(Note.OTHER_VERSION_R5) : Optional.empty();
    }

    private static boolean any(Fields fields, String... members) {
        for (String member : members) {
            if (fields.has(member)) {
                return true;
            }
        }
        return false;
    }

    /// Before R4 the statuses were plain codes.
    private static Optional<Note> plainCode(Fields condition) {
        boolean plain = condition.text("clinicalStatus").isPresent()
                || condition.text("verificationStatus").isPresent();
        return plain ? Optional.of(Note.OTHER_VERSION_OLDER) : Optional.empty();
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
                    return Optional.of(number > R4 ? Note.OTHER_VERSION_R5 : Note.OTHER_VERSION_OLDER);
                }
            }
        }
        return Optional.empty();
    }
}
