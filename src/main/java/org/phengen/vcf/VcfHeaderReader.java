package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.job.JobContext;

/// Reads a VCF header from the verified blocks at the file's beginning: own code, because it must keep a budget and
/// because htsjdk's header forgives duplicate samples.
final class VcfHeaderReader {
    /// Largest header: 64 MiB; the largest public one seen has 5 MB.
    private static final long MOST_BYTES = 1 << 26;
    private static final int MOST_CONTIGS = 200_000;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final List<String> FIXED = List.of("#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO");
    private static final Pattern ID = Pattern.compile("[<,]ID=([^,>]+)");
    private static final Pattern LENGTH = Pattern.compile("[<,]length=(\\d{1,18})[,>]");
    private static final Pattern INTEGER = Pattern.compile("[<,]Type=Integer[,>]");

    private final String name;
    private final Map<String, OptionalLong> contigs = new LinkedHashMap<>();
    private boolean endIsNumber;
    private String buildHint = "";
    private long bytes;

    private VcfHeaderReader(String name) {
        this.name = name;
    }

    static VcfHeader read(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        requireBlockGzip(source);
        var lines = new BgzfLines(source, blocks, job);
        lines.seek(new Chunk(0, source.length() << 16));
        return new VcfHeaderReader(source.name()).read(lines);
    }

    private static void requireBlockGzip(ByteSource source) {
        byte[] head = new byte[4];
        if (source.length() < head.length) {
            throw Faults.damaged(source.name(), "the file is shorter than any VCF");
        }
        source.read(0, head, 0, head.length);
        String remedy = "Compress it with bgzip and index it with tabix -p vcf, or let `prepare` do both";
        if (head[0] == '#') {
            throw Faults.unsupported(
                    source.name(), "the VCF is plain text, of which no part can be read alone", remedy);
        }
        boolean gzip = head[0] == 0x1f && head[1] == (byte) 0x8b;
        if (gzip && head[3] != 4) {
            throw Faults.unsupported(source.name(), "the file is gzipped, but not in blocks", remedy);
        }
        if (!gzip) {
            throw Faults.damaged(source.name(), "the file is no block-gzipped VCF");
        }
    }

    private VcfHeader read(BgzfLines lines) {
        for (long number = 1; lines.next(); number++) {
            String line = new String(lines.text(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
            bytes += line.length() + 1L;
            if (bytes > MOST_BYTES) {
                throw Faults.limit(name, "the header is longer than " + MOST_BYTES + " bytes");
            }
            if (number == 1 && !line.startsWith("##fileformat=VCFv4")) {
                throw Faults.unsupported(
                        name,
                        "the file does not begin with ##fileformat=VCFv4",
                        "Convert it to VCF 4 (BCF and older VCF are not read)");
            }
            if (line.startsWith("##")) {
                meta(line);
            } else if (line.startsWith("#CHROM")) {
                return columns(line);
            } else {
                break;
            }
        }
        throw Faults.damaged(name, "the header has no #CHROM line");
    }

    private void meta(String line) {
        if (line.startsWith("##contig=<")) {
            contig(line);
        } else if (line.startsWith("##INFO=<") && "END".equals(id(line))) {
            endIsNumber = INTEGER.matcher(line).find();
        } else if (line.startsWith("##reference=")) {
            buildHint = line.substring("##reference=".length());
        }
    }

    private void contig(String line) {
        String id = id(line);
        if (id.isEmpty()) {
            throw Faults.damaged(name, "a ##contig line has no ID");
        }
        Matcher length = LENGTH.matcher(line);
        OptionalLong stated = length.find() ? OptionalLong.of(Long.parseLong(length.group(1))) : OptionalLong.empty();
        OptionalLong before = contigs.put(id, stated);
        if (before != null && !before.equals(stated)) {
            throw Faults.contradiction(
                    name, "the header states two lengths of contig " + id, "Correct the header (bcftools reheader)");
        }
        if (contigs.size() > MOST_CONTIGS) {
            throw Faults.limit(name, "the header names more than " + MOST_CONTIGS + " contigs");
        }
    }

    private static String id(String line) {
        Matcher id = ID.matcher(line);
        return id.find() ? id.group(1) : "";
    }

    private VcfHeader columns(String line) {
        if (line.chars().filter(letter -> letter == '\t').count() > MOST_SAMPLES) {
            throw Faults.limit(name, "the header names more than " + MOST_SAMPLES + " samples");
        }
        List<String> names = List.of(line.split("\t", -1));
        if (names.size() < FIXED.size() || !names.subList(0, FIXED.size()).equals(FIXED)) {
            throw Faults.damaged(name, "the #CHROM line does not have the eight columns of a VCF between tabs");
        }
        if (names.size() == FIXED.size()) {
            return new VcfHeader(List.of(), contigs, endIsNumber, buildHint, FIXED.size());
        }
        if (!names.get(FIXED.size()).equals("FORMAT") || names.size() == FIXED.size() + 1) {
            throw Faults.damaged(name, "the #CHROM line does not have FORMAT and samples behind INFO");
        }
        List<String> samples = names.subList(FIXED.size() + 1, names.size());
        requireDistinct(samples);
        return new VcfHeader(List.copyOf(samples), contigs, endIsNumber, buildHint, names.size());
    }

    private void requireDistinct(List<String> samples) {
        var seen = new HashSet<String>();
        for (int sample = 0; sample < samples.size(); sample++) {
            if (samples.get(sample).isBlank()) {
                throw Faults.contradiction(
                        name, "sample " + (sample + 1) + " has no name", "Name every sample (bcftools reheader)");
            }
            if (!seen.add(samples.get(sample))) {
                throw Faults.contradiction(
                        name,
                        "sample " + (sample + 1) + " has the name of an earlier sample",
                        "Find out whose column it is and give it its own name (bcftools reheader)");
            }
        }
    }
}
