package org.phengen.vcf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Finds the index beside a file: `FILE.tbi` or `FILE.csi` of a VCF, `FILE.csi` of a BCF.
final class IndexBeside {
    private IndexBeside() {}

    /// @param data the file's bytes
    /// @throws SourceException when the file is none that is read here, or has no index
    static Path find(Path file, ByteSource data) {
        GenomeFileKind kind;
        try (var blocks = new BgzfBlockReader(data)) {
            kind = GenomeFileKind.of(data, blocks);
        }
        kind.refusal(data.name()).ifPresent(refusal -> {
            throw refusal;
        });
        List<Path> present = all(file, kind).stream().filter(Files::exists).toList();
        if (present.isEmpty()) {
            throw missing(file.toString(), kind);
        }
        return present.getFirst();
    }

    /// Where indexes of such a file lie, the preferred one first.
    static List<Path> all(Path file, GenomeFileKind kind) {
        List<String> suffixes = kind == GenomeFileKind.BCF ? List.of(".csi") : List.of(".tbi", ".csi");
        return suffixes.stream()
                .map(suffix -> file.resolveSibling(file.getFileName() + suffix))
                .toList();
    }

    static SourceException missing(String source, GenomeFileKind kind) {
        boolean bcf = kind == GenomeFileKind.BCF;
        return new SourceException(
                Category.MISSING,
                source,
                Said.of(bcf ? "vcf.fault.noIndex.bcf" : "vcf.fault.noIndex.vcf"),
                bcf ? Said.told("vcf.fault.makeOneWithBcftools") : Said.told("vcf.fault.makeOneWithTabix"));
    }
}
