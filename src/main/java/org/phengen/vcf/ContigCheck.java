package org.phengen.vcf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.job.CheckLine;

/// Looks at the names that a file gives its contigs: known ones, one name for each chromosome.
final class ContigCheck {
    private static final String SUBJECT = "contigs";
    private static final int SHOWN = 4;

    private ContigCheck() {}

    /// How chromosomes are named: `1`, `chr1`, or by accession; several where a file mixes them.
    static Set<String> styles(Collection<String> names) {
        Set<String> styles = new LinkedHashSet<>();
        for (String name : names) {
            Optional<String> plain = ContigAliases.plainName(name);
            if (plain.isPresent()) {
                styles.add(
                        name.equals(plain.get())
                                ? "1"
                                : name.regionMatches(true, 0, "chr", 0, 3) ? "chr1" : "accession");
            }
        }
        return styles;
    }

    /// @param names of the contigs with rows, or where these are not known of all contigs
    /// @param unnamed those of them that no `##contig` line names
    static CheckLine check(Collection<String> names, Set<String> unnamed) {
        if (names.isEmpty()) {
            return CheckLine.note(SUBJECT, "the file names no contig", "");
        }
        Map<String, List<String>> byChromosome = new LinkedHashMap<>();
        for (String name : names) {
            ContigAliases.plainName(name)
                    .ifPresent(plain -> byChromosome
                            .computeIfAbsent(plain, key -> new ArrayList<>())
                            .add(name));
        }
        if (byChromosome.isEmpty()) {
            return CheckLine.fault(
                    SUBJECT,
                    "no contig has a name of a human chromosome that is known here: " + some(names),
                    "If these are human chromosomes, rename them (bcftools annotate --rename-chrs)");
        }
        Optional<List<String>> twice = byChromosome.values().stream()
                .filter(several -> several.size() > 1)
                .findFirst();
        if (twice.isPresent()) {
            return CheckLine.fault(
                    SUBJECT,
                    "one chromosome goes by several names: " + String.join(", ", twice.get()),
                    "Give each chromosome one name (bcftools annotate --rename-chrs)");
        }
        if (!unnamed.isEmpty()) {
            return CheckLine.fault(
                    SUBJECT,
                    "rows stand on contigs that no ##contig line names: " + some(unnamed),
                    "Complete the header (bcftools reheader --fai)");
        }
        int others = names.size() - byChromosome.size();
        return CheckLine.fine(SUBJECT, some(names) + (others > 0 ? "; " + others + " are no chromosomes" : ""));
    }

    private static String some(Collection<String> names) {
        List<String> first = names.stream().limit(SHOWN).toList();
        return String.join(", ", first) + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
