package org.phengen.patient;

import org.phengen.job.JobContext;
import org.phengen.question.Criterion;

/// Where one site's people come from: files or a FHIR server. It may return more people than were asked for (every
/// criterion is checked again on the workstation), never fewer without a gap that says so. A contract test stands
/// beside
/// it.
public interface PatientSource {
    /// Everybody who may fulfil the criterion, with everything recorded of them that the criterion or the same-risk
    /// comparison needs.
    ///
    /// @throws org.phengen.job.SourceException when nothing can be had at all
    PatientAnswer find(Criterion criterion, JobContext job);
}
