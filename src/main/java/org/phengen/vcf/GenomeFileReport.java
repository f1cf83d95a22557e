package org.phengen.vcf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.CheckReport;

/// What a check found in one genome file, and what has to be compared with other files.
///
/// @param build as the file itself proves it
/// @param styles how its chromosomes are named: `1`, `chr1`, `accession`
/// @param samples names in file order
/// @param chromosomes usual names of the chromosomes it has (rows of, where all were read)
public record GenomeFileReport(
        CheckReport report,
        Optional<GenomeBuild> build,
        Set<String> styles,
        List<String> samples,
        Set<String> chromosomes) {
    public GenomeFileReport {
        styles = Set.copyOf(styles);
        samples = List.copyOf(samples);
        chromosomes = Set.copyOf(chromosomes);
    }

    static GenomeFileReport unread(CheckReport report) {
        return new GenomeFileReport(report, Optional.empty(), Set.of(), List.of(), Set.of());
    }
}
