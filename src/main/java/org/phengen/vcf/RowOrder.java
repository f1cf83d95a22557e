package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Checks, line by line, that a VCF to be written is in the order an index needs, and finds each row's span.
final class RowOrder {
    /// Last position a .tbi can hold (SAM specification, section 5.1.1 of the tabix binning scheme).
    static final int LAST_TBI_POSITION = 1 << 29;

    private static final Pattern STATED_END = Pattern.compile("END=(\\d+)");

    /// CHROM to INFO
    private static final int FIXED = 8;

    private final String source;
    private final Set<String> finished = new HashSet<>();
    private String contig = "";
    private int position;
    private int columns;
    private long lines;

    RowOrder(String source) {
        this.source = source;
    }

    /// The row's span, or null for a header line.
    ///
    /// @param text UTF-8, the line from `from` up to `to`, without its end
    @Nullable
    IndexedSpan accept(byte[] text, int from, int to) {
        lines++;
        int tabs = LineScan.tabs(text, from, to);
        if (tabs < 0) {
            throw refused(Said.told("vcf.fault.holdsLineEndInside"));
        }
        if (from < to && text[from] == '#') {
            acceptHeader(new String(text, from, to - from, StandardCharsets.UTF_8));
            return null;
        }
        if (columns == 0) {
            throw refused(Said.told("vcf.fault.comesBeforeChromLine"));
        }
        if (tabs + 1 != columns) {
            throw refused(Said.told("vcf.fault.hasColumnsWhereChrom", tabs + 1, columns));
        }
        // the samples' part, nearly all of a wide row, is not taken apart
        IndexedSpan span = span(LineScan.upToTab(text, from, to, FIXED).split("\t", -1));
        follow(span);
        return span;
    }

    private void acceptHeader(String line) {
        if (columns != 0) {
            throw refused(Said.told("vcf.fault.headerLineBelowChrom"));
        }
        if (lines == 1 && !line.startsWith("##fileformat=VCF")) {
            throw refused(Said.told("vcf.fault.notFileformatVcfv4X"));
        }
        if (line.startsWith("#CHROM\t")) {
            columns = line.split("\t", -1).length;
        }
    }

    private IndexedSpan span(String[] fields) {
        int start = number(fields[1], "POS");
        int end = Math.max(start, start + fields[3].length() - 1);
        for (String item : fields[7].split(";", -1)) {
            Matcher stated = STATED_END.matcher(item);
            if (stated.lookingAt()) {
                int last = number(stated.group(1), "END");
                end = last >= start ? last : end;
            }
        }
        if (end > LAST_TBI_POSITION) {
            throw refused(Said.told("vcf.fault.endsBeyondPositionLast", LAST_TBI_POSITION));
        }
        return new IndexedSpan(fields[0], start, end);
    }

    private void follow(IndexedSpan span) {
        if (!span.contig().equals(contig)) {
            finished.add(contig);
            if (finished.contains(span.contig())) {
                throw refused(Said.told("vcf.fault.returnsContigWhoseRows", span.contig()));
            }
            contig = span.contig();
        } else if (span.start() < position) {
            throw refused(Said.told("vcf.fault.liesBeforeRowAbove"));
        }
        position = span.start();
    }

    private int number(String text, String column) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException notDigits) {
            // said below, as for a number out of range
        }
        throw refused(Said.told("vcf.fault.hasNoUsable", column));
    }

    private SourceException refused(Said problem) {
        return new SourceException(
                Category.INPUT,
                source + " line " + lines,
                Said.told("vcf.fault.line", problem),
                Said.told("vcf.fault.sortRowsByContig"));
    }
}
