package org.phengen.site;

import java.nio.file.Path;
import java.util.List;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.JobContext;
import org.phengen.patient.PatientSource;

/// Opens what a site file names, with the user's own rights. The one implementation stands in the root package, where
/// adapters are chosen; tests bring their own.
public interface SourceOpener {
    /// The site's people.
    ///
    /// @throws org.phengen.job.SourceException when the kind of source is not supported or cannot be opened
    PatientSource patients(SiteFile site, JobContext job);
}
