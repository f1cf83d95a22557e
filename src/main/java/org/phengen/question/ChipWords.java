package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.When;

/// Criteria in few words: chips to edit, and the rows of the attrition table.
public final class ChipWords {
    private ChipWords() {}

    /// One top-level part of a question as a chip.
    ///
    /// @param part what it stands for; replace it in the question to edit it
    /// @param title a few words, such as "Age at diagnosis under 30"
    /// @param detail how it is judged, such as "date asserted, else onset, else recorded"; may be empty
    public record Chip(Criterion part, String title, String detail) {}

    /// The chips of a question: one for each part that must hold; none for "everybody".
    public static List<Chip> of(Criterion criterion) {
        Criterion canonical = Canonical.of(criterion);
        List<Criterion> parts = canonical instanceof Criterion.AllOf all ? all.parts() : List.of(canonical);
        return parts.stream()
                .map(part -> new Chip(part, title(part), detail(part)))
                .toList();
    }

    /// A few words that name a criterion.
    public static String title(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has ->
                capital(has.condition().words()) + (has.when() == When.CURRENT ? ", current" : "");
            case Criterion.AgeAtOnset onset ->
                (onset.kind() == OnsetKind.DIAGNOSED ? "Age at diagnosis " : "Age at onset ")
                        + AgeWords.brief(onset.ages());
            case Criterion.DateOfOnset date ->
                (date.kind() == OnsetKind.DIAGNOSED ? "Diagnosed " : "Began ") + WindowWords.sentence(date.window());
            case Criterion.VitalStatus is -> is.vital() == Criterion.Vital.LIVING ? "Living" : "Deceased";
            case Criterion.AgeNow now -> "Age now " + AgeWords.brief(now.ages());
            case Criterion.Measure m ->
                capital(m.measure().words()) + " " + MeasureWords.plain(m.comparison(), m.value(), m.unit())
                        + m.taken()
                                .map(window -> " " + WindowWords.sentence(window))
                                .orElse("");
            case Criterion.SexIs is ->
                switch (is.sex()) {
                    case FEMALE -> "Female";
                    case MALE -> "Male";
                    case OTHER -> "Sex other";
                    case UNKNOWN -> "Sex unknown";
                };
            case Criterion.HasGenome genome -> "With a genome";
            case Criterion.Not not -> "Not: " + title(not.part());
            case Criterion.AllOf all -> all.parts().isEmpty() ? "Everybody" : join(all.parts(), " and ");
            case Criterion.AnyOf any -> join(any.parts(), " or ");
        };
    }

    /// How a criterion is judged; empty where the title says it all.
    public static String detail(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has ->
                (has.when() == When.CURRENT ? "active, recurrence or relapse" : "ever, any clinical status")
                        + (has.unconfirmedToo() ? "; unconfirmed too" : "; not refuted");
            case Criterion.AgeAtOnset onset ->
                onset.condition().words() + ": "
                        + (onset.kind() == OnsetKind.DIAGNOSED
                                ? "date of diagnosis, else onset, else recorded date"
                                : "onset first, else date of diagnosis, else recorded date");
            case Criterion.DateOfOnset date ->
                date.condition().words() + ", first "
                        + (date.kind() == OnsetKind.DIAGNOSED
                                ? "date of diagnosis, else onset, else recorded date"
                                : "onset, else date of diagnosis, else recorded date")
                        + ": " + WindowWords.days(date.window());
            case Criterion.VitalStatus is ->
                is.vital() == Criterion.Vital.LIVING ? "no death recorded" : "death recorded";
            case Criterion.AgeNow now -> "on the site's date; not the dead";
            case Criterion.Measure m ->
                "one value a person by the stated rule"
                        + m.taken()
                                .map(window -> ": " + WindowWords.days(window))
                                .orElse("");
            case Criterion.SexIs sex -> "administrative sex";
            case Criterion.HasGenome genome -> "linked, and present in the site's files";
            case Criterion.Not not -> detail(not.part());
            case Criterion.AllOf all -> "";
            case Criterion.AnyOf any -> "";
        };
    }

    /// A criterion as a row of the attrition table: "Melanoma recorded", "Diagnosed under 30".
    public static String row(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has ->
                capital(has.condition().words()) + (has.when() == When.CURRENT ? " recorded as current" : " recorded");
            case Criterion.AgeAtOnset onset ->
                (onset.kind() == OnsetKind.DIAGNOSED ? "Diagnosed " : "Began ") + at(onset.ages());
            case Criterion.DateOfOnset date -> title(date);
            case Criterion.VitalStatus vital -> title(vital);
            case Criterion.AgeNow now -> "Now " + AgeWords.brief(now.ages());
            case Criterion.HasGenome genome -> "Genome linked";
            case Criterion.Not not -> "Not: " + row(not.part());
            case Criterion.AllOf all -> all.parts().isEmpty() ? title(all) : rows(all.parts(), " and ");
            case Criterion.AnyOf any -> rows(any.parts(), " or ");
            case Criterion.Measure measure -> title(measure);
            case Criterion.SexIs sex -> title(sex);
        };
    }

    /// What must be recorded before a criterion can be judged, as a row of its own before it: "Age at diagnosis known";
    /// empty where nothing must.
    public static Optional<String> knownRow(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AgeAtOnset onset ->
                Optional.of(onset.kind() == OnsetKind.DIAGNOSED ? "Age at diagnosis known" : "Age at onset known");
            case Criterion.DateOfOnset date ->
                Optional.of(date.kind() == OnsetKind.DIAGNOSED ? "Date of diagnosis known" : "Date of onset known");
            case Criterion.VitalStatus vital -> Optional.empty();
            case Criterion.AgeNow now -> Optional.of("Age now known");
            case Criterion.Measure m -> Optional.of(capital(m.measure().words()) + " measured");
            case Criterion.HasCondition has -> Optional.empty();
            case Criterion.SexIs sex -> Optional.empty();
            case Criterion.HasGenome genome -> Optional.empty();
            case Criterion.Not not -> Optional.empty();
            case Criterion.AllOf all -> Optional.empty();
            case Criterion.AnyOf any -> Optional.empty();
        };
    }

    private static String at(AgeRange ages) {
        String brief = AgeWords.brief(ages);
        return Character.isDigit(brief.charAt(0)) ? "at " + brief : brief;
    }

    private static String join(List<Criterion> parts, String word) {
        List<String> titles = new ArrayList<>();
        parts.forEach(part -> titles.add(nested(part, title(part))));
        return String.join(word, titles);
    }

    private static String rows(List<Criterion> parts, String word) {
        List<String> titles = new ArrayList<>();
        parts.forEach(part -> titles.add(nested(part, row(part))));
        return String.join(word, titles);
    }

    private static String nested(Criterion part, String words) {
        return part instanceof Criterion.AllOf || part instanceof Criterion.AnyOf ? "(" + words + ")" : words;
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
