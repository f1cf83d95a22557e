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
    ///
    /// @param use whether it says what was used, and not what was left out or put right
    public record Counted(Said said, int count, boolean use) {
        /// Something left out, put right or particular.
        public Counted(Said said, int count) {
            this(said, count, false);
        }

        /// The same in English.
        public String what() {
            return said.english();
        }
    }
}
