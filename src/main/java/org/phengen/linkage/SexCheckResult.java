package org.phengen.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phengen.job.Gap;
import org.phengen.question.Sex;

/// Sex told from X and Y calls, for every sample, beside the method.
///
/// @param samples in file order
/// @param method one sentence with its thresholds
/// @param gaps files that could not be asked
public record SexCheckResult(List<XyCounts> samples, String method, List<Gap> gaps) {
    public SexCheckResult {
        samples = List.copyOf(samples);
        gaps = List.copyOf(gaps);
    }

    /// Sample -> sex, where the calls tell one.
    public Map<String, Sex> sexes() {
        Map<String, Sex> sexes = new LinkedHashMap<>();
        for (XyCounts counts : samples) {
            if (counts.inferred() != Sex.UNKNOWN) {
                sexes.put(counts.sample(), counts.inferred());
            }
        }
        return sexes;
    }

    /// Compares with the records.
    ///
    /// @param recorded sample -> administrative sex of the linked patient
    public SexComparison compare(Map<String, Sex> recorded) {
        var mismatches = new ArrayList<SexComparison.Mismatch>();
        int agree = 0;
        int untold = 0;
        for (XyCounts counts : samples) {
            Sex stated = recorded.getOrDefault(counts.sample(), Sex.UNKNOWN);
            Sex told = counts.inferred();
            if (told == Sex.UNKNOWN || stated != Sex.FEMALE && stated != Sex.MALE) {
                untold++;
            } else if (stated == told) {
                agree++;
            } else {
                mismatches.add(new SexComparison.Mismatch(counts.sample(), stated, told));
            }
        }
        return new SexComparison(agree, untold, mismatches);
    }
}
