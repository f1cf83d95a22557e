package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.FuzzTarget;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// Any text as the contents of an indexed VCF, header and rows: refused by name, or every row decoded whole. The index
/// leads to all rows of the first few contigs that stand in them.
public final class VcfTextFuzz implements FuzzTarget {
    private static final VcfTextFuzz TARGET = new VcfTextFuzz();
    private static final int MOST_CONTIGS = 4;

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) {
        // one block holds all, so that the virtual offset of the rows is their place in the text
        byte[] text = input.length > 60_000 ? java.util.Arrays.copyOf(input, 60_000) : input;
        byte[] file = FuzzedBgzf.of(text, 65_000);
        var stretches = new LinkedHashMap<String, Chunk>();
        stretches(text, (long) (file.length - BgzfEnd.LENGTH) << 16, stretches);
        List<String> contigs = List.copyOf(stretches.keySet());
        byte[] index = FuzzedBgzf.csi(contigs, List.copyOf(stretches.values()));
        try (IndexedVcf vcf = IndexedVcf.open(
                new BytesInMemory("fuzzed", file),
                new BytesInMemory("index", index),
                Optional.empty(),
                JobContext.unwatched())) {
            return FuzzedRows.askAll(vcf, contigs) > 0;
        } catch (SourceException named) {
            return false;
        }
    }

    private static int firstRow(byte[] text) {
        int line = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n') {
                line = at + 1;
                if (line == text.length || text[line] != '#') {
                    return line;
                }
            }
        }
        return line;
    }

    /// From each contig's first row to the first of the next contig.
    private static void stretches(byte[] text, long fileEnd, Map<String, Chunk> into) {
        int from = firstRow(text);
        String contig = contig(text, from);
        for (int at = from; at < text.length; at++) {
            boolean lineEnds = text[at] == '\n' && at + 1 < text.length;
            String next = lineEnds ? contig(text, at + 1) : contig;
            if (!next.equals(contig) && into.size() < MOST_CONTIGS) {
                into.putIfAbsent(contig, new Chunk(from, at + 1L));
                from = at + 1;
                contig = next;
            }
        }
        into.put(contig, new Chunk(from, fileEnd));
    }

    private static String contig(byte[] text, int at) {
        int end = at;
        while (end < text.length && text[end] > ' ') {
            end++;
        }
        return end == at ? "1" : new String(text, at, end - at, StandardCharsets.UTF_8);
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                text(
                        List.of("A", "B", "C"),
                        List.of(
                                "1 100 a AC A,G . PASS END=120;AEND=3 GT:DP:GQ 0|1:3:40 ./.:.:. 1/1",
                                "1 150 . A <DEL> 3.5 . END=260 GT 0/1 . 1",
                                "1 200 b G * . q10 . DP:GT 3:0|0 4:.|1 5:1",
                                "2 7 c T C . . . GT 0|0 0|1 1|1")),
                text(
                        List.of("S"),
                        List.of(
                                "1 90 . A <NON_REF> . . END=180 GT:MIN_DP:GQ 0/0:12:30",
                                "1 181 . C T,<NON_REF> 9 PASS . GT:DP 0/1:9")),
                text(List.of(), List.of("1 100 a A G . . AC=1")));
    }

    private static byte[] text(List<String> samples, List<String> rows) {
        return FuzzTarget.bytes(String.join("\n", VcfLines.of(VcfLines.GRCH37, samples, rows)) + "\n");
    }

    @Override
    public List<String> words() {
        return List.of(
                "##contig=<ID=",
                ",length=",
                "##fileformat=VCFv4.3\n",
                "#CHROM\tPOS",
                "\tFORMAT\t",
                "\n",
                "\r\n",
                "\t",
                "\tGT\t",
                "GT:DP",
                "END=",
                ";END=2147483647",
                "0|1",
                "1/2",
                "./.",
                ".",
                "|",
                "<NON_REF>",
                "<*>",
                "*",
                "chr1",
                "2147483647",
                "0",
                "-1",
                "##INFO=<ID=END,Number=1,Type=Integer,Description=\"",
                "SVLEN=-5",
                "LEN",
                "1\t100\tx\tA\tG\t.\t.\t.\tGT\t0|1\n");
    }
}
