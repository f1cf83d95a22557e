package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.DiagnosisReader.ListKind;
import org.phengen.question.grammar.QuestionGrammar.*;

/// Makes criteria of a parsed sentence. Where the words can mean two things it refuses and says what to write instead.
final class Interpreter {
    private static final Said MIXED = Said.told("question.reason.mixedWithOrCan");

    private final Marks marks;
    private final AgeReader ages;
    private final DiagnosisReader diagnoses;
    private final MeasureReader measures;
    private boolean conditionSeen;

    Interpreter(Vocabulary vocabulary, Marks marks) {
        this.marks = marks;
        this.ages = new AgeReader(marks);
        var windows = new WindowReader(marks);
        this.diagnoses = new DiagnosisReader(marks, ages, windows);
        this.measures = new MeasureReader(vocabulary, marks, windows);
    }

    /// One item of a chain.
    ///
    /// @param people it says which people (sex, age, "patients"), not what they have
    /// @param loose a negation or a list without parentheses, whose reach an "or" or "and" beside it makes doubtful
    /// @param said "diagnosed" or "onset", which still counts for what an "or" or "and" joins to it
    /// @param awaitsAge and without an age so far
    /// @param untimed a measure without a window of time, joined to what follows
    private record Item(
            Optional<Criterion> criterion,
            boolean people,
            Loose loose,
            Optional<OnsetKind> said,
            boolean awaitsAge,
            boolean untimed) {
        static Item of(Optional<Criterion> criterion) {
            return new Item(criterion, false, Loose.NO, Optional.empty(), false, false);
        }

        static Item people(Optional<Criterion> criterion) {
            return new Item(criterion, true, Loose.NO, Optional.empty(), false, false);
        }

        Item measured(boolean timed) {
            return new Item(criterion, people, loose, said, awaitsAge, !timed);
        }

        Item silent() {
            return new Item(criterion, people, loose, Optional.empty(), awaitsAge, false);
        }
    }

    private enum Loose {
        NO,
        ALL,
        ANY,
        NOT
    }

    Optional<Criterion> read(QuestionContext context) {
        return context.groups() == null ? Optional.empty() : groups(context.groups());
    }

    private Optional<Criterion> groups(GroupsContext context) {
        List<Criterion> groups = new ArrayList<>();
        boolean bare = false;
        boolean clinical = false;
        for (ClauseContext clause : context.clause()) {
            Optional<Criterion> group = clause(clause);
            group.ifPresent(groups::add);
            boolean has = group.filter(Interpreter::isClinical).isPresent();
            clinical |= has;
            bare |= !has;
        }
        if (context.clause().size() > 1 && bare && clinical) {
            marks.refuse(context, Said.told("question.reason.doesCountForOne"));
        }
        return any(groups);
    }

    private Optional<Criterion> clause(ClauseContext context) {
        List<Criterion> parts = new ArrayList<>();
        context.chain().forEach(chain -> chain(chain).ifPresent(parts::add));
        return all(parts);
    }

