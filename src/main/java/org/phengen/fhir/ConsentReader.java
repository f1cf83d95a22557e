package org.phengen.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.Statement.ConsentWord;
import org.phengen.fhir.Statement.Content;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.DateInterval;

/// Consent (R4) -> whether it permits or denies use of the data for research. When in doubt it denies: a denial in any
/// nested provision counts, whatever it is limited to, unless it is limited to other purposes.
final class ConsentReader {
    private static final Set<String> SCOPES = Set.of("research", "patient-privacy");
    private static final Set<String> RESEARCH_PURPOSES = Set.of(
            "HRESCH",
            "RESCH",
            "BIORCH",
            "CLINTRCH",
            "CLINTRCHNPC",
            "CLINTRCHPC",
            "PRECLINTRCH",
            "DSRCH",
            "POARCH",
            "TRANSRCH");

    private final FhirDate dates;
    private final LocalDate asOf;

    ConsentReader(FhirDate dates, LocalDate asOf) {
        this.dates = dates;
        this.asOf = asOf;
    }

    Statement read(Header header, Fields consent) {
        String status = consent.text("status").orElse("");
        List<String> scope = Codings.values(consent, "scope");
        if (!scope.isEmpty() && scope.stream().noneMatch(SCOPES::contains)) {
            return Statement.leftOut(header, Note.CONSENT_OTHER_SCOPE);
        }
        Optional<ConsentWord> word = word(consent);
        return switch (status) {
            case "active" -> inForce(header, consent, word);
            // refused, or ended without the files naming what replaced it
            case "rejected" -> said(header, ConsentWord.DENY, List.of());
            case "inactive" ->
                word.filter(ConsentWord.PERMIT::equals).isPresent()
                        ? said(header, ConsentWord.WITHDRAWN, List.of(Note.CONSENT_WITHDRAWN))
                        : Statement.leftOut(header, Note.CONSENT_NOT_IN_FORCE);
            default -> Statement.leftOut(header, Note.CONSENT_NOT_IN_FORCE);
        };
    }

    private Statement inForce(Header header, Fields consent, Optional<ConsentWord> word) {
        if (word.isEmpty()) {
            return Statement.leftOut(header, Note.CONSENT_UNDECIDED);
        }
        if (!holdsToday(consent.object("provision").flatMap(it -> it.object("period")), word.get())) {
            return Statement.leftOut(header, Note.CONSENT_NOT_IN_FORCE);
        }
        return said(header, word.get(), List.of());
    }

    private static Statement said(Header header, ConsentWord word, List<Note> remarks) {
        return Statement.of(header, "", remarks, new Content(List.of(), List.of(), List.of(), Optional.of(word)));
    }

    private static Optional<ConsentWord> word(Fields consent) {
        Optional<Fields> root = consent.object("provision");
        List<String> policy = Codings.values(consent, "policyRule");
        if (root.filter(ConsentReader::denies).isPresent() || policy.contains("OPTOUT")) {
            return Optional.of(ConsentWord.DENY);
        }
        boolean permitted =
                root.flatMap(it -> it.text("type")).filter("permit"::equals).isPresent() || policy.contains("OPTIN");
        return permitted && root.map(ConsentReader::coversResearch).orElse(true)
                ? Optional.of(ConsentWord.PERMIT)
                : Optional.empty();
    }

    private static boolean denies(Fields provision) {
        return provision.text("type").filter("deny"::equals).isPresent() && coversResearch(provision)
                || provision.objects("provision").stream().anyMatch(ConsentReader::denies);
    }

    private static boolean coversResearch(Fields provision) {
        List<Fields> purposes = provision.objects("purpose");
        return purposes.isEmpty()
                || purposes.stream()
                        .flatMap(purpose -> purpose.text("code").stream())
                        .anyMatch(RESEARCH_PURPOSES::contains);
    }

    /// Partial dates: a permission must surely hold, a denial holds if it may.
    private boolean holdsToday(Optional<Fields> period, ConsentWord word) {
        Optional<DateInterval> start = period.flatMap(it -> it.text("start")).flatMap(dates::days);
        Optional<DateInterval> end = period.flatMap(it -> it.text("end")).flatMap(dates::days);
        boolean permit = word == ConsentWord.PERMIT;
        boolean begun =
                start.map(it -> !asOf.isBefore(permit ? it.last() : it.first())).orElse(true);
        boolean lasts =
                end.map(it -> !asOf.isAfter(permit ? it.first() : it.last())).orElse(true);
        return begun && lasts;
    }
}
