package org.phengen.linkage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who is linked to which sample at one site, and everything that does not fit.
///
/// @param sampleOf patient id -> sample name; one to one
/// @param withoutSample patients that no crosswalk row names
/// @param withoutPatient samples of the genome files that no crosswalk row names
/// @param strangers crosswalk rows whose identifier no patient bears
/// @param missingSamples patient id -> sample that the crosswalk names and no genome file holds
/// @param conflicts patients and samples that are not linked because the crosswalk contradicts itself
/// @param repeatedRows crosswalk rows that say again what an earlier one said
public record LinkageResult(
        Map<String, String> sampleOf,
        List<String> withoutSample,
        List<String> withoutPatient,
        List<Crosswalk.Row> strangers,
        Map<String, String> missingSamples,
        List<Conflict> conflicts,
        int repeatedRows) {
    public LinkageResult {
        sampleOf = Map.copyOf(sampleOf);
        withoutSample = List.copyOf(withoutSample);
        withoutPatient = List.copyOf(withoutPatient);
        strangers = List.copyOf(strangers);
        missingSamples = Map.copyOf(missingSamples);
        conflicts = List.copyOf(conflicts);
    }

    /// One contradiction; nobody in it is linked.
    ///
    /// @param patients ids concerned
    /// @param samples names concerned
    public record Conflict(Kind kind, Set<String> patients, Set<String> samples) {
        public Conflict {
            patients = Set.copyOf(patients);
            samples = Set.copyOf(samples);
        }
    }

    /// How a crosswalk contradicts itself.
    public enum Kind {
        ONE_PATIENT_SEVERAL_SAMPLES("one patient has several samples"),
        ONE_SAMPLE_SEVERAL_PATIENTS("one sample belongs to several patients"),
        ONE_IDENTIFIER_SEVERAL_PATIENTS("several patients bear the identifier");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    /// Counts in one line, without names.
    public String summary() {
        return sampleOf.size() + " linked, " + withoutSample.size() + " patients without a sample, "
                + withoutPatient.size() + " samples without a patient, " + strangers.size()
                + " crosswalk rows of unknown patients, " + missingSamples.size()
                + " samples missing in the genome files, " + conflicts.size() + " conflicts";
    }
}
