package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.When;

/// Says a criterion in plain words, so that the reader can check what will be searched.
public final class ReadBack {
    private ReadBack() {}

    /// A stretch of the read-back.
    ///
    /// @param emphasised what the eye should find first: names, ages, numbers
    public record Fragment(String text, boolean emphasised) {}

    /// The whole read-back, beginning with whom it is about.
    public static List<Fragment> of(Criterion criterion) {
        var words = new Fragments();
        if (criterion instanceof Criterion.AllOf all) {
            List<Criterion> rest = new ArrayList<>(all.parts());
            Optional<String> people = rest.isEmpty() ? Optional.empty() : people(rest.getFirst());
            if (people.isPresent()) {
                words.emphasise(people.get());
                rest.removeFirst();
            } else {
                words.plain(rest.isEmpty() ? "all patients" : "patients");
            }
            allOf(rest, words);
        } else {
            words.plain("patients ");
            part(criterion, Optional.empty(), words);
        }
        return words.list();
    }

    /// The read-back as one line.
    public static String sentence(Criterion criterion) {
        return text(of(criterion));
    }

    /// One criterion as it stands inside a read-back: "with melanoma recorded and not refuted".
    public static String phrase(Criterion criterion) {
        var words = new Fragments();
        part(criterion, Optional.empty(), words);
        return text(words.list());
    }

    private static String text(List<Fragment> fragments) {
        var text = new StringBuilder();
        fragments.forEach(fragment -> text.append(fragment.text()));
        return text.toString();
    }

    private static Optional<String> people(Criterion criterion) {
        return criterion instanceof Criterion.SexIs is ? people(is.sex()) : Optional.empty();
    }

    private static Optional<String> people(Sex sex) {
        return switch (sex) {
            case FEMALE -> Optional.of("women and girls");
            case MALE -> Optional.of("men and boys");
            case OTHER, UNKNOWN -> Optional.empty();
        };
    }

    private static void allOf(List<Criterion> parts, Fragments words) {
        Optional<ConceptName> before = Optional.empty();
        boolean first = true;
        for (Criterion part : parts) {
            words.plain(first ? " " : ", ");
            first = false;
            part(part, before, words);
            before = named(part, before);
        }
    }

    /// The condition that "it" means after a part.
    private static Optional<ConceptName> named(Criterion part, Optional<ConceptName> before) {
        if (part instanceof Criterion.AgeAtOnset onset) {
            return before.filter(onset.condition()::equals);
        }
        return part instanceof Criterion.HasCondition has ? Optional.of(has.condition()) : Optional.empty();
    }

    /// @param before the condition named just before, so that it can be called "it"
    private static void part(Criterion criterion, Optional<ConceptName> before, Fragments words) {
        switch (criterion) {
            case Criterion.HasCondition has -> {
                words.plain("with ").emphasise(has.condition().words());
                words.plain(has.when() == When.CURRENT ? " recorded as current" : " recorded");
                words.plain(has.unconfirmedToo() ? ", confirmed or not, and not refuted" : " and not refuted");
            }
            case Criterion.AgeAtOnset onset -> ageAtOnset(onset, before, words);
            case Criterion.DateOfOnset date -> dateOfOnset(date, before, words);
            case Criterion.VitalStatus is ->
                words.plain("who are ")
                        .emphasise(is.vital() == Criterion.Vital.LIVING ? "not recorded as dead" : "recorded as dead");
            case Criterion.AgeNow now -> words.plain("who are ").emphasise("now " + AgeWords.plain(now.ages()));
            case Criterion.Measure m -> {
                words.plain("whose ")
                        .emphasise(m.measure().words())
                        .plain(" is ")
                        .emphasise(MeasureWords.plain(m.comparison(), m.value(), m.unit()));
                m.taken().ifPresent(window -> words.plain(", measured ").emphasise(WindowWords.sentence(window)));
            }
            case Criterion.SexIs is -> words.plain(sexPhrase(is.sex())).emphasise(sexWord(is.sex()));
            case Criterion.HasGenome genome ->
                words.plain("with a ").emphasise("genome").plain(" linked to them");
            case Criterion.Not not -> not(not.part(), words);
            case Criterion.AnyOf any -> anyOf(any.parts(), words);
            case Criterion.AllOf all -> {
                words.plain(all.parts().isEmpty() ? "(everybody" : "(");
                boolean first = true;
                Optional<ConceptName> named = Optional.empty();
                for (Criterion part : all.parts()) {
                    words.plain(first ? "" : ", and ");
                    first = false;
                    part(part, named, words);
                    named = named(part, named);
                }
                words.plain(")");
            }
        }
    }

