package org.phengen.question;

import java.util.List;
import java.util.function.Function;
import org.phengen.language.Said;

/// A criterion in few words as the reader's language has them: the title and the detail of its chip. In English word
/// for
/// word what [ChipWords] says.
public final class SaidChip {
    private SaidChip() {}

    /// A few words that name a criterion; a condition's words begin with a capital letter.
    public static Said title(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has -> {
                Said words = Said.plain(ChipWords.capital(has.condition().words()));
                yield has.when() == Criterion.When.CURRENT ? say("title.has.CURRENT", words) : words;
            }
            case Criterion.AgeAtOnset onset ->
                say("title.onset." + onset.kind().name(), SaidAges.of("brief", onset.ages()));
            case Criterion.DateOfOnset date -> say("title.date." + date.kind().name(), SaidWindow.of(date.window()));
            case Criterion.VitalStatus is -> say("title.vital." + is.vital().name());
            case Criterion.AgeNow now -> say("title.now", SaidAges.of("brief", now.ages()));
            case Criterion.Measure m -> {
                String measure = ChipWords.capital(m.measure().words());
                yield m.taken()
                        .map(window -> say("title.measure.taken", measure, SaidAges.compared(m), SaidWindow.of(window)))
                        .orElseGet(() -> say("title.measure", measure, SaidAges.compared(m)));
            }
            case Criterion.SexIs is -> say("title.sex." + is.sex().name());
            case Criterion.HasGenome genome -> say("title.genome");
            case Criterion.Not not -> say("title.not", title(not.part()));
            case Criterion.AllOf all ->
                all.parts().isEmpty() ? say("title.everybody") : Said.join(say("title.and"), titles(all.parts()));
            case Criterion.AnyOf any -> Said.join(say("title.or"), titles(any.parts()));
        };
    }

    /// How a criterion is judged; empty where the title says it all.
    public static Said detail(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has ->
                say("detail.has." + has.when().name() + (has.unconfirmedToo() ? ".unconfirmed" : ""));
            case Criterion.AgeAtOnset onset ->
                say("detail.onset." + onset.kind().name(), onset.condition().words());
            case Criterion.DateOfOnset date ->
                say("detail.date." + date.kind().name(), date.condition().words(), SaidWindow.days(date.window()));
            case Criterion.VitalStatus is -> say("detail.vital." + is.vital().name());
            case Criterion.AgeNow now -> say("detail.now");
            case Criterion.Measure m ->
                m.taken()
                        .map(window -> say("detail.measure.taken", SaidWindow.days(window)))
                        .orElseGet(() -> say("detail.measure"));
            case Criterion.SexIs sex -> say("detail.sex");
            case Criterion.HasGenome genome -> say("detail.genome");
            case Criterion.Not not -> detail(not.part());
            case Criterion.AllOf all -> Said.plain("");
            case Criterion.AnyOf any -> Said.plain("");
        };
    }

    /// A criterion as a row of the attrition table: "Melanoma recorded", "Diagnosed under 30".
    public static Said row(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has ->
                say(
                        "row.has." + has.when().name(),
                        ChipWords.capital(has.condition().words()));
            case Criterion.AgeAtOnset onset ->
                say(
                        "row.onset." + onset.kind().name() + (oneAge(onset.ages()) ? ".at" : ""),
                        SaidAges.of("brief", onset.ages()));
            case Criterion.DateOfOnset date -> title(date);
            case Criterion.VitalStatus vital -> title(vital);
            case Criterion.AgeNow now -> say("row.now", SaidAges.of("brief", now.ages()));
            case Criterion.HasGenome genome -> say("row.genome");
            case Criterion.Not not -> say("title.not", row(not.part()));
            case Criterion.AllOf all ->
                all.parts().isEmpty() ? title(all) : Said.join(say("title.and"), rows(all.parts()));
            case Criterion.AnyOf any -> Said.join(say("title.or"), rows(any.parts()));
            case Criterion.Measure measure -> title(measure);
            case Criterion.SexIs sex -> title(sex);
        };
    }

    /// "at 30", "at 30 or older", but "under 30".
    private static boolean oneAge(AgeRange ages) {
        return ages.from().isPresent();
    }

    private static List<Said> rows(List<Criterion> parts) {
        return grouped(parts, SaidChip::row);
    }

    private static List<Said> titles(List<Criterion> parts) {
        return grouped(parts, SaidChip::title);
    }

    /// Each part said; one that holds several as a group.
    private static List<Said> grouped(List<Criterion> parts, Function<? super Criterion, Said> says) {
        return parts.stream()
                .map(part -> part instanceof Criterion.AllOf || part instanceof Criterion.AnyOf
                        ? say("group", says.apply(part))
                        : says.apply(part))
                .toList();
    }

    private static Said say(String key, Object... parts) {
        return Said.of("question." + key, parts);
    }
}
