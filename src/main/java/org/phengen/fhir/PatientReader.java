package org.phengen.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.patient.DateInterval;
import org.phengen.patient.PatientRecord.Identifier;
import org.phengen.question.Sex;

/// Patient -> who it is and into whom the record was merged. Not safe for several threads.
final class PatientReader {
    private final FhirDate dates;

    PatientReader(FhirDate dates) {
        this.dates = dates;
    }

    /// One Patient resource.
    ///
    /// @param place where it stands, see [org.phengen.patient.FactPlace]
    /// @param deceased empty where the record says nothing
    /// @param replacedBy references to the records that took its place
    /// @param replaces references to the records that it took the place of
    record Person(
            String id,
            long version,
            long place,
            List<Identifier> identifiers,
            Optional<String> name,
            Sex sex,
            Optional<DateInterval> birth,
            Optional<Boolean> deceased,
            List<String> replacedBy,
            List<String> replaces,
            List<Note> remarks) {}

    Person read(String id, long version, long place, Fields patient) {
        List<Note> remarks = new ArrayList<>();
        if (patient.text("active").filter("false"::equals).isPresent()) {
            remarks.add(Note.PATIENT_INACTIVE);
        }
        List<String> replacedBy = links(patient, "replaced-by");
        if (!links(patient, "seealso").isEmpty() || !links(patient, "refer").isEmpty()) {
            remarks.add(Note.PATIENT_SEE_ALSO);
        }
        Optional<DateInterval> birth = patient.text("birthDate").flatMap(dates::days);
        if (patient.has("birthDate") && birth.isEmpty()) {
            remarks.add(Note.DATE_UNREADABLE);
        }
        return new Person(
                id,
                version,
                place,
                identifiers(patient),
                name(patient),
                sex(patient),
                birth,
                deceased(patient),
                replacedBy,
                links(patient, "replaces"),
                List.copyOf(remarks));
    }

    private static List<Identifier> identifiers(Fields patient) {
        List<Identifier> identifiers = new ArrayList<>(2);
        for (Fields one : patient.objects("identifier")) {
            String value = one.text("value").orElse("");
            Identifier identifier = new Identifier(one.text("system").orElse(""), value);
            boolean old = one.text("use").orElse("").equals("old");
            if (!value.isEmpty() && !old && !identifiers.contains(identifier)) {
                identifiers.add(identifier);
            }
        }
        return List.copyOf(identifiers);
    }

    private static List<String> links(Fields patient, String type) {
        if (!patient.has("link")) {
            return List.of();
        }
        return patient.objects("link").stream()
                .filter(link -> link.text("type").filter(type::equals).isPresent())
                .flatMap(link -> link.object("other").stream())
                .flatMap(other -> other.text("reference").stream())
                .toList();
    }

    private static Optional<Boolean> deceased(Fields patient) {
        if (patient.has("deceasedDateTime")) {
            return Optional.of(true);
        }
        return patient.text("deceasedBoolean").map("true"::equals);
    }

    private static Sex sex(Fields patient) {
        String gender = patient.text("gender").orElse("");
        return switch (gender) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "" -> Sex.UNKNOWN;
            default -> sexInAnyCase(gender.toLowerCase(Locale.ROOT));
        };
    }

    private static Sex sexInAnyCase(String gender) {
        return switch (gender) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "other" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    /// The official name, else the usual one, else the first.
    private static Optional<String> name(Fields patient) {
        Fields best = null;
        int rank = 0;
        for (Fields name : patient.objects("name")) {
            String use = name.text("use").orElse("");
            int its = use.equals("official") ? 3 : use.equals("usual") ? 2 : 1;
            if (its > rank) {
                best = name;
                rank = its;
            }
        }
        String text = best == null ? "" : written(best);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String written(Fields name) {
        List<String> parts = new ArrayList<>(name.texts("given"));
        name.text("family").ifPresent(parts::add);
        return parts.isEmpty() ? name.text("text").orElse("") : String.join(" ", parts);
    }
}
