package org.phengen.vcf;

import org.phengen.genotype.Region;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// How many rows a joined table may hold in memory: 1,000,000, about 300 MB.
final class RowBudget {
    private static final int MOST = 1_000_000;

    private int rows;

    void spend(Region region) {
        if (++rows > MOST) {
            throw new SourceException(
                    Category.LIMIT,
                    region.toString(),
                    "the files hold more than " + MOST + " rows there together",
                    "Ask for a smaller region or for fewer files");
        }
    }

    boolean spent() {
        return rows > MOST;
    }
}
