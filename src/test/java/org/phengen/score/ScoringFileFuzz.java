package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.phengen.FuzzTarget;
import org.phengen.job.SourceException;

/// Any bytes as a scoring file: refused by name, or every row that is not blank is a weight or is counted with the
/// reason why not. (The sum is made where line ends are plain.)
public final class ScoringFileFuzz implements FuzzTarget {
    private static final ScoringFileFuzz TARGET = new ScoringFileFuzz();

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) {
        ScoringFile file;
        try {
            file = ScoringFileReader.read(new ByteArrayInputStream(input), "fuzzed.txt");
        } catch (SourceException named) {
            return false;
        }
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.indexOf('\r') < 0 && !text.startsWith("\u001f")) {
            assertThat(file.variants()).isEqualTo(rows(text));
        }
        file.expected();
        return true;
    }

    private static int rows(String text) {
        int rows = -1; // the column line
        boolean inHeader = true;
        for (String line : text.split("\n", -1)) {
            String plain = line;
            inHeader &= plain.startsWith("#") || plain.isBlank();
            rows += !inHeader && !plain.isBlank() ? 1 : 0;
        }
        return rows;
    }

    @Override
    public List<byte[]> seeds() {
        byte[] harmonised = FuzzTarget.bytes("""
            ###PGS CATALOG SCORING FILE
            #format_version=2.0
            #pgs_id=PGS1
            #genome_build=GRCh37
            #HmPOS_build=GRCh38
            rsID\tchr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\tallelefrequency_effect\thm_source\thm_rsID\thm_chr\thm_pos\thm_inferOtherAllele
            rs1\t1\t90\ta\tg\t0.5\t0.2\tENSEMBL\trs1\t1\t100\t
            rs2\t1\t190\tA\t\t-1e-3\t0.3\tENSEMBL\trs2\tX\t200\tG/T
            rs4\t1\t390\tA\tG\t3\t\tUnknown\t\t\t\t
            """);
        byte[] published = FuzzTarget.bytes("""
            #genome_build=hg19
            chr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\tis_dominant\tis_recessive\tis_haplotype
            22\t17000000\tA\tC\t0.1\tTrue\tFalse\tFalse
            22\t17000100\tAT\tA\t0.2\tFalse\tTrue\tFalse
            6\t9\tC\tT\t0.2\tFalse\tFalse\tTrue
            """);
        byte[] dosages = FuzzTarget.bytes("""
            #genome_build=GRCh38
            chr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\tdosage_0_weight\tdosage_1_weight\tdosage_2_weight\tstandard_error\tgene
            1\t5\tA\tC\t\t0\t0.5\t0.7\t0.01\tFTO
            """);
        return List.of(harmonised, published, dosages, gzip(harmonised));
    }

    private static byte[] gzip(byte[] text) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    @Override
    public List<String> words() {
        return List.of(
                "\t",
                "\n",
                "\r\n",
                "#",
                "#genome_build=GRCh38\n",
                "#HmPOS_build=",
                "NaN",
                "1e400",
                "-0",
                "True",
                "chr",
                "MT",
                "XY",
                "2147483648",
                "hm_chr",
                "effect_weight",
                "other_allele",
                "dosage_1_weight",
                "is_interaction",
                "variant_description",
                "A/T",
                "HLA-A*01:01",
                "\u2212",
                "0x1p3",
                "1,5");
    }
}
