package org.phengen.vcf;

import java.util.Optional;
import java.util.function.Supplier;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;

/// Decides a file's build: from contig lengths, then from known sites, and only where both are silent from what the
/// site file states. The header's text is a hint that no decision rests on. Two witnesses that disagree stop everything
/// and both builds are named.
final class BuildDecision {
    private static final String REMEDY =
            "Find out which build the positions are of and correct the header (bcftools reheader) or the site file";

    private BuildDecision() {}

    /// @param stated what the site file says, if it does
    /// @param sites looks the known sites up; asked once
    /// @throws org.phengen.job.SourceException CONTRADICTION or, where nothing tells, UNSUPPORTED
    static GenomeBuild decide(
            String source, VcfHeader header, Optional<GenomeBuild> stated, Supplier<KnownSites.Found> sites) {
        LengthEvidence lengths = LengthEvidence.of(header);
        if (lengths.contradicts()) {
            throw contradictoryLengths(source, lengths);
        }
        Optional<GenomeBuild> byLength = lengths.build();
        KnownSites.Found found = sites.get();
        Optional<GenomeBuild> bySite = found.build();
        if (byLength.isPresent() && bySite.isPresent() && !byLength.equals(bySite)) {
            throw Faults.contradiction(
                    source,
                    "the header's contig lengths are those of "
                            + byLength.get().label() + ", but known variants stand where "
                            + bySite.get().label() + " has them (" + found.grch37() + " as in GRCh37, "
                            + found.grch38() + " as in GRCh38)",
                    REMEDY);
        }
        Optional<GenomeBuild> decided = byLength.or(() -> bySite);
        if (decided.isPresent() && stated.isPresent() && !decided.equals(stated)) {
            throw Faults.contradiction(
                    source,
                    "the site file states " + stated.get().label() + ", but "
                            + (byLength.isPresent() ? "the contig lengths are" : "the known variants stand as in")
                            + (byLength.isPresent() ? " those of " : " ")
                            + decided.get().label(),
                    REMEDY);
        }
        return decided.or(() -> stated).orElseThrow(() -> undecided(source, header));
    }

    private static SourceException contradictoryLengths(String source, LengthEvidence lengths) {
        String problem = lengths.neither().isEmpty()
                ? "the header's contig lengths are those of GRCh37 for "
                        + lengths.grch37().getFirst() + " and those of GRCh38 for "
                        + lengths.grch38().getFirst()
                : "the header's length of contig " + lengths.neither().getFirst()
                        + " is neither that of GRCh37 nor that of GRCh38";
        return Faults.contradiction(source, problem, REMEDY);
    }

    private static SourceException undecided(String source, VcfHeader header) {
        String hint = header.buildHint().isEmpty() ? "" : " (its ##reference line alone proves nothing)";
        return Faults.unsupported(
                source,
                "the genome build cannot be told: the header states no contig lengths, and fewer than "
                        + KnownSites.FEWEST + " known variants are in the file" + hint,
                "State the build in the site file, or give the header contig lengths (bcftools reheader --fai)");
    }
}
