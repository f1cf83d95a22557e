package org.phengen.genotype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// A stretch of one contig.
///
/// @param contig the name as asked (`22` or `chr22`); sources resolve aliases
/// @param start first position, 1-based
/// @param end last position, 1-based, inclusive
public record Region(String contig, long start, long end) {
    /// The source that a failure names when what was typed as region is at fault.
    public static final String TYPED = "region";

    private static final Pattern RANGE = Pattern.compile("(\\d{1,12})(-(\\d{0,12}))?");
    private static final long LAST_POSITION = Integer.MAX_VALUE;

    public Region {
        if (contig.isBlank() || start < 1 || end < start) {
            throw new IllegalArgumentException("not a region: " + contig + ":" + start + "-" + end);
        }
    }

    /// Reads `22`, `22:17000000`, `22:17000000-17010000` or `22:17000000-`; commas in numbers are allowed. The contig's
    /// name ends at the last colon: names that hold colons need [TypedRegion].
    ///
    /// @throws SourceException INPUT when it is none of these
    public static Region parse(String text) {
        int colon = text.lastIndexOf(':');
        return (colon < 0 ? whole(text) : of(text.substring(0, colon), text.substring(colon + 1)))
                .orElseThrow(() -> notARegion(text));
    }

    /// A whole contig; empty for a blank name.
    static Optional<Region> whole(String contig) {
        return of(contig, "1-");
    }

    /// A contig with `17000000`, `17000000-17010000` or `17000000-`; empty when the range is none.
    static Optional<Region> of(String contig, String range) {
        Matcher matcher = RANGE.matcher(range.replace(",", ""));
        if (contig.isBlank() || !matcher.matches()) {
            return Optional.empty();
        }
        long start = Long.parseLong(matcher.group(1));
        String last = matcher.group(3);
        long end = matcher.group(2) == null ? start : last.isEmpty() ? LAST_POSITION : Long.parseLong(last);
        return start >= 1 && end >= start ? Optional.of(new Region(contig, start, end)) : Optional.empty();
    }

    static SourceException notARegion(String text) {
        return new SourceException(
                Category.INPUT,
                TYPED,
                Said.told("genotype.fault.noRegion", text),
                Said.told("genotype.fault.writeAsContigFirst"));
    }

    @Override
    public String toString() {
        return contig + ":" + start + "-" + end;
    }
}
