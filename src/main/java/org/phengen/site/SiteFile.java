package org.phengen.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.phengen.genotype.GenomeBuild;
import org.phengen.patient.ConsentRule;

/// One institution as its YAML file describes it. Holds no secret.
///
/// @param file where it was read from; relative locations resolve beside it
/// @param site short name, as in `SITE/ID`
/// @param title the institution's name for people
/// @param asOf the fixed "today" of sample data; empty means the clock's
/// @param genome empty where the site has no genomes
/// @param linkage empty where no patient is linked to a sample
public record SiteFile(
        Path file,
        String site,
        String title,
        Optional<LocalDate> asOf,
        ConsentRule consent,
        Phenome phenome,
        Optional<Genome> genome,
        Optional<Linkage> linkage,
        Privacy privacy) {

    /// Where the clinical data are.
    public sealed interface Phenome {
        /// NDJSON or bundles, gz allowed: files or folders.
        record Files(List<Path> locations) implements Phenome {
            public Files {
                locations = List.copyOf(locations);
            }
        }

        /// A FHIR server.
        record Server(String baseUrl, Optional<String> signIn, Optional<String> terminology) implements Phenome {}
    }

    /// Where the genomes are.
    ///
    /// @param build what the site states; the files' contig lengths must agree
    /// @param vcf LOCATION, with `{contig}` or `{sample}` where there are several
    /// @param absentIsReference the site declares its cohort files complete for their sites
    /// @param callable BED of callable regions
    /// @param strand what the site says of its strand, for the report only
    public record Genome(
            GenomeBuild build,
            Layout layout,
            String vcf,
            boolean absentIsReference,
            Optional<String> callable,
            Optional<String> strand,
            Optional<String> credentials) {}

    public enum Layout {
        COHORT,
        PER_PATIENT
    }

    /// How samples belong to patients.
    public sealed interface Linkage {
        record Crosswalk(String location) implements Linkage {}

        record DocumentReference() implements Linkage {}
    }

    /// What the site lets a user see.
    ///
    /// @param minimumCell smallest count of people that may be shown or derived, at least 1
    /// @param individualView rows, dots and small counts on screen
    public record Privacy(int minimumCell, boolean individualView, boolean singleGeneFindings) {
        /// The default of docs/rules.md section 5: nothing from 1 to 20 is shown.
        public static final int DEFAULT_MINIMUM_CELL = 21;
    }
}
