package org.phengen.vcf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phengen.OutsideTool;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;

/// The answer of `bcftools query` and ours to the same question, as text.
final class Bcftools {
    private Bcftools() {}

    static Optional<String> query(Path file, String region) throws Exception {
        return OutsideTool.run(List.of(
                        "bcftools",
                        "query",
                        "-f",
                        "%CHROM\t%POS\t%ID\t%REF\t%ALT[\t%GT]\n",
                        "-r",
                        region,
                        file.toString()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// The file as a BCF with its .csi, beside it; empty where bcftools is absent.
    static Optional<Path> bcfOf(Path vcf) throws Exception {
        Path bcf = vcf.resolveSibling(vcf.getFileName() + ".bcf");
        return OutsideTool.run(List.of("bcftools", "view", "-Ob", "-o", bcf.toString(), vcf.toString()))
                                .isPresent()
                        && OutsideTool.run(List.of("bcftools", "index", "-f", bcf.toString()))
                                .isPresent()
                ? Optional.of(bcf)
                : Optional.empty();
    }

    /// Our table without its header line.
    static String ours(Path file, Region region) {
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            return ours(vcf, region);
        }
    }

    static String ours(IndexedVcf vcf, Region region) {
        var out = new ByteArrayOutputStream();
        RegionTable.write(vcf, region, Optional.empty(), out, JobContext.unwatched());
        String table = out.toString(StandardCharsets.UTF_8);
        return table.substring(table.indexOf('\n') + 1);
    }
}
