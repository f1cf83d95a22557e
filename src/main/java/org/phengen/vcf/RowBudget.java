package org.phengen.vcf;

import org.phengen.genotype.Region;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// How much a joined table may hold in memory: rows with their alleles and genotypes of about 250 MB together.
final class RowBudget {
    private static final long MOST = 250_000_000;
    /// What a row costs besides its text.
    private static final int FRAME = 200;

    private long bytes;

    /// @param region what is read, for the message
    /// @param alleles length of ID, REF and ALT
    /// @param samples genotypes kept of the row
    void spend(Region region, int alleles, int samples) {
        bytes += FRAME + 2L * alleles + 5L * samples;
        if (bytes > MOST) {
            throw new SourceException(
                    Category.LIMIT,
                    region.toString(),
                    Said.told("vcf.fault.filesHoldMoreRows"),
                    Said.told("vcf.fault.askForSmallerRegion"));
        }
    }

    boolean spent() {
        return bytes > MOST;
    }
}
