package org.phengen.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.phengen.question.AgeRange;
import org.phengen.question.ConceptName;
import org.phengen.question.Criterion;
import org.phengen.question.Criterion.AgeAtOnset;
import org.phengen.question.Criterion.AgeNow;
import org.phengen.question.Criterion.AllOf;
import org.phengen.question.Criterion.AnyOf;
import org.phengen.question.Criterion.DateOfOnset;
import org.phengen.question.Criterion.HasCondition;
import org.phengen.question.Criterion.HasGenome;
import org.phengen.question.Criterion.Measure;
import org.phengen.question.Criterion.Not;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.SexIs;
import org.phengen.question.Criterion.Vital;
import org.phengen.question.Criterion.VitalStatus;
import org.phengen.question.Criterion.When;
import org.phengen.question.Sex;
import org.phengen.terminology.Meaning;

/// Decides whether a criterion holds for one person, from the record alone: yes, no, maybe, or unknown, and on what
/// that
/// rests. Every source's answer goes through it, whatever the source filtered itself. Safe for many threads.
public final class CriterionCheck {
    private static final Finding NO_SUCH_CONDITION = Finding.of(Certainty.NO, "no such condition is recorded");

    private final Function<ConceptName, Meaning> meanings;
    private final LocalDate asOf;
    private final Function<PatientRecord, Certainty> genome;
    private final Map<ConceptName, CodeSet> codes = new ConcurrentHashMap<>();
    private final MeasureCheck measures;

    /// @param meanings what a concept was taken to mean
    /// @param asOf the site's today
    /// @param genome whether a sample in the site's genome files is linked to the person
    public CriterionCheck(
            Function<ConceptName, Meaning> meanings, LocalDate asOf, Function<PatientRecord, Certainty> genome) {
        this.meanings = meanings;
        this.asOf = asOf;
        this.genome = genome;
        this.measures = new MeasureCheck(asOf);
    }

    /// Whether the criterion holds for this person, and why.
    public Finding check(Criterion criterion, PatientRecord patient) {
        return switch (criterion) {
            case HasCondition has -> hasCondition(has, patient);
            case AgeAtOnset age -> ageAtOnset(age, patient);
            case AgeNow now -> ageNow(now.ages(), patient);
            case Measure measure -> measures.check(measure, codes(measure.measure()), patient);
            case SexIs is -> sexIs(is.sex(), patient);
            case DateOfOnset date -> dateOfOnset(date, patient);
            case VitalStatus is -> {
                boolean asked = patient.deceased() == (is.vital() == Vital.DECEASED);
                yield Finding.of(Certainty.of(asked), patient.deceased() ? "recorded as dead" : "not recorded as dead");
            }
            case HasGenome has -> hasGenome(patient);
            case AllOf all -> combined(all.parts(), patient, Certainty.YES, Certainty::and);
            case AnyOf any -> combined(any.parts(), patient, Certainty.NO, Certainty::or);
            case Not not -> {
                Finding found = check(not.part(), patient);
                yield new Finding(found.certainty().not(), List.of(), found.reasons());
            }
        };
    }

    /// The person's conditions that count for a concept.
    ///
    /// @param unconfirmedToo also unconfirmed, provisional and differential ones
    public List<ConditionRecord> matching(ConceptName concept, boolean unconfirmedToo, PatientRecord patient) {
        CodeSet wanted = codes(concept);
        // asked of everybody at a site, and mostly in vain
        List<ConditionRecord> matching = List.of();
        for (ConditionRecord condition : patient.conditions()) {
            if ((condition.confirmed() || unconfirmedToo) && wanted.holdsAny(condition.codes())) {
                matching = matching.isEmpty() ? new ArrayList<>() : matching;
                matching.add(condition);
            }
        }
        return List.copyOf(matching);
    }

    /// The person's conditions of the first kind that a question names without asking for its age or date: what a list
    /// of the people shows. Empty where it names none, or only others that the person has not.
    public List<ConditionRecord> named(Criterion criterion, PatientRecord patient) {
        return switch (criterion) {
            case HasCondition has -> matching(has.condition(), has.unconfirmedToo(), patient);
            case AllOf all -> firstNamed(all.parts(), patient);
            case AnyOf any -> firstNamed(any.parts(), patient);
            case Not not -> List.of();
            case AgeAtOnset age -> List.of();
            case DateOfOnset date -> List.of();
            case AgeNow now -> List.of();
            case Measure measure -> List.of();
            case SexIs is -> List.of();
            case VitalStatus is -> List.of();
            case HasGenome has -> List.of();
        };
    }

