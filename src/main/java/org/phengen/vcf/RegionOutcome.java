package org.phengen.vcf;

import java.util.List;
import org.phengen.job.Gap;

/// What a region's table holds, and what is missing from it.
///
/// @param rows rows written
/// @param samples sample columns written
/// @param gaps what could not be had; not empty means the answer is partial
/// @param notes what to know although nothing is missing, as sentences without their full stop
public record RegionOutcome(long rows, int samples, List<Gap> gaps, List<String> notes) {
    public RegionOutcome {
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }
}
