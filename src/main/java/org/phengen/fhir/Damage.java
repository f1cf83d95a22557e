package org.phengen.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phengen.job.Gap;

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
            String more = count > places.size() ? "; and " + (count - places.size()) + " more" : "";
            gaps.add(new Gap(
                    file,
                    count + (count == 1 ? " part" : " parts") + " could not be read (" + String.join("; ", places)
                            + more + ")",
                    "Repair or export the file again; everything else in it was used"));
        });
        return gaps;
    }
}