    private List<ConditionRecord> firstNamed(List<Criterion> parts, PatientRecord patient) {
        for (Criterion part : parts) {
            List<ConditionRecord> named = named(part, patient);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    /// When the condition was first diagnosed or began; empty where the person has none with a date or an age.
    public Optional<OnsetEvidence> firstOnset(AgeAtOnset asked, PatientRecord patient) {
        return FirstOnset.of(
                matching(asked.condition(), asked.unconfirmedToo(), patient), patient.birth(), asked.kind());
    }

    /// The days on which the condition can have been diagnosed or have begun first; empty where no date is recorded
    /// that
    /// is possible.
    public Optional<DateInterval> firstDate(DateOfOnset asked, PatientRecord patient) {
        return FirstOnset.date(
                matching(asked.condition(), asked.unconfirmedToo(), patient), patient.birth(), asked.kind(), asOf);
    }

    private Finding hasCondition(HasCondition has, PatientRecord patient) {
        for (ConditionRecord condition : matching(has.condition(), has.unconfirmedToo(), patient)) {
            if (has.when() == When.EVER || condition.current()) {
                return Finding.of(Certainty.YES, "recorded: " + condition.text());
            }
        }
        return NO_SUCH_CONDITION;
    }

    private Finding ageAtOnset(AgeAtOnset asked, PatientRecord patient) {
        if (matching(asked.condition(), asked.unconfirmedToo(), patient).isEmpty()) {
            return NO_SUCH_CONDITION;
        }
        Optional<OnsetEvidence> first = firstOnset(asked, patient);
        if (first.isEmpty()) {
            return Finding.of(Certainty.UNKNOWN, "recorded without any date or age");
        }
        OnsetEvidence evidence = first.get();
        if (evidence.ages().isEmpty()) {
            return new Finding(
                    Certainty.UNKNOWN,
                    List.of(evidence),
                    List.of(patient.birth().isEmpty() ? "no birth date" : "dated before birth"));
        }
        AgeInterval age = evidence.ages().get();
        String word = asked.kind() == OnsetKind.DIAGNOSED ? "diagnosed" : "began";
        return new Finding(
                age.within(asked.ages()),
                List.of(evidence),
                List.of(evidence.text() + " " + word + " at " + age + " years ("
                        + evidence.basis().words() + ")"));
    }

    private Finding dateOfOnset(DateOfOnset asked, PatientRecord patient) {
        List<ConditionRecord> matching = matching(asked.condition(), asked.unconfirmedToo(), patient);
        if (matching.isEmpty()) {
            return NO_SUCH_CONDITION;
        }
        Optional<DateInterval> first = firstDate(asked, patient);
        List<OnsetEvidence> evidence =
                FirstOnset.of(matching, patient.birth(), asked.kind()).stream().toList();
        if (first.isEmpty()) {
            String why = evidence.isEmpty() ? "recorded without any date or age" : "no possible date";
            return new Finding(Certainty.UNKNOWN, evidence, List.of(why));
        }
        String word = asked.kind() == OnsetKind.DIAGNOSED ? "first diagnosed " : "began ";
        return new Finding(first.get().within(asked.window().at(asOf)), evidence, List.of(word + first.get()));
    }

    private Finding hasGenome(PatientRecord patient) {
        Certainty certainty = genome.apply(patient);
        return Finding.of(
                certainty,
                switch (certainty) {
                    case YES -> "a sample is linked";
                    case NO -> "no sample is linked";
                    case MAYBE, UNKNOWN -> "whether a sample is linked could not be told";
                });
    }

    private Finding ageNow(AgeRange ages, PatientRecord patient) {
        if (patient.deceased()) {
            return Finding.of(Certainty.NO, "has died, so has no age today");
        }
        if (patient.birth().isEmpty()) {
            return Finding.of(Certainty.UNKNOWN, "no birth date");
        }
        return AgeInterval.between(patient.birth().get(), DateInterval.day(asOf))
                .map(age -> Finding.of(age.within(ages), "aged " + age + " years on " + asOf))
                .orElseGet(() -> Finding.of(Certainty.UNKNOWN, "born after " + asOf));
    }

    private static Finding sexIs(Sex sex, PatientRecord patient) {
        if (patient.sex() == Sex.UNKNOWN && sex != Sex.UNKNOWN) {
            return Finding.of(Certainty.UNKNOWN, "sex not recorded");
        }
        return Finding.of(Certainty.of(patient.sex() == sex), "sex as recorded");
    }

    private Finding combined(
            List<Criterion> parts, PatientRecord patient, Certainty start, BinaryOperator<Certainty> table) {
        Certainty certainty = start;
        var onsets = new ArrayList<OnsetEvidence>();
        var reasons = new ArrayList<String>();
        for (Criterion part : parts) {
            Finding found = check(part, patient);
            certainty = table.apply(certainty, found.certainty());
            onsets.addAll(found.onsets());
            reasons.addAll(found.reasons());
        }
        return new Finding(certainty, onsets, reasons);
    }

    private CodeSet codes(ConceptName concept) {
        return codes.computeIfAbsent(concept, name -> new CodeSet(meanings.apply(name)));
    }
}
