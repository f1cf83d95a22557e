package org.phengen.vcf;

import java.util.Optional;
import org.phengen.genotype.GenomeBuild;
import org.phengen.language.Said;

/// Refuses to join files of different builds, as far as their contig lengths tell.
final class BuildAgreement {
    private Optional<GenomeBuild> first = Optional.empty();
    private String firstFile = "";
    private boolean broken;

    void add(IndexedVcf vcf) {
        Optional<GenomeBuild> build = vcf.buildByLengths();
        if (build.isEmpty()) {
            return;
        }
        if (first.isEmpty()) {
            first = build;
            firstFile = vcf.name();
        } else if (!first.equals(build)) {
            broken = true;
            throw Faults.contradiction(
                    vcf.name(),
                    Said.told(
                            "vcf.fault.fileBut",
                            build.get().label(),
                            firstFile,
                            first.get().label()),
                    Said.told("vcf.fault.askForFilesOne"));
        }
    }

    /// Whether it refused.
    boolean broken() {
        return broken;
    }
}
