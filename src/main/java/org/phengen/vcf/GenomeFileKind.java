package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// What a file is by its first bytes, whatever its name says.
enum GenomeFileKind {
    VCF(""),
    BCF(""),
    PLAIN_VCF("COMPRESS"),
    GZIPPED("COMPRESS"),
    PLAIN_BCF("AS_BCF"),
    OLD_BCF("OLD_BCF"),
    WEB_PAGE("FETCH"),
    ERROR_ANSWER("FETCH"),
    INDEX("INDEX"),
    EMPTY("FETCH"),
    OTHER("OTHER");

    private final String todo;

    /// @param todo names the remedy's message; empty where none is needed
    GenomeFileKind(String todo) {
        this.todo = todo;
    }

    private Said said() {
        return Said.of("vcf.kind." + name());
    }

    private Said remedy() {
        return todo.isEmpty() ? Said.plain("") : Said.of("vcf.kind.todo." + todo);
    }

    /// As a part of a sentence: "this is ...".
    String words() {
        return said().english();
    }

    boolean isReadable() {
        return this == VCF || this == BCF;
    }

    /// Why a file of this kind is not read; empty for the two that are.
    Optional<SourceException> refusal(String source) {
        return switch (this) {
            case VCF, BCF -> Optional.empty();
            case PLAIN_VCF ->
                Optional.of(Faults.unsupported(source, Said.told("vcf.fault.vcfPlainTextWhich"), remedy()));
            case GZIPPED -> Optional.of(Faults.unsupported(source, Said.told("vcf.fault.fileGzippedButNot"), remedy()));
            case PLAIN_BCF ->
                Optional.of(Faults.unsupported(source, Said.told("vcf.fault.bcfNotCompressedSo"), remedy()));
            case OLD_BCF -> Optional.of(Faults.unsupported(source, Said.told("vcf.fault.file", said()), remedy()));
            case WEB_PAGE, ERROR_ANSWER, INDEX, EMPTY, OTHER ->
                Optional.of(new SourceException(
                        SourceException.Category.DAMAGED, source, Said.told("vcf.fault.file", said()), remedy()));
        };
    }

    /// @throws SourceException when a block-gzipped file's first block is damaged
    static GenomeFileKind of(ByteSource source, BgzfBlockReader blocks) {
        if (source.length() == 0) {
            return EMPTY;
        }
        byte[] head = new byte[(int) Math.min(source.length(), 64)];
        source.read(0, head, 0, head.length);
        boolean gzip = head.length > 3 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        if (!gzip) {
            return plain(head, head.length);
        }
        if (head[3] != 4) {
            return GZIPPED;
        }
        byte[] block = new byte[BgzfBlockReader.LARGEST_BLOCK];
        int made = blocks.read(0, 0, block, 0);
        GenomeFileKind inside = plain(block, made);
        return switch (inside) {
            case PLAIN_VCF -> VCF;
            case PLAIN_BCF -> BCF;
            default -> inside;
        };
    }

    private static GenomeFileKind plain(byte[] bytes, int length) {
        String text = new String(bytes, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        if (text.startsWith("BCF\2\2")) {
            return PLAIN_BCF;
        }
        if (text.startsWith("BCF\2") || text.startsWith("BCF\4")) {
            return OLD_BCF;
        }
        if (text.startsWith("TBI\1") || text.startsWith("CSI\1") || text.startsWith("BAI\1")) {
            return INDEX;
        }
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<head")) {
            return WEB_PAGE;
        }
        if (start.startsWith("<?xml") || start.startsWith("<error") || start.startsWith("{")) {
            return ERROR_ANSWER;
        }
        return text.startsWith("#") ? PLAIN_VCF : length == 0 ? EMPTY : OTHER;
    }
}
