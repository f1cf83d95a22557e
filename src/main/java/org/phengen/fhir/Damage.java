package org.phengen.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// The lines and entries that could not be read, by file: how many, and the first few by name and reason. It never
/// holds
/// what stood there. Not safe for several threads.
final class Damage {
    private static final int NAMED = 5;

    private final Map<String, List<String>> named = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /// @param place within the file: `line 5`, `entry 3`
    /// @param reason without a quotation
    void add(String file, String place, String reason) {
        counts.merge(file, 1, Integer::sum);
        List<String> places = named.computeIfAbsent(file, name -> new ArrayList<>());
        if (places.size() < NAMED) {
            places.add(place + ": " + reason);
        }
    }

    /// One gap a file.
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        counts.forEach((file, count) -> {
            List<String> places = named.getOrDefault(file, List.of());
            int more = count - places.size();
            String some = String.join("; ", places);
            gaps.add(new Gap(
                    file,
                    more > 0
                            ? Said.told("fhir.damage.more", count, some, more)
                            : Said.told(count == 1 ? "fhir.damage.one" : "fhir.damage.many", count, some),
                    Said.of("fhir.damage.todo")));
        });
        return gaps;
    }
}
