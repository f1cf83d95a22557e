package org.phengen.vcf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.phengen.genotype.GenomeBuild;

/// Common variants whose positions in both builds are known: where a file has their alleles tells its build.
final class KnownSites {
    private static final String TABLE = "known-sites.tsv";
    private static final List<Site> SITES = load();
    /// Fewest sites that prove a build.
    static final int FEWEST = 3;

    /// @param alleles the two alleles, in alphabetical order
    record Site(String chromosome, int grch37, int grch38, String alleles) {}

    /// Whether a file has a row with exactly these two alleles at a position.
    @FunctionalInterface
    interface Presence {
        boolean has(String chromosome, int position, String alleles);
    }

    private KnownSites() {}

    /// How many of the sites a file has where GRCh37 and where GRCh38 puts them.
    record Found(int grch37, int grch38) {
        /// The build with at least [#FEWEST] sites and five times as many as the other.
        Optional<GenomeBuild> build() {
            if (grch37 >= FEWEST && grch37 >= 5 * grch38) {
                return Optional.of(GenomeBuild.GRCH37);
            }
            return grch38 >= FEWEST && grch38 >= 5 * grch37 ? Optional.of(GenomeBuild.GRCH38) : Optional.empty();
        }
    }

    static Found count(Presence file) {
        int grch37 = 0;
        int grch38 = 0;
        for (Site site : SITES) {
            if (file.has(site.chromosome(), site.grch37(), site.alleles())) {
                grch37++;
            }
            if (file.has(site.chromosome(), site.grch38(), site.alleles())) {
                grch38++;
            }
        }
        return new Found(grch37, grch38);
    }

    private static List<Site> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownSites.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("rs") && !line.startsWith("rsid"))
                    .map(line -> line.split("\t", -1))
                    .map(fields ->
                            new Site(fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), fields[4]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
