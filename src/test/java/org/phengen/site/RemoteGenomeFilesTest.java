package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.range.Location;

class RemoteGenomeFilesTest {
    private static List<String> places(String pattern, String... samples) {
        var genome = new SiteFile.Genome(
                GenomeBuild.GRCH38,
                SiteFile.Layout.PER_PATIENT,
                pattern,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return GenomeFiles.list(genome, Set.of(samples)).stream()
                .map(Location::name)
                .toList();
    }

    @Test
    void aSamplesNameStandsInAKeyAsItIsAndInAnAddressEncoded() {
        assertThat(places("s3://genomes/{sample}.g.vcf.gz", "NA 12878+ä"))
                .containsExactly("s3://genomes/NA 12878+ä.g.vcf.gz");
        assertThat(places("https://h.example/{sample}.g.vcf.gz", "NA 1+ä?#x"))
                .containsExactly("https://h.example/NA%201%2B%C3%A4%3F%23x.g.vcf.gz");
    }

    @Test
    void aNameThatWouldLeaveTheFolderIsNoFilesName() {
        assertThat(places("s3://genomes/{sample}.g.vcf.gz", "../other", "a/b", "a\\b", ".hidden"))
                .isEmpty();
    }
}
