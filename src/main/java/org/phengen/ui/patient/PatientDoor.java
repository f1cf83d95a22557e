package org.phengen.ui.patient;

import java.util.List;
import org.phengen.job.JobContext;

/// The way to records and studies. Both are called on a job's thread.
public interface PatientDoor {
    /// Records whose number contains the words, at the sites that let individual people be seen; at most 20.
    ///
    /// @throws org.phengen.job.SourceException when a site cannot be read
    List<Entry> find(String words, JobContext job);

    /// Everything about one patient, the study ready for the slice.
    ///
    /// @param key `SITE/ID`
    /// @throws org.phengen.job.SourceException when the patient, or a source, cannot be read
    OpenPatient open(String key, JobContext job);

    /// One record in a list.
    ///
    /// @param key `SITE/ID`
    /// @param record the number shown
    /// @param detail "North · woman, 47 years"
    record Entry(String key, String record, String detail) {}
}
