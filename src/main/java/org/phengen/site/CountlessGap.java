package org.phengen.site;

import java.util.regex.Pattern;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// A gap of a site that shows no small counts: "3 patients are left out" and "850 of 860 samples have no score" would
/// be
/// such counts, so what is missing stays named and how many does not.
final class CountlessGap {
    /// A number of something, or a share of something: a word follows. Names with digits, line numbers before a sign
    /// and
    /// contigs are no counts.
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w.,/:-])\\d+(?:,\\d{3})*(?: of \\d+(?:,\\d{3})*)?(?= [a-z])");

    private static final String SOME = "some";

    private CountlessGap() {}

    static Gap of(Gap gap) {
        return new Gap(COUNT.matcher(gap.source()).replaceAll(SOME), countless(gap.lacking()), gap.todo());
    }

    /// In every language where the parts that are numbers are all the counts there are; else in English, so that no
    /// language tells a count.
    private static Said countless(Said lacking) {
        String without = COUNT.matcher(lacking.english()).replaceAll(SOME);
        Said said = said(lacking);
        return said.english().equals(without) ? said : Said.plain(without);
    }

    private static Said said(Said lacking) {
        return lacking instanceof Said.Message message
                ? new Said.Message(
                        message.room(),
                        message.key(),
                        message.parts().stream().map(CountlessGap::part).toList())
                : lacking;
    }

    private static Object part(Object part) {
        return part instanceof String text && text.matches("\\d+(?:,\\d{3})*") ? Said.of("site.gap.some") : part;
    }
}
