package org.phengen.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.phengen.fhir.PatientReader.Person;
import org.phengen.fhir.Statement.ConsentWord;
import org.phengen.fhir.Statement.OneValue;
import org.phengen.language.Said;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.Measurement;
import org.phengen.patient.PatientRecord;
import org.phengen.patient.PatientRecord.Consent;
import org.phengen.patient.PatientRecord.Identifier;
import org.phengen.patient.Plausibility;
import org.phengen.question.Sex;

/// Makes one person's record out of every Patient resource that is theirs and everything said about them: the newest
/// version of each resource, duplicates once, implausible values marked.
final class OnePerson {
    private final Person survivor;
    private final List<Person> all;
    private final List<Statement> statements;
    private final LocalDate asOf;
    private final Tally tally;

    private final List<ConditionRecord> conditions = new ArrayList<>();
    private final Set<Duplicate> told = new HashSet<>();
    private final List<ClinicalEvent> events = new ArrayList<>();
    private final Set<ConsentWord> words = EnumSet.noneOf(ConsentWord.class);
    private DistinctValues values = new DistinctValues(0);

    /// @param id the survivor's
    /// @param all the survivor and the records merged into it
    /// @param asOf the site's today: what is dated later cannot have been measured
    OnePerson(String id, List<Person> all, List<Statement> statements, LocalDate asOf, Tally tally) {
        this.all = new ArrayList<>(all);
        if (all.size() > 1) {
            this.all.sort(Comparator.comparing((Person person) -> !person.id().equals(id))
                    .thenComparing(Person::id));
        }
        this.survivor = this.all.getFirst();
        this.statements = statements;
        this.asOf = asOf;
        this.tally = tally;
    }

    private record Duplicate(Object what, Object when, Object value) {}

    PatientRecord record() {
        List<Statement> newest = NewestVersions.of(statements, tally);
        values = new DistinctValues(newest.size());
        for (Statement statement : newest) {
            if (statement instanceof OneValue one) {
                take(one);
            } else {
                take(statement);
            }
        }
        List<Measurement> measurements = inTime();
        if (conditions.size() > 1) {
            conditions.sort(Comparator.comparing(ConditionRecord::id));
        }
        Sex sex = sex();
        PatientRecord record = new PatientRecord(
                survivor.id(),
                identifiers(),
                first(Person::name),
                sex,
                first(Person::birth),
                first(Person::deceased).orElse(false),
                consent(words),
                conditions,
                Plausibility.judge(first(Person::birth), sex, measurements),
                events(),
                survivor.place());
        countRejected(measurements, record);
        PersonRemarks.count(record, asOf, tally);
        return record;
    }

    /// What nearly every statement is, taken without anything made for it.
    private void take(OneValue statement) {
        count(statement.remarks());
        if (take(statement.value(), statement.moment())) {
            tally.used(statement.type());
        } else {
            tally.repeated(statement.type(), Note.OBSERVATION_DUPLICATE);
        }
    }

    private void take(Statement statement) {
        if (statement.leftOut().isPresent()) {
            tally.leftOut(statement.type(), statement.leftOut().get());
            return;
        }
        count(statement.remarks());
        Statement.Content content = statement.content();
        boolean tellsMore = !content.events().isEmpty() || content.consent().isPresent();
        for (ConditionRecord one : content.conditions()) {
            tellsMore |= take(one);
        }
        for (Measurement one : content.measurements()) {
            tellsMore |= take(one, statement.moment());
        }
        events.addAll(content.events());
        content.consent().ifPresent(words::add);
        if (tellsMore) {
            tally.used(statement.type());
        } else {
            tally.repeated(
                    statement.type(),
                    content.conditions().isEmpty() ? Note.OBSERVATION_DUPLICATE : Note.CONDITION_DUPLICATE);
        }
    }

    private void count(List<Note> remarks) {
        for (int i = 0; i < remarks.size(); i++) {
            tally.add(remarks.get(i));
        }
    }

    /// Whether nobody has told the same before.
    private boolean take(Measurement one, String moment) {
        boolean fresh = values.add(one, moment);
        if (!fresh) {
            tally.add(Note.OBSERVATION_DUPLICATE);
        }
        return fresh;
    }

    private boolean take(ConditionRecord one) {
        boolean fresh = told.add(sameCondition(one));
        if (fresh) {
            conditions.add(one);
        } else {
            tally.add(Note.CONDITION_DUPLICATE);
        }
        return fresh;
    }

    private List<Measurement> inTime() {
        List<Measurement> measurements = values.all();
        for (int i = 0; i < measurements.size(); i++) {
            measurements.set(i, notOfTheFuture(measurements.get(i)));
        }
        InTime.sort(measurements);
        return measurements;
    }

    private List<ClinicalEvent> events() {
        return events.isEmpty()
                ? events
                : events.stream()
                        .distinct()
                        .sorted(Comparator.comparing(event -> event.days().first()))
                        .toList();
    }

    private static Duplicate sameCondition(ConditionRecord one) {
        List<?> dates = List.of(one.asserted(), one.onset(), one.recorded(), one.current(), one.confirmed());
        return new Duplicate(one.codes().isEmpty() ? one.text() : Set.copyOf(one.codes()), dates, "");
    }

    private <T> Optional<T> first(Function<Person, Optional<T>> part) {
        for (Person person : all) {
            Optional<T> told = part.apply(person);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private Sex sex() {
        for (Person person : all) {
            if (person.sex() != Sex.UNKNOWN) {
                return person.sex();
            }
        }
        return Sex.UNKNOWN;
    }

    private List<Identifier> identifiers() {
        if (all.size() == 1) {
            return survivor.identifiers();
        }
        Set<Identifier> each = new LinkedHashSet<>();
        for (Person person : all) {
            each.addAll(person.identifiers());
        }
        return List.copyOf(each);
    }

    private static Consent consent(Set<ConsentWord> words) {
        if (words.contains(ConsentWord.DENY)) {
            return Consent.DENIED;
        }
        if (words.contains(ConsentWord.PERMIT)) {
            return Consent.PERMITTED;
        }
        return words.contains(ConsentWord.WITHDRAWN) ? Consent.DENIED : Consent.NOT_RECORDED;
    }

    private Measurement notOfTheFuture(Measurement one) {
        if (!one.usable() || !one.when().first().isAfter(asOf)) {
            return one;
        }
        tally.add(Note.VALUE_IN_FUTURE);
        return one.rejectedFor(Said.told("patient.unused.datedAfterSitesToday"));
    }

    private void countRejected(List<Measurement> before, PatientRecord record) {
        tally.add(Note.VALUE_IMPLAUSIBLE, usable(before) - usable(record.measurements()));
    }

    private static int usable(List<Measurement> measurements) {
        int usable = 0;
        for (Measurement one : measurements) {
            usable += one.usable() ? 1 : 0;
        }
        return usable;
    }
}
