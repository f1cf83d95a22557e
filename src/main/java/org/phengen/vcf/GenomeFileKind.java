package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.phengen.job.SourceException;

/// What a file is by its first bytes, whatever its name says.
enum GenomeFileKind {
    VCF("a block-gzipped VCF", ""),
    BCF("a BCF 2.2", ""),
    PLAIN_VCF("a VCF in plain text", Remedies.COMPRESS),
    GZIPPED("a file gzipped in one piece", Remedies.COMPRESS),
    PLAIN_BCF("a BCF that is not compressed", Remedies.AS_BCF),
    OLD_BCF("a BCF of a version before 2.2", "Convert it with a tool that still reads it, or fetch it as a VCF"),
    WEB_PAGE("a web page, as servers send it for a sign-in or an error", Remedies.FETCH),
    ERROR_ANSWER("a server's error message in XML or JSON", Remedies.FETCH),
    INDEX("an index", "Name the file it belongs to; its index is looked at with it"),
    EMPTY("an empty file", Remedies.FETCH),
    OTHER("neither VCF nor BCF", "Name a bgzipped VCF or a BCF");

    private final String words;
    private final String remedy;

    GenomeFileKind(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    private static final class Remedies {
        static final String COMPRESS = "Compress it with bgzip and index it with tabix -p vcf";
        static final String AS_BCF = "Compress it with bcftools view -Ob and index it with bcftools index";
        static final String FETCH = "Fetch the file again, signed in where that is needed";
    }

    /// As a part of a sentence: "this is ...".
    String words() {
        return words;
    }

    boolean isReadable() {
        return this == VCF || this == BCF;
    }

    /// Why a file of this kind is not read; empty for the two that are.
    Optional<SourceException> refusal(String source) {
        return switch (this) {
            case VCF, BCF -> Optional.empty();
            case PLAIN_VCF ->
                Optional.of(Faults.unsupported(
                        source, "the VCF is plain text, of which no part can be read alone", remedy));
            case GZIPPED -> Optional.of(Faults.unsupported(source, "the file is gzipped, but not in blocks", remedy));
            case PLAIN_BCF ->
                Optional.of(Faults.unsupported(
                        source, "the BCF is not compressed, so that no part can be read alone", remedy));
            case OLD_BCF -> Optional.of(Faults.unsupported(source, "the file is " + words, remedy));
            case WEB_PAGE, ERROR_ANSWER, INDEX, EMPTY, OTHER ->
                Optional.of(
                        new SourceException(SourceException.Category.DAMAGED, source, "the file is " + words, remedy));
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
