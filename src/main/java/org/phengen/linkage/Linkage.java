package org.phengen.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phengen.linkage.LinkageResult.Conflict;
import org.phengen.linkage.LinkageResult.Kind;
import org.phengen.patient.PatientRecord.Identifier;

/// Joins patients, crosswalk and samples of one site. Only by exact identifier (system and value) and exact sample
/// name; a contradiction links nobody who is part of it.
public final class Linkage {
    private final Map<String, Set<String>> samplesOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> patientsOf = new LinkedHashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Crosswalk.Row> strangers = new ArrayList<>();
    private int repeated;

    private Linkage() {}

    /// Joins.
    ///
    /// @param patients patient id -> business identifiers
    /// @param samples names in the genome files
    public static LinkageResult join(
            Map<String, ? extends Collection<Identifier>> patients, Crosswalk crosswalk, Collection<String> samples) {
        var linkage = new Linkage();
        linkage.readRows(bearers(patients), crosswalk);
        return linkage.result(patients.keySet(), new LinkedHashSet<>(samples));
    }

    private static Map<Identifier, Set<String>> bearers(Map<String, ? extends Collection<Identifier>> patients) {
        Map<Identifier, Set<String>> bearers = new HashMap<>();
        patients.forEach((patient, identifiers) -> {
            for (Identifier identifier : identifiers) {
                add(bearers, identifier, patient);
            }
        });
        return bearers;
    }

    /// Nearly every set has one member, and a site has as many sets as people.
    private static <K> void add(Map<K, Set<String>> sets, K key, String member) {
        Set<String> before = sets.get(key);
        if (before == null || before.isEmpty()) {
            sets.put(key, Set.of(member));
        } else if (!before.contains(member)) {
            Set<String> more = new LinkedHashSet<>(before);
            more.add(member);
            sets.put(key, more);
        }
    }

    private void readRows(Map<Identifier, Set<String>> bearers, Crosswalk crosswalk) {
        Set<Map.Entry<Identifier, String>> seen = new HashSet<>();
        for (Crosswalk.Row row : crosswalk.rows()) {
            if (!seen.add(Map.entry(row.identifier(), row.sample()))) {
                repeated++;
                continue;
            }
            Set<String> patients = bearers.getOrDefault(row.identifier(), Set.of());
            if (patients.isEmpty()) {
                strangers.add(row);
                // the sample is spoken for: it must not look free
                patientsOf.putIfAbsent(row.sample(), Set.of());
            } else if (patients.size() > 1) {
                conflicts.add(new Conflict(Kind.ONE_IDENTIFIER_SEVERAL_PATIENTS, patients, Set.of(row.sample())));
                blocked.addAll(patients);
            }
            for (String patient : patients) {
                add(samplesOf, patient, row.sample());
                add(patientsOf, row.sample(), patient);
            }
        }
    }

    private LinkageResult result(Set<String> patients, Set<String> samples) {
        samplesOf.forEach((patient, own) -> {
            if (own.size() > 1) {
                conflicts.add(new Conflict(Kind.ONE_PATIENT_SEVERAL_SAMPLES, Set.of(patient), own));
                blocked.add(patient);
            }
        });
        patientsOf.forEach((sample, owners) -> {
            if (owners.size() > 1) {
                conflicts.add(new Conflict(Kind.ONE_SAMPLE_SEVERAL_PATIENTS, owners, Set.of(sample)));
                blocked.addAll(owners);
            }
        });
        Map<String, String> linked = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        samplesOf.forEach((patient, own) -> {
            if (!blocked.contains(patient)) {
                String sample = own.iterator().next();
                (samples.contains(sample) ? linked : missing).put(patient, sample);
            }
        });
        return new LinkageResult(
                linked,
                patients.stream()
                        .filter(patient -> !samplesOf.containsKey(patient))
                        .toList(),
                samples.stream()
                        .filter(sample -> !patientsOf.containsKey(sample))
                        .toList(),
                strangers,
                missing,
                conflicts,
                repeated);
    }
}
