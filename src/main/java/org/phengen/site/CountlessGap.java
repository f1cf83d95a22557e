package org.phengen.site;

import java.util.regex.Pattern;
import org.phengen.job.Gap;

/// A gap of a site that shows no small counts: "3 patients are left out" and "850 of 860 samples have no score" would
/// be
/// such counts, so what is missing stays named and how many does not.
final class CountlessGap {
    /// A number of something, or a share of something: a word follows. Names with digits, line numbers before a sign
    /// and
    /// contigs are no counts.
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w.,/:-])\\d+(?:,\\d{3})*(?: of \\d+(?:,\\d{3})*)?(?= [a-z])");

    private CountlessGap() {}

    static Gap of(Gap gap) {
        return new Gap(
                COUNT.matcher(gap.source()).replaceAll("some"),
                COUNT.matcher(gap.missing()).replaceAll("some"),
                gap.remedy());
    }
}
