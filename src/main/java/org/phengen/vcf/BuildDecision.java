package org.phengen.vcf;

import java.util.Optional;
import java.util.function.Supplier;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Decides a file's build: from contig lengths, then from known sites, and only where both are silent from what the
/// site file states. The header's text is a hint that no decision rests on. Two witnesses that disagree stop everything
/// and both builds are named.
final class BuildDecision {
    private static final Said REMEDY = Said.told("vcf.fault.findOutWhichBuild");

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
                    Said.told(
                            "vcf.fault.headersContigLengthsThose",
                            byLength.get().label(),
                            bySite.get().label(),
                            found.grch37(),
                            found.grch38()),
                    REMEDY);
        }
        Optional<GenomeBuild> decided = byLength.or(() -> bySite);
        if (decided.isPresent() && stated.isPresent() && !decided.equals(stated)) {
            throw Faults.contradiction(
                    source,
                    Said.told(
                            byLength.isPresent() ? "vcf.fault.statedAgainstLengths" : "vcf.fault.statedAgainstSites",
                            stated.get().label(),
                            decided.get().label()),
                    REMEDY);
        }
        return decided.or(() -> stated).orElseThrow(() -> undecided(source, header));
    }

    private static SourceException contradictoryLengths(String source, LengthEvidence lengths) {
        Said problem = lengths.neither().isEmpty()
                ? Said.told(
                        "vcf.fault.lengthsOfBoth",
                        lengths.grch37().getFirst(),
                        lengths.grch38().getFirst())
                : Said.told("vcf.fault.lengthOfNeither", lengths.neither().getFirst());
        return Faults.contradiction(source, problem, REMEDY);
    }

    private static SourceException undecided(String source, VcfHeader header) {
        return Faults.unsupported(
                source,
                Said.told(
                        header.buildHint().isEmpty()
                                ? "vcf.fault.genomeBuildCannotTold"
                                : "vcf.fault.genomeBuildCannotTold.hint",
                        KnownSites.FEWEST),
                Said.told("vcf.fault.stateBuildSiteFile"));
    }
}
