package org.phengen.vcf;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// Reads the header of a VCF or BCF from the verified blocks at the file's beginning: own code, because it must keep a
/// budget and
/// because htsjdk's header forgives duplicate samples.
final class VcfHeaderReader {
    private static final int MOST_CONTIGS = 200_000;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final List<String> FIXED = List.of("#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO");
    private static final int LAST_MINOR = 5;
    private static final Pattern VERSION = Pattern.compile("##fileformat=VCFv4(?:\\.(\\d{1,3}))?");

    private final String name;
    private final boolean bcf;
    private final BcfDictionary dictionary;
    private final Map<String, OptionalLong> contigs = new LinkedHashMap<>();
    private boolean endIsNumber;
    private String buildHint = "";
    private int minor;
    private long bytes;

    private VcfHeaderReader(String name, boolean bcf) {
        this.name = name;
        this.bcf = bcf;
        this.dictionary = BcfDictionary.empty(name);
    }

    static VcfHeader read(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        GenomeFileKind kind = GenomeFileKind.of(source, blocks);
        kind.refusal(source.name()).ifPresent(refusal -> {
            throw refusal;
        });
        boolean bcf = kind == GenomeFileKind.BCF;
        var reader = new VcfHeaderReader(source.name(), bcf);
        return reader.read(
                bcf ? HeaderText.ofBcf(source, blocks, job).iterator() : HeaderText.ofVcf(source, blocks, job));
    }

    private VcfHeader read(Iterator<String> lines) {
        for (long number = 1; lines.hasNext(); number++) {
            String line = lines.next();
            bytes += line.length() + 1L;
            if (bytes > HeaderText.MOST_BYTES) {
                throw Faults.limit(name, Said.told("vcf.fault.headerLongerThanBytes", HeaderText.MOST_BYTES));
            }
            if (number == 1) {
                version(line);
            }
            if (line.startsWith("##")) {
                meta(line);
            } else if (line.startsWith("#CHROM")) {
                return columns(line);
            } else {
                break;
            }
        }
        throw Faults.damaged(name, Said.told("vcf.fault.headerHasNoChrom"));
    }

    private void version(String line) {
        Matcher version = VERSION.matcher(line);
        if (!version.lookingAt()) {
            throw Faults.unsupported(
                    name, Said.told("vcf.fault.fileDoesNotBegin"), Said.told("vcf.fault.convertVcf4Older"));
        }
        String stated = version.group(1);
        minor = stated == null ? 0 : Integer.parseInt(stated);
        if (minor > LAST_MINOR) {
            throw Faults.unsupported(
                    name, Said.told("vcf.fault.fileVcf4Which", minor), Said.told("vcf.fault.writeAsVcf4", LAST_MINOR));
        }
    }

    private void meta(String line) {
        if (line.startsWith("##reference=")) {
            buildHint = line.substring("##reference=".length());
        }
        MetaLine.of(line).ifPresent(this::structured);
    }

    private void structured(MetaLine line) {
        if (line.kind().equals("contig")) {
            contig(line);
        } else if (line.kind().equals("INFO") && line.id().equals("END")) {
            endIsNumber = line.get("Type").equals(Optional.of("Integer"));
        }
        if (bcf && !line.id().isEmpty()) {
            dictionary.add(line);
        }
    }

    private void contig(MetaLine line) {
        String id = line.id();
        if (id.isEmpty()) {
            throw Faults.damaged(name, Said.told("vcf.fault.contigLineHasNo"));
        }
        OptionalLong stated = line.get("length").filter(text -> text.matches("\\d{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
        OptionalLong before = contigs.put(id, stated);
        if (before != null && !before.equals(stated)) {
            throw Faults.contradiction(
                    name,
                    Said.told("vcf.fault.headerStatesTwoLengths", id),
                    Said.told("vcf.fault.correctHeaderBcftoolsReheader"));
        }
        if (contigs.size() > MOST_CONTIGS) {
            throw Faults.limit(name, Said.told("vcf.fault.headerNamesMoreThan", MOST_CONTIGS));
        }
    }

    private VcfHeader columns(String line) {
        if (line.chars().filter(letter -> letter == '\t').count() > MOST_SAMPLES) {
            throw Faults.limit(name, Said.told("vcf.fault.headerNamesMoreThan2", MOST_SAMPLES));
        }
        List<String> names = List.of(line.split("\t", -1));
        if (names.size() < FIXED.size() || !names.subList(0, FIXED.size()).equals(FIXED)) {
            throw Faults.damaged(name, Said.told("vcf.fault.chromLineDoesNot"));
        }
        if (names.size() == FIXED.size()) {
            return header(List.of(), FIXED.size());
        }
        if (!names.get(FIXED.size()).equals("FORMAT") || names.size() == FIXED.size() + 1) {
            throw Faults.damaged(name, Said.told("vcf.fault.chromLineDoesNot2"));
        }
        List<String> samples = names.subList(FIXED.size() + 1, names.size());
        requireDistinct(samples);
        return header(List.copyOf(samples), names.size());
    }

    private VcfHeader header(List<String> samples, int columns) {
        return new VcfHeader(
                samples,
                contigs,
                endIsNumber,
                buildHint,
                columns,
                minor,
                bcf ? Optional.of(dictionary) : Optional.empty());
    }

    private void requireDistinct(List<String> samples) {
        var seen = new HashSet<String>();
        for (int sample = 0; sample < samples.size(); sample++) {
            if (samples.get(sample).isBlank()) {
                throw Faults.contradiction(
                        name,
                        Said.told("vcf.fault.sampleHasNoName", sample + 1),
                        Said.told("vcf.fault.nameEverySampleBcftools"));
            }
            if (!seen.add(samples.get(sample))) {
                throw Faults.contradiction(
                        name,
                        Said.told("vcf.fault.sampleHasNameEarlier", sample + 1),
                        Said.told("vcf.fault.findOutWhoseColumn"));
            }
        }
    }
}
