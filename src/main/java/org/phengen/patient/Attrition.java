package org.phengen.patient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.phengen.language.Said;
import org.phengen.question.Criterion;
import org.phengen.question.Criterion.AgeAtOnset;
import org.phengen.question.Criterion.AllOf;
import org.phengen.question.Criterion.DateOfOnset;
import org.phengen.question.Criterion.HasCondition;
import org.phengen.question.Criterion.When;

/// How many people each part of a question removed at one site, and who is left. The rows follow each other: what one
/// leaves is what the next begins with. The first is consent; then the parts of the question in order, an age at
/// diagnosis as three rows (has the condition, the age is known, the age lies in the range), and so a date of
/// diagnosis.
///
/// @param site short name
/// @param rows in order
/// @param members everybody who surely or perhaps fulfils the question, in id order
public record Attrition(String site, List<Row> rows, List<Member> members) {
    public Attrition {
        rows = List.copyOf(rows);
        members = List.copyOf(members);
    }

    /// @param part of the question, in plain words
    /// @param before people before it
    /// @param after people after it, the maybes among them
    /// @param maybe of those after, how many are uncertain by this or an earlier row
    /// @param unknown of those removed, how many because the record has nothing to decide with
    public record Row(Said part, int before, int after, int maybe, int unknown) {}

    /// One person who is left.
    public record Member(PatientRecord patient, Finding finding) {}

    /// @param label a criterion in plain words
    public static Attrition of(
            String site,
            Criterion criterion,
            List<PatientRecord> patients,
            ConsentRule consent,
            CriterionCheck check,
            Function<? super Criterion, Said> label) {
        List<Row> rows = new ArrayList<>();
        List<Member> left = new ArrayList<>();
        for (PatientRecord patient : patients) {
            if (consent.allows(patient.consent())) {
                left.add(new Member(patient, new Finding(Certainty.YES, List.of(), List.of())));
            }
        }
        rows.add(new Row(Said.of("patient.row.consent"), patients.size(), left.size(), 0, 0));
        for (Step step : steps(criterion, check, label)) {
            left = apply(step, left, rows);
        }
        return new Attrition(site, rows, left);
    }

    private record Step(Said label, Function<PatientRecord, Finding> check) {}

    private static List<Step> steps(
            Criterion criterion, CriterionCheck check, Function<? super Criterion, Said> label) {
        List<Criterion> parts = criterion instanceof AllOf all ? all.parts() : List.of(criterion);
        List<Step> steps = new ArrayList<>();
        Set<Criterion> shown = new HashSet<>(parts);
        for (Criterion part : parts) {
            if (part instanceof AgeAtOnset age) {
                HasCondition has = new HasCondition(age.condition(), When.EVER, age.unconfirmedToo());
                addUnless(shown, has, steps, check, label);
                Said known = Said.of("patient.row.known.age." + age.kind().name());
                steps.add(new Step(
                        known,
                        patient -> known(check.firstOnset(age, patient)
                                .flatMap(OnsetEvidence::ages)
                                .isPresent())));
            }
            if (part instanceof DateOfOnset date) {
                HasCondition has = new HasCondition(date.condition(), When.EVER, date.unconfirmedToo());
                addUnless(shown, has, steps, check, label);
                Said known = Said.of("patient.row.known.date." + date.kind().name());
                steps.add(new Step(
                        known, patient -> known(check.firstDate(date, patient).isPresent())));
            }
            steps.add(new Step(label.apply(part), patient -> check.check(part, patient)));
        }
        return steps;
    }

    private static void addUnless(
            Set<Criterion> shown,
            HasCondition has,
            List<Step> steps,
            CriterionCheck check,
            Function<? super Criterion, Said> label) {
        if (shown.add(has)) {
            steps.add(new Step(label.apply(has), patient -> check.check(has, patient)));
        }
    }

    private static Finding known(boolean known) {
        return new Finding(known ? Certainty.YES : Certainty.UNKNOWN, List.of(), List.of());
    }

    private static List<Member> apply(Step step, List<Member> before, List<Row> rows) {
        List<Member> after = new ArrayList<>();
        int maybe = 0;
        int unknown = 0;
        for (Member member : before) {
            Finding found = step.check.apply(member.patient);
            switch (found.certainty()) {
                case YES, MAYBE -> {
                    Finding both = member.finding.andThen(found);
                    maybe += both.certainty() == Certainty.MAYBE ? 1 : 0;
                    after.add(new Member(member.patient, both));
                }
                case UNKNOWN -> unknown++;
                case NO -> {
                    // removed
                }
            }
        }
        rows.add(new Row(step.label, before.size(), after.size(), maybe, unknown));
        return after;
    }
}
