package org.phengen.vcf;

import java.util.Optional;
import org.phengen.genotype.GenomeBuild;

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
                    "the file is of " + build.get().label() + ", but " + firstFile + " is of "
                            + first.get().label(),
                    "Ask for the files of one build at a time");
        }
    }

    /// Whether it refused.
    boolean broken() {
        return broken;
    }
}
