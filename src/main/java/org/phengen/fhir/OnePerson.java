package org.phengen.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.phengen.fhir.PatientReader.Person;
import org.phengen.fhir.Statement.ConsentWord;
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

    /// @param id the survivor's
    /// @param all the survivor and the records merged into it
    /// @param asOf the site's today: what is dated later cannot have been measured
    OnePerson(String id, List<Person> all, List<Statement> statements, LocalDate asOf, Tally tally) {
        this.survivor = all.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
        this.all = new ArrayList<>(all);
        this.all.sort(
                Comparator.comparing((Person person) -> !person.id().equals(id)).thenComparing(Person::id));
        this.statements = statements;
        this.asOf = asOf;
        this.tally = tally;
    }

    private record Name(String type, String id) {}

    private record Duplicate(Object what, Object when, Object value) {}

    PatientRecord record() {
        List<ConditionRecord> conditions = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        List<ClinicalEvent> events = new ArrayList<>();
        Set<ConsentWord> words = new HashSet<>();
        Set<Duplicate> seen = HashSet.newHashSet(statements.size());
        for (Statement statement : newest()) {
            if (statement.leftOut().isPresent()) {
                tally.leftOut(statement.type(), statement.leftOut().get());
                continue;
            }
            for (Note remark : statement.remarks()) {
                tally.add(remark);
            }
            int before = conditions.size() + measurements.size();
            for (ConditionRecord one : statement.content().conditions()) {
                once(seen, sameCondition(one), Note.CONDITION_DUPLICATE, conditions, one);
            }
            for (Measurement one : statement.content().measurements()) {
                once(seen, sameMeasurement(one, statement.moment()), Note.OBSERVATION_DUPLICATE, measurements, one);
            }
            count(statement, conditions.size() + measurements.size() > before);
            events.addAll(statement.content().events());
            if (statement.content().consent().isPresent()) {
                words.add(statement.content().consent().get());
            }
        }
        for (int i = 0; i < measurements.size(); i++) {
            measurements.set(i, notOfTheFuture(measurements.get(i)));
        }
        measurements.sort(OnePerson::inTime);
        conditions.sort(Comparator.comparing(ConditionRecord::id));
        Sex sex = first(person -> person.sex() == Sex.UNKNOWN ? Optional.empty() : Optional.of(person.sex()))
                .orElse(Sex.UNKNOWN);
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
                events.isEmpty()
                        ? events
                        : events.stream()
                                .distinct()
                                .sorted(Comparator.comparing(
                                        event -> event.days().first()))
                                .toList(),
                survivor.place());
        countRejected(measurements, record);
        PersonRemarks.count(record, asOf, tally);
        return record;
    }

    private void count(Statement statement, boolean tellsMore) {
        Statement.Content content = statement.content();
        if (tellsMore || !content.events().isEmpty() || content.consent().isPresent()) {
            tally.used(statement.type());
        } else {
            tally.repeated(
                    statement.type(),
                    content.conditions().isEmpty() ? Note.OBSERVATION_DUPLICATE : Note.CONDITION_DUPLICATE);
        }
    }

    /// The newest version of each resource; of two equally new ones the one that says "leave out", else the later read.
    private List<Statement> newest() {
        Map<Name, Statement> kept = LinkedHashMap.newLinkedHashMap(statements.size());
        int nameless = 0;
        for (Statement one : statements) {
            Name key = one.id().isEmpty() ? new Name("", Integer.toString(nameless++)) : new Name(one.type(), one.id());
            Statement other = kept.get(key);
            if (other != null) {
                tally.leftOut(one.type(), Note.OLDER_VERSION);
            }
            boolean newer = other == null
                    || one.version() > other.version()
                    || one.version() == other.version() && other.leftOut().isEmpty();
            if (newer) {
                kept.put(key, one);
            }
        }
        return List.copyOf(kept.values());
    }

    private <T> void once(Set<Duplicate> seen, Duplicate key, Note note, List<T> into, T one) {
        if (seen.add(key)) {
            into.add(one);
        } else {
            tally.add(note);
        }
    }

    private static Duplicate sameCondition(ConditionRecord one) {
        List<?> dates = List.of(one.asserted(), one.onset(), one.recorded(), one.current(), one.confirmed());
        return new Duplicate(one.codes().isEmpty() ? one.text() : Set.copyOf(one.codes()), dates, "");
    }

    private static Duplicate sameMeasurement(Measurement one, String moment) {
        return new Duplicate(one.code(), moment, one.usable() ? one.value() : one.recorded());
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

    private List<Identifier> identifiers() {
        Set<Identifier> each = new LinkedHashSet<>();
        for (Person person : all) {
            each.addAll(person.identifiers());
        }
        return List.copyOf(each);
    }

    /// Of one day by code and id, so that the order does not depend on the files'.
    private static int inTime(Measurement one, Measurement other) {
        int order = one.when().first().compareTo(other.when().first());
        if (order == 0) {
            order = one.when().last().compareTo(other.when().last());
        }
        if (order == 0) {
            order = one.code().code().compareTo(other.code().code());
        }
        return order == 0 ? one.id().compareTo(other.id()) : order;
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
