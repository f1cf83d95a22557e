package org.phengen.vcf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.Region;
import org.phengen.genotype.Variant;
import org.phengen.job.JobContext;

/// Common variants whose positions in both builds are known: where a file has their alleles tells its build.
final class KnownSites {
    private static final String TABLE = "known-sites.tsv";
    private static final List<Site> SITES = load();
    /// Fewest sites that prove a build.
    static final int FEWEST = 3;

    /// @param alleles the two alleles, in alphabetical order
    record Site(String chromosome, int grch37, int grch38, String alleles) {}

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

    /// Looks all sites of the contigs a file has up, in one walk.
    static Found count(GenotypeSource file, Predicate<String> hasContig) {
        List<Site> sites =
                SITES.stream().filter(site -> hasContig.test(site.chromosome())).toList();
        var places = new ArrayList<Region>();
        for (Site site : sites) {
            places.add(new Region(site.chromosome(), site.grch37(), site.grch37()));
            places.add(new Region(site.chromosome(), site.grch38(), site.grch38()));
        }
        // even numbers: where GRCh37 has a site, odd ones: where GRCh38 has it
        var present = new BitSet();
        file.readEach(
                places,
                (place, row) -> {
                    if (isSite(row.variant(), places.get(place), sites.get(place / 2))) {
                        present.set(place);
                    }
                },
                JobContext.unwatched());
        int grch37 = (int) present.stream().filter(place -> place % 2 == 0).count();
        return new Found(grch37, present.cardinality() - grch37);
    }

    private static boolean isSite(Variant variant, Region place, Site site) {
        if (variant.position() != place.start() || variant.alternates().isEmpty()) {
            return false;
        }
        String reference = variant.reference();
        String alternate = variant.alternates().getFirst();
        return (reference + alternate).equals(site.alleles()) || (alternate + reference).equals(site.alleles());
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
