package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.question.Criterion.When;

/// A criterion read back as the reader's language has it, *so* marking what the eye should find first. In English it is
/// word for word what [ReadBack] says.
public final class SaidCriterion {
    private SaidCriterion() {}

    /// The whole read-back, beginning with whom it is about.
    public static Said readBack(Criterion criterion) {
        if (!(criterion instanceof Criterion.AllOf all)) {
            return row(say("people.plain"), part(criterion, Optional.empty()));
        }
        if (all.parts().isEmpty()) {
            return say("people.all");
        }
        boolean sex = all.parts().getFirst() instanceof Criterion.SexIs is && plain(is.sex());
        Said people = sex
                ? say("people."
                        + ((Criterion.SexIs) all.parts().getFirst()).sex().name())
                : say("people.plain");
        List<Criterion> rest = sex ? all.parts().subList(1, all.parts().size()) : all.parts();
        return rest.isEmpty() ? people : row(people, Said.join(", ", parts(rest)));
    }

    /// One criterion inside a sentence, no word of it strong.
    static Said phrase(Criterion criterion) {
        return new Said.Unmarked(part(criterion, Optional.empty()));
    }

    private static List<Said> parts(List<Criterion> parts) {
        List<Said> said = new ArrayList<>();
        Optional<ConceptName> before = Optional.empty();
        for (Criterion part : parts) {
            said.add(part(part, before));
            before = named(part, before);
        }
        return said;
    }

    /// The condition that "it" means after a part.
    private static Optional<ConceptName> named(Criterion part, Optional<ConceptName> before) {
        if (part instanceof Criterion.AgeAtOnset onset) {
            return before.filter(onset.condition()::equals);
        }
        return part instanceof Criterion.HasCondition has ? Optional.of(has.condition()) : Optional.empty();
    }

    /// @param before the condition named just before, so that it can be called "it"
    private static Said part(Criterion criterion, Optional<ConceptName> before) {
        return switch (criterion) {
            case Criterion.HasCondition has -> condition("has.", has);
            case Criterion.AgeAtOnset onset -> {
                boolean it = before.filter(onset.condition()::equals).isPresent();
                Said said = say(
                        (it ? "onset.it." : "onset.") + onset.kind().name(),
                        SaidAges.of("was", onset.ages()),
                        onset.condition().words());
                yield onset.unconfirmedToo() && !it ? say("unconfirmed", said) : said;
            }
            case Criterion.DateOfOnset date -> {
                boolean it = before.filter(date.condition()::equals).isPresent();
                Said said = say(
                        (it ? "date.it." : "date.") + date.kind().name(),
                        SaidWindow.of(date.window()),
                        date.condition().words());
                yield date.unconfirmedToo() && !it ? say("unconfirmed", said) : said;
            }
            case Criterion.VitalStatus is -> say("vital." + is.vital().name());
            case Criterion.AgeNow now -> say("now", SaidAges.of("now", now.ages()));
            case Criterion.Measure m ->
                m.taken()
                        .map(window ->
                                say("measure.taken", m.measure().words(), SaidAges.compared(m), SaidWindow.of(window)))
                        .orElseGet(() -> say("measure", m.measure().words(), SaidAges.compared(m)));
            case Criterion.SexIs is -> say("sexIs." + is.sex().name());
            case Criterion.HasGenome genome -> say("genome");
            case Criterion.Not not -> not(not.part());
            case Criterion.AnyOf any ->
                say(
                        "either",
                        Said.join(
                                say("or"),
                                any.parts().stream().map(SaidCriterion::group).toList()));
            case Criterion.AllOf all ->
                all.parts().isEmpty() ? say("everybody") : say("group", Said.join(say("and"), parts(all.parts())));
        };
    }

    private static Said not(Criterion part) {
        if (part instanceof Criterion.HasCondition has) {
            return condition("hasNot.", has);
        }
        if (part instanceof Criterion.SexIs is && plain(is.sex())) {
            return say("sexIsNot." + is.sex().name());
        }
        return part instanceof Criterion.HasGenome ? say("genomeNot") : say("not", group(part));
    }

    private static Said condition(String key, Criterion.HasCondition has) {
        When when = has.when();
        return say(
                key + when.name() + (has.unconfirmedToo() ? ".unconfirmed" : ""),
                has.condition().words());
    }

    private static Said group(Criterion part) {
        Said said = part(part, Optional.empty());
        return part instanceof Criterion.AnyOf ? say("group", said) : said;
    }

    private static boolean plain(Sex sex) {
        return sex == Sex.FEMALE || sex == Sex.MALE;
    }

    private static Said row(Said... words) {
        return Said.join(" ", List.of(words));
    }

    private static Said say(String key, Object... parts) {
        return Said.of("question." + key, parts);
    }
}
