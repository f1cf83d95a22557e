package org.phengen.patient;

import java.util.List;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// What a clinical source returned.
///
/// @param patients each person once (merged records and duplicates resolved), in id order
/// @param gaps what is missing; empty means complete
/// @param notes what was left out or put right, and how often: entered in error, refuted, duplicates, merged, ...
/// @param searches the FHIR searches sent or the files read, in order
public record PatientAnswer(List<PatientRecord> patients, List<Gap> gaps, List<Counted> notes, List<String> searches) {
    public PatientAnswer {
        patients = List.copyOf(patients);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
        searches = List.copyOf(searches);
    }

    /// A thing that happened so many times.
    public record Counted(Said said, int count) {
        /// The same in English.
        public String what() {
            return said.english();
        }
    }
}
