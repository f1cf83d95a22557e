package org.phengen.vcf;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The contig names a file uses, in its header or its index, and what an asked name means among them.
final class ContigNames {
    private final String source;
    private final Set<String> names = new LinkedHashSet<>();
    private final Optional<GenomeBuild> build;

    /// @param build the build the header's lengths prove, if they do
    ContigNames(String source, VcfHeader header, BinningIndex index, Optional<GenomeBuild> build) {
        this.source = source;
        this.build = build;
        names.addAll(header.contigs().keySet());
        names.addAll(index.contigs().keySet());
    }

    /// The file's own name of the contig, if it has it.
    Optional<String> find(String asked) {
        Set<String> found = ContigAliases.resolve(asked, names, build);
        if (found.size() > 1) {
            throw Faults.contradiction(
                    source,
                    Said.told("vcf.fault.fileNamesContigSeveral", asked, String.join(", ", found)),
                    Said.told("vcf.fault.askForOneThese"));
        }
        return found.stream().findFirst();
    }

    /// As [#find].
    ///
    /// @throws SourceException when neither header nor index nor the alias table knows it
    String require(String asked) {
        return find(asked)
                .orElseThrow(() -> new SourceException(
                        Category.INPUT,
                        source,
                        Said.told(
                                "vcf.fault.fileHasNoContig",
                                asked,
                                build.map(known -> " (its build is " + known.label() + ")")
                                        .orElse("")),
                        Said.told("vcf.fault.askForOneContigs", some())));
    }

    private String some() {
        String first = names.stream()
                .limit(6)
                .reduce((one, other) -> one + ", " + other)
                .orElse("it names none");
        return names.size() > 6 ? first + " and " + (names.size() - 6) + " more" : first;
    }
}