    private static void not(Criterion part, Fragments words) {
        if (part instanceof Criterion.HasCondition has) {
            words.emphasise("without " + has.condition().words());
            words.plain(has.when() == When.CURRENT ? " recorded as current" : " recorded");
            words.plain(has.unconfirmedToo() ? ", confirmed or not" : "");
        } else if (part instanceof Criterion.SexIs is && people(is.sex()).isPresent()) {
            words.plain("who are ").emphasise("not " + sexWord(is.sex()));
        } else if (part instanceof Criterion.HasGenome) {
            words.emphasise("without a genome").plain(" linked to them");
        } else {
            words.emphasise("but not").plain(" those ");
            group(part, words);
        }
    }

    private static void anyOf(List<Criterion> parts, Fragments words) {
        words.plain("either ");
        boolean first = true;
        for (Criterion part : parts) {
            if (!first) {
                words.emphasise(" or ");
            }
            first = false;
            group(part, words);
        }
    }

    private static void group(Criterion part, Fragments words) {
        boolean brackets = part instanceof Criterion.AnyOf;
        words.plain(brackets ? "(" : "");
        part(part, Optional.empty(), words);
        words.plain(brackets ? ")" : "");
    }

    private static void ageAtOnset(Criterion.AgeAtOnset onset, Optional<ConceptName> before, Fragments words) {
        String it = before.filter(onset.condition()::equals).isPresent()
                ? "it"
                : onset.condition().words();
        String happened = onset.kind() == OnsetKind.DIAGNOSED ? " was diagnosed" : " began";
        words.plain("whose ")
                .emphasise("age when " + it + happened)
                .plain(" was ")
                .emphasise(AgeWords.plain(onset.ages()));
        if (onset.unconfirmedToo() && !it.equals("it")) {
            words.plain(", confirmed or not");
        }
    }

    private static void dateOfOnset(Criterion.DateOfOnset date, Optional<ConceptName> before, Fragments words) {
        String happened = date.kind() == OnsetKind.DIAGNOSED ? "first diagnosed " : "begun ";
        String window = happened + WindowWords.sentence(date.window());
        if (before.filter(date.condition()::equals).isPresent()) {
            words.emphasise(window);
        } else {
            words.plain("with ").emphasise(date.condition().words()).plain(" ").emphasise(window);
            words.plain(date.unconfirmedToo() ? ", confirmed or not" : "");
        }
    }

    private static String sexPhrase(Sex sex) {
        return sex == Sex.UNKNOWN || sex == Sex.OTHER ? "whose sex is recorded as " : "who are ";
    }

    private static String sexWord(Sex sex) {
        return switch (sex) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "other";
            case UNKNOWN -> "unknown";
        };
    }

    /// Collects fragments; neighbours of one kind become one.
    private static final class Fragments {
        private final List<Fragment> list = new ArrayList<>();

        Fragments plain(String text) {
            return add(text, false);
        }

        Fragments emphasise(String text) {
            return add(text, true);
        }

        private Fragments add(String text, boolean emphasised) {
            if (text.isEmpty()) {
                return this;
            }
            if (!list.isEmpty() && list.getLast().emphasised() == emphasised) {
                list.set(list.size() - 1, new Fragment(list.getLast().text() + text, emphasised));
            } else {
                list.add(new Fragment(text, emphasised));
            }
            return this;
        }

        List<Fragment> list() {
            return List.copyOf(list);
        }
    }
}
