package org.phengen.vcf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.phengen.genotype.GenomeBuild;

/// The names of human contigs (`22`, `chr22`, `CM000684.1`, `NC_000022.10`) and their lengths in both builds, from one
/// bundled table. Versioned accessions belong to one build; other names may stand for a contig of either.
final class ContigAliases {
    private static final String TABLE = "human-contigs.tsv";
    private static final Pattern ACCESSION = Pattern.compile("[A-Z]{1,2}_?\\d{5,}\\.\\d+");
    private static final List<Contig> CONTIGS = load();
    private static final Map<String, List<Contig>> BY_NAME = byName();

    /// One contig of one build; `main` are the chromosomes and MT.
    record Contig(GenomeBuild build, long length, boolean main, List<String> names) {}

    private ContigAliases() {}

    /// Which of a file's names an asked name means: itself, or the one other name of the same contig.
    ///
    /// @param names the names the file uses
    /// @param build the file's build where it is known; an accession of the other build then means nothing, and where
    ///     it is unknown no accession means anything but itself
    /// @return all names of the file that fit: none, one, or several where the file names a contig twice
    static Set<String> resolve(String asked, Collection<String> names, Optional<GenomeBuild> build) {
        if (names.contains(asked)) {
            return Set.of(asked);
        }
        if (build.isEmpty() && ACCESSION.matcher(asked).matches()) {
            return Set.of();
        }
        var found = new LinkedHashSet<String>();
        for (Contig contig : BY_NAME.getOrDefault(asked, List.of())) {
            boolean fits = build.isEmpty() || build.get() == contig.build();
            contig.names().stream().filter(name -> fits && names.contains(name)).forEach(found::add);
        }
        return found;
    }

    /// The chromosome of a build that goes by a name; MT is left out, being the same in both.
    static Optional<Contig> chromosome(String name, GenomeBuild build) {
        return BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(contig -> contig.main() && contig.build() == build)
                .filter(contig -> !contig.names().contains("MT"))
                .findFirst();
    }

    /// The usual name (`1` to `22`, `X`, `Y`, `MT`) of the chromosome that goes by a name in either build.
    static Optional<String> plainName(String name) {
        return BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(Contig::main)
                .map(contig -> contig.names().getFirst())
                .findFirst();
    }

    private static Map<String, List<Contig>> byName() {
        var byName = new HashMap<String, List<Contig>>();
        for (Contig contig : CONTIGS) {
            contig.names()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(contig));
        }
        return Map.copyOf(byName);
    }

    private static List<Contig> load() {
        var contigs = new ArrayList<Contig>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ContigAliases.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("GRCh"))
                    .map(ContigAliases::contig)
                    .forEach(contigs::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(contigs);
    }

    private static Contig contig(String line) {
        String[] fields = line.split("\t", -1);
        GenomeBuild build = fields[0].equals("GRCh37") ? GenomeBuild.GRCH37 : GenomeBuild.GRCH38;
        return new Contig(build, Long.parseLong(fields[1]), fields[2].equals("main"), List.of(fields[3].split(",")));
    }
}