    /// Neighbours joined by "and" or "or" form runs; runs that stand one after the other all hold.
    private Optional<Criterion> chain(ChainContext context) {
        List<Criterion> runs = new ArrayList<>();
        List<Criterion> run = new ArrayList<>();
        Optional<Boolean> runIsAny = Optional.empty();
        boolean anySeen = false;
        Item previous = Item.people(Optional.empty());
        Optional<JointContext> joint = Optional.empty();
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof JointContext next) {
                joint = Optional.of(next);
                continue;
            }
            ItemContext words = (ItemContext) context.getChild(i);
            Item item = item(words, joint.isPresent() ? previous : previous.silent(), i == 0);
            if (words instanceof PersonContext && joint.isPresent() && !previous.people()) {
                marks.refuse(context, Said.told("question.reason.canMeanPeopleWith"));
            }
            boolean or = joint.filter(word -> word.OR() != null).isPresent();
            if (or || joint.filter(word -> word.AND() != null).isPresent()) {
                if (isDoubtful(runIsAny, or, previous, item)) {
                    marks.refuse(context, MIXED);
                }
                runIsAny = Optional.of(or);
            } else {
                boolean afterOr = anySeen && item.criterion().isPresent();
                boolean listed = joint.isPresent() && !previous.people() && laterOr(context, i);
                if (afterOr || listed) {
                    marks.refuse(context, MIXED);
                }
                close(run, runIsAny).ifPresent(runs::add);
                run = new ArrayList<>();
                runIsAny = Optional.empty();
            }
            anySeen |= or && !(item.people() && previous.people());
            item.criterion().ifPresent(run::add);
            previous = item;
            joint = Optional.empty();
        }
        close(run, runIsAny).ifPresent(runs::add);
        return all(runs);
    }

    /// "And" beside "or", a list joined the other way, or an "or" after a negation whose reach is open.
    private static boolean isDoubtful(Optional<Boolean> runIsAny, boolean or, Item previous, Item item) {
        Loose other = or ? Loose.ALL : Loose.ANY;
        return runIsAny.filter(any -> any != or).isPresent()
                || item.loose() == other
                || previous.loose() == other
                || or && previous.loose() == Loose.NOT;
    }

    private static boolean laterOr(ChainContext context, int from) {
        return context.joint().stream()
                .anyMatch(joint -> joint.OR() != null
                        && joint.getSourceInterval().a > context.getChild(from).getSourceInterval().a);
    }

    private static Optional<Criterion> close(List<Criterion> run, Optional<Boolean> isAny) {
        return isAny.orElse(false) ? any(run) : all(run);
    }

    private Item item(ItemContext context, Item previous, boolean first) {
        return switch (context) {
            case NegatedContext c -> negated(c, previous);
            case BracketedContext c -> Item.of(groups(c.groups()));
            case SexesContext c ->
                Item.people(any(c.SEX().stream()
                        .map(node -> PeopleWords.sex((Piece) node.getSymbol()))
                        .toList()));
            case PersonContext person -> Item.people(Optional.of(new Criterion.AllOf(List.of())));
            case AgeGroupContext c ->
                Item.people(
                        Optional.of(PeopleWords.ageGroup((Piece) c.AGE_GROUP().getSymbol())));
            case VitalContext c ->
                Item.people(Optional.of(new Criterion.VitalStatus(
                        Criterion.Vital.valueOf(((Piece) c.VITAL().getSymbol()).value()))));
            case GenomeContext genome -> Item.of(Optional.of(new Criterion.HasGenome()));
            case ForeignContext c -> {
                marks.mark(c, Said.told("question.reason.notSaidPatientsOwn"));
                yield Item.of(Optional.empty());
            }
            case DiagnosedContext c -> {
                conditionSeen = true;
                DiagnosisReader.Read read = diagnoses.read(c.diagnosis(), previous.said());
                yield new Item(read.criterion(), false, loose(read.list()), read.said(), read.awaitsAge(), false);
            }
            case AgedNowContext c -> agedNow(c, previous);
            case AgedBareContext c -> agedBare(c, previous, first);
            case MeasureLastContext c -> {
                String name = c.MEASURE().getText();
                marks.mark(c, Said.told("question.reason.nameMeasureFirstSuch", name));
                yield Item.of(Optional.empty());
            }
            case MeasureContext c -> measured(c, previous);
            default -> throw new IllegalStateException("an item the grammar does not have");
        };
    }

    /// A time said after the second of two measures may count for both.
    private Item measured(MeasureContext context, Item previous) {
        boolean timed = context.compared().stream().anyMatch(compared -> compared.windows() != null);
        if (timed && previous.untimed()) {
            marks.mark(context, Said.told("question.reason.doesTimeCountFor"));
            return Item.of(Optional.empty());
        }
        return Item.of(measures.read(context)).measured(timed);
    }

    private static Loose loose(ListKind list) {
        return switch (list) {
            case ONE -> Loose.NO;
            case ALL -> Loose.ALL;
            case ANY -> Loose.ANY;
        };
    }

    private Item negated(NegatedContext context, Item previous) {
        Item inner = item(context.item(), previous, false);
        if (inner.loose() == Loose.ALL) {
            marks.refuse(context, Said.told("question.reason.canMeanNeitherOr"));
        }
        boolean bracketed = context.item() instanceof BracketedContext;
        return new Item(
                inner.criterion().map(Criterion.Not::new),
                false,
                bracketed ? Loose.NO : Loose.NOT,
                Optional.empty(),
                false,
                false);
    }

    private Item agedNow(AgedNowContext context, Item previous) {
        boolean plainlyNow = context.nowWord().stream().anyMatch(word -> word.NOW() != null || word.ARE() != null)
                || context.NOW() != null
                || context.AGED() != null && context.AGED().getText().matches("(?i).*(now|today|current).*");
        if (previous.awaitsAge() && !plainlyNow) {
            return doubtfulAge(context);
        }
        return Item.people(
                ageNow(context.loneAges() != null ? ages.read(context.loneAges()) : ages.read(context.ages())));
    }

    /// A bare "under 30" is the age now beside the people it describes, or where no condition was named before it.
    private Item agedBare(AgedBareContext context, Item previous, boolean first) {
        boolean besidePeople = previous.people() && !first || !conditionSeen;
        if (context.NOW() == null && !besidePeople) {
            return doubtfulAge(context);
        }
        return Item.people(ageNow(ages.read(context.ages())));
    }

    private Item doubtfulAge(ItemContext context) {
        marks.mark(context, Said.told("question.reason.canMeanAgeAt2"));
        return Item.people(Optional.empty());
    }

    private static Optional<Criterion> ageNow(List<AgeRange> ranges) {
        return any(ranges.stream().<Criterion>map(Criterion.AgeNow::new).toList());
    }

    private static Optional<Criterion> all(List<Criterion> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Criterion.AllOf(parts));
    }

    private static Optional<Criterion> any(List<Criterion> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Criterion.AnyOf(parts));
    }

    private static boolean isClinical(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AllOf all -> all.parts().stream().anyMatch(Interpreter::isClinical);
            case Criterion.AnyOf any -> any.parts().stream().anyMatch(Interpreter::isClinical);
            case Criterion.Not not -> isClinical(not.part());
            case Criterion.HasCondition has -> true;
            case Criterion.AgeAtOnset onset -> true;
            case Criterion.Measure measure -> true;
            case Criterion.HasGenome genome -> true;
            case Criterion.DateOfOnset date -> true;
            case Criterion.VitalStatus vital -> false;
            case Criterion.AgeNow now -> false;
            case Criterion.SexIs sex -> false;
        };
    }
}
