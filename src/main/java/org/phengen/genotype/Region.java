package org.phengen.genotype;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// A stretch of one contig.
///
/// @param contig the name as asked (`22` or `chr22`); sources resolve aliases
/// @param start first position, 1-based
/// @param end last position, 1-based, inclusive
public record Region(String contig, long start, long end) {
    /// The source that a failure names when what was typed as region is at fault.
    public static final String TYPED = "region";

    private static final Pattern RANGE = Pattern.compile("(\\d{1,12})(-(\\d{0,12}))?");
    private static final long LAST_POSITION = Integer.MAX_VALUE - 1L;

    public Region {
        if (contig.isBlank() || start < 1 || end < start) {
            throw new IllegalArgumentException("not a region: " + contig + ":" + start + "-" + end);
        }
    }

    /// Reads `22`, `22:17000000`, `22:17000000-17010000` or `22:17000000-`; commas in numbers are allowed.
    ///
    /// @throws SourceException INPUT when it is none of these
    public static Region parse(String text) {
        int colon = text.lastIndexOf(':');
        String contig = colon < 0 ? text : text.substring(0, colon);
        Matcher range =
                RANGE.matcher(colon < 0 ? "1-" : text.substring(colon + 1).replace(",", ""));
        if (!contig.isBlank() && range.matches()) {
            long start = Long.parseLong(range.group(1));
            String last = range.group(3);
            long end = range.group(2) == null ? start : last.isEmpty() ? LAST_POSITION : Long.parseLong(last);
            if (start >= 1 && end >= start) {
                return new Region(contig, start, end);
            }
        }
        throw new SourceException(
                Category.INPUT,
                TYPED,
                "`" + text + "` is no region",
                "Write it as contig:first-last with positions from 1, for example 22:17000000-17010000");
    }

    @Override
    public String toString() {
        return contig + ":" + start + "-" + end;
    }
}
