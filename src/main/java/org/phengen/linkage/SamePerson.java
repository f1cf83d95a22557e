package org.phengen.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phengen.patient.PatientRecord.Identifier;

/// One person known at two sites: the same identifier, system and value, stands in both records.
///
/// @param site of the first record
/// @param patient id there
/// @param otherSite of the second record
/// @param otherPatient id there
public record SamePerson(String site, String patient, String otherSite, String otherPatient) {
    /// Finds all pairs; an identifier that two patients of one site bear proves nothing and is left out.
    ///
    /// @param patients site -> patient id -> business identifiers
    public static List<SamePerson> across(
            Map<String, ? extends Map<String, ? extends Collection<Identifier>>> patients) {
        Map<Identifier, List<String[]>> bearers = new HashMap<>();
        patients.forEach((site, people) -> people.forEach((id, identifiers) -> {
            for (Identifier identifier : new LinkedHashSet<>(identifiers)) {
                bearers.computeIfAbsent(identifier, key -> new ArrayList<>()).add(new String[] {site, id});
            }
        }));
        Set<SamePerson> pairs = new LinkedHashSet<>();
        bearers.values().forEach(found -> {
            long sites = found.stream().map(bearer -> bearer[0]).distinct().count();
            if (sites < found.size()) {
                return;
            }
            for (int i = 0; i < found.size(); i++) {
                for (int j = i + 1; j < found.size(); j++) {
                    pairs.add(pair(found.get(i), found.get(j)));
                }
            }
        });
        return pairs.stream()
                .sorted(java.util.Comparator.comparing(SamePerson::site)
                        .thenComparing(SamePerson::patient)
                        .thenComparing(SamePerson::otherSite)
                        .thenComparing(SamePerson::otherPatient))
                .toList();
    }

    /// One name for all records of a person, also where no identifier joins all of them: north with clinic by one,
    /// clinic
    /// with south by another.
    ///
    /// @return `SITE/ID` of every record in a pair -> the first, by name, of that person's records
    public static Map<String, String> firstRecords(List<SamePerson> pairs) {
        Map<String, String> first = new HashMap<>();
        for (SamePerson pair : pairs) {
            String one = pair.site() + "/" + pair.patient();
            String other = pair.otherSite() + "/" + pair.otherPatient();
            String a = first.getOrDefault(one, one);
            String b = first.getOrDefault(other, other);
            String name = a.compareTo(b) <= 0 ? a : b;
            first.put(one, name);
            first.put(other, name);
            first.replaceAll((record, was) -> was.equals(a) || was.equals(b) ? name : was);
        }
        return first;
    }

    private static SamePerson pair(String[] one, String[] other) {
        return one[0].compareTo(other[0]) <= 0
                ? new SamePerson(one[0], one[1], other[0], other[1])
                : new SamePerson(other[0], other[1], one[0], one[1]);
    }
}
