package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.When;

/// Writes criteria as a sentence that [QuestionReader] reads to the same criteria (in the shape of [Canonical]), as
/// long
/// as the vocabulary knows the concepts' words and nothing in them contradicts itself.
public final class Wording {
    private Wording() {}

    /// The sentence, without a full stop: "women diagnosed with melanoma under 30, with a genome".
    public static String sentence(Criterion criterion) {
        Criterion canonical = Canonical.of(criterion);
        List<Criterion> parts =
                new ArrayList<>(canonical instanceof Criterion.AllOf all ? all.parts() : List.of(canonical));
        if (parts.isEmpty()) {
            return "all patients";
        }
        String people = "patients";
        if (parts.getFirst() instanceof Criterion.SexIs is && (is.sex() == Sex.FEMALE || is.sex() == Sex.MALE)) {
            people = is.sex() == Sex.FEMALE ? "women" : "men";
            parts.removeFirst();
        }
        return parts.isEmpty() ? people : people + " " + String.join(", ", phrases(parts));
    }

    /// The parts of an "and", a condition and the age at which it was found or began as one phrase.
    private static List<String> phrases(List<Criterion> parts) {
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> pair = i + 1 < parts.size() ? pair(parts.get(i), parts.get(i + 1)) : Optional.empty();
            if (pair.isPresent()) {
                phrases.add(pair.get());
                i++;
            } else {
                // two sexes side by side would read as "either"
                boolean sexes =
                        i > 0 && parts.get(i) instanceof Criterion.SexIs && parts.get(i - 1) instanceof Criterion.SexIs;
                phrases.add(sexes ? bracketed(parts.get(i)) : phrase(parts.get(i)));
            }
        }
        return phrases;
    }

    private static Optional<String> pair(Criterion first, Criterion second) {
        if (first instanceof Criterion.HasCondition has
                && second instanceof Criterion.AgeAtOnset onset
                && onset.condition().equals(has.condition())
                && onset.unconfirmedToo() == has.unconfirmedToo()) {
            String intro = onset.kind() == OnsetKind.DIAGNOSED ? "diagnosed with " : "with onset of ";
            return Optional.of(intro + named(has) + " " + AgeWords.sentence(onset.ages()));
        }
        if (first instanceof Criterion.HasCondition has
                && second instanceof Criterion.DateOfOnset date
                && date.condition().equals(has.condition())
                && date.unconfirmedToo() == has.unconfirmedToo()) {
            String intro = date.kind() == OnsetKind.DIAGNOSED ? "diagnosed with " : "with onset of ";
            return Optional.of(intro + named(has) + " " + WindowWords.sentence(date.window()));
        }
        return Optional.empty();
    }

    private static String phrase(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has -> "with " + named(has);
            case Criterion.AgeAtOnset onset ->
                (onset.kind() == OnsetKind.DIAGNOSED ? "age at diagnosis of " : "age at onset of ")
                        + named(onset.condition(), When.EVER, onset.unconfirmedToo()) + " "
                        + AgeWords.sentence(onset.ages());
            case Criterion.DateOfOnset date ->
                (date.kind() == OnsetKind.DIAGNOSED ? "date of diagnosis of " : "date of onset of ")
                        + named(date.condition(), When.EVER, date.unconfirmedToo()) + " "
                        + WindowWords.sentence(date.window());
            case Criterion.VitalStatus is -> is.vital() == Criterion.Vital.LIVING ? "living" : "deceased";
            case Criterion.AgeNow now -> "now aged " + AgeWords.sentence(now.ages());
            case Criterion.Measure m ->
                m.measure().words() + " " + MeasureWords.plain(m.comparison(), m.value(), m.unit())
                        + m.taken()
                                .map(window -> " " + WindowWords.sentence(window))
                                .orElse("");
            case Criterion.SexIs is -> sex(is.sex());
            case Criterion.HasGenome genome -> "with a genome";
            case Criterion.Not not -> negated(not.part());
            case Criterion.AllOf all -> bracketed(all);
            case Criterion.AnyOf any -> bracketed(any);
        };
    }

    private static String negated(Criterion part) {
        if (part instanceof Criterion.HasCondition has) {
            return "without " + named(has);
        }
        return part instanceof Criterion.HasGenome ? "without a genome" : "not " + bracketed(part);
    }

    private static String bracketed(Criterion criterion) {
        if (criterion instanceof Criterion.AllOf all) {
            return all.parts().isEmpty() ? "(all patients)" : "(" + String.join(", ", phrases(all.parts())) + ")";
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return "("
                    + String.join(
                            " or ",
                            any.parts().stream().map(Wording::alternative).toList())
                    + ")";
        }
        return "(" + phrase(criterion) + ")";
    }

    /// Inside an "or" whatever is not one plain thing stands in parentheses.
    private static String alternative(Criterion criterion) {
        return criterion instanceof Criterion.Not ? "(" + phrase(criterion) + ")" : phrase(criterion);
    }

    private static String named(Criterion.HasCondition has) {
        return named(has.condition(), has.when(), has.unconfirmedToo());
    }

    private static String named(ConceptName condition, When when, boolean unconfirmedToo) {
        return (when == When.CURRENT ? "current " : "") + (unconfirmedToo ? "suspected " : "") + condition.words();
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "sex other";
            case UNKNOWN -> "sex unknown";
        };
    }
}
