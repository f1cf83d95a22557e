package org.phengen.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.phengen.fhir.PatientReader.Person;
import org.phengen.job.Gap;
import org.phengen.language.Said;
import org.phengen.patient.PatientRecord;

/// Who is who: follows merged records to their survivor, references to their person, and makes one record each.
final class People {
    private final SiteReading reading;
    private final String site;
    private final Map<String, String> replacement = new HashMap<>();
    private final Map<String, String> survivorOf = new HashMap<>();

    /// @param site what the gaps name as their source
    People(SiteReading reading, String site) {
        this.reading = reading;
        this.site = site;
    }

    /// Everybody once, in id order; what had to be left out is counted in the reading's tally.
    ///
    /// @param gaps receives what is missing
    List<PatientRecord> records(List<Gap> gaps) {
        reading.persons.values().forEach(person -> person.remarks().forEach(reading.tally::add));
        findReplacements();
        Map<String, List<Person>> survivors = new TreeMap<>();
        for (Person person : reading.persons.values()) {
            survivors
                    .computeIfAbsent(survivor(person.id()), id -> new ArrayList<>())
                    .add(person);
        }
        Map<String, List<Statement>> statements = statementsBySurvivor(gaps);
        List<PatientRecord> records = new ArrayList<>(survivors.size());
        survivors.forEach((id, merged) -> {
            reading.tally.add(Note.PATIENT_MERGED, merged.size() - 1);
            records.add(new OnePerson(id, merged, its(statements, id), reading.asOf, reading.tally).record());
        });
        gaps.addAll(personGaps());
        return records;
    }

    /// Each person's statements are let go when they have become a record: there are millions of them.
    private static List<Statement> its(Map<String, List<Statement>> statements, String id) {
        List<Statement> own = statements.remove(id);
        return own == null ? List.of() : own;
    }

    private void findReplacements() {
        for (Person person : reading.persons.values()) {
            boolean missing = false;
            for (String link : person.replacedBy()) {
                Optional<String> other = person(link);
                missing |= other.isEmpty();
                other.filter(id -> !id.equals(person.id())).ifPresent(id -> replacement.put(person.id(), id));
            }
            if (missing && !replacement.containsKey(person.id())) {
                reading.tally.add(Note.MERGED_INTO_MISSING);
            }
        }
        for (Person person : reading.persons.values()) {
            for (String link : person.replaces()) {
                person(link)
                        .filter(id -> !id.equals(person.id()))
                        .ifPresent(id -> replacement.putIfAbsent(id, person.id()));
            }
        }
    }

    private Optional<String> person(String link) {
        return Reference.of(link).flatMap(reading.patients::resolve).filter(reading.persons::containsKey);
    }

    /// The record at the end of the chain; of a circle the one that sorts first.
    private String survivor(String id) {
        String known = survivorOf.get(id);
        if (known == null) {
            known = findSurvivor(id);
            survivorOf.put(id, known);
        }
        return known;
    }

    private String findSurvivor(String id) {
        Set<String> path = new HashSet<>();
        String at = id;
        while (replacement.containsKey(at)) {
            if (!path.add(at)) {
                String first = circle(at).stream().min(String::compareTo).orElse(at);
                if (id.equals(first)) {
                    reading.tally.add(Note.MERGE_CIRCLE);
                }
                return first;
            }
            at = replacement.getOrDefault(at, at);
        }
        return at;
    }

    private Set<String> circle(String member) {
        Set<String> circle = new HashSet<>();
        String at = member;
        while (circle.add(at)) {
            at = replacement.getOrDefault(at, at);
        }
        return circle;
    }

    private Map<String, List<Statement>> statementsBySurvivor(List<Gap> gaps) {
        Map<String, List<Statement>> found = new LinkedHashMap<>();
        int strangers = 0;
        int lost = 0;
        for (Map.Entry<String, List<Statement>> entry : reading.bySubject.entrySet()) {
            Optional<String> id = Optional.ofNullable(reading.subjects.get(entry.getKey()))
                    .flatMap(reading.patients::resolve)
                    .filter(reading.persons::containsKey);
            if (id.isPresent()) {
                List<Statement> other = found.putIfAbsent(survivor(id.get()), entry.getValue());
                if (other != null) {
                    other.addAll(entry.getValue());
                }
            } else {
                strangers++;
                lost += entry.getValue().size();
                entry.getValue().forEach(one -> reading.tally.leftOut(one.type(), Note.UNKNOWN_PATIENT));
            }
        }
        reading.bySubject.clear();
        if (lost > 0) {
            gaps.add(new Gap(
                    site,
                    Said.told("fhir.gap.resourcesAboutPatientsWho", lost, strangers),
                    Said.told("fhir.gap.exportPatientResourcesAs")));
        }
        return found;
    }

    private List<Gap> personGaps() {
        List<Gap> gaps = new ArrayList<>();
        if (reading.patientsLeftOut > 0) {
            gaps.add(new Gap(
                    site,
                    Said.told("fhir.gap.patientsLeftOutBecause", reading.patientsLeftOut),
                    Said.told("fhir.gap.askSiteWhatExtension")));
        }
        if (reading.tally.count(Note.MERGED_INTO_MISSING) > 0) {
            gaps.add(new Gap(
                    site,
                    Said.told("fhir.gap.patientRecordsWereMerged", reading.tally.count(Note.MERGED_INTO_MISSING)),
                    Said.told("fhir.gap.exportSurvivingRecordsAs")));
        }
        if (!reading.contradictions.isEmpty()) {
            gaps.add(new Gap(
                    site,
                    Said.told("fhir.gap.patientIdsGivenTwice", reading.contradictions.size()),
                    Said.told("fhir.gap.checkWhetherFilesMix")));
        }
        reading.pages.missing(site).ifPresent(gaps::add);
        int otherVersion = reading.tally.count(Note.OTHER_VERSION_R5) + reading.tally.count(Note.OTHER_VERSION_OLDER);
        if (otherVersion > 0) {
            gaps.add(new Gap(
                    site,
                    Said.told("fhir.gap.resourcesWrittenAnotherVersion", otherVersion),
                    Said.told("fhir.gap.exportThemAsFhir")));
        }
        if (reading.outcomes > 0) {
            gaps.add(new Gap(
                    site,
                    Said.told("fhir.gap.operationoutcomeEntriesSayExport", reading.outcomes),
                    Said.told("fhir.gap.lookAtExportsOwn")));
        }
        return gaps;
    }
}
