package org.phengen.vcf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.genotype.GenomeBuild;

/// What the contig lengths of a header say of the build. MT is left out: it is the same in both.
///
/// @param grch37 chromosomes with a length of GRCh37
/// @param grch38 chromosomes with a length of GRCh38
/// @param neither chromosomes with another length
record LengthEvidence(List<String> grch37, List<String> grch38, List<String> neither) {
    static LengthEvidence of(VcfHeader header) {
        var evidence = new LengthEvidence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        header.contigs().forEach((name, length) -> {
            if (length.isPresent()) {
                evidence.add(name, length.getAsLong());
            }
        });
        return evidence;
    }

    private void add(String name, long length) {
        var as37 = ContigAliases.chromosome(name, GenomeBuild.GRCH37);
        var as38 = ContigAliases.chromosome(name, GenomeBuild.GRCH38);
        if (as37.isPresent() && as37.get().length() == length) {
            grch37.add(name);
        } else if (as38.isPresent() && as38.get().length() == length) {
            grch38.add(name);
        } else if (as37.isPresent() || as38.isPresent()) {
            neither.add(name);
        }
    }

    /// The build, where at least one length proves it and none speaks against it.
    Optional<GenomeBuild> build() {
        if (!neither.isEmpty() || grch37.isEmpty() == grch38.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(grch37.isEmpty() ? GenomeBuild.GRCH38 : GenomeBuild.GRCH37);
    }

    /// Whether lengths contradict each other or known builds.
    boolean contradicts() {
        return !neither.isEmpty() || !grch37.isEmpty() && !grch38.isEmpty();
    }
}
