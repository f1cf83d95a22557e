package org.phengen.score;

import java.util.List;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.Region;
import org.phengen.genotype.RowReader;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// One person's file that cannot be read.
record FailingVcf(String name, String sample) implements GenotypeSource {
    @Override
    public GenomeBuild build() {
        return GenomeBuild.GRCH38;
    }

    @Override
    public List<String> samples() {
        return List.of(sample);
    }

    @Override
    public ContigState read(Region region, RowReader reader, JobContext job) {
        throw new SourceException(Category.DAMAGED, name, "a block's checksum is wrong", "Fetch the file again");
    }

    @Override
    public void close() {}
}
