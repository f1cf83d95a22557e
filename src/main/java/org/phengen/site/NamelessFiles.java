package org.phengen.site;

import java.util.List;
import java.util.regex.Pattern;
import org.phengen.job.Gap;

/// File names as a site that lists nobody lets them be told: a bundle of one person is often called after that person,
/// and how many such files there are is how many people. Files of a bulk export are called after their resource type.
final class NamelessFiles {
    private static final Pattern BUNDLE = Pattern.compile("[^/\\\\\\n]+\\.json(\\.gz)?");

    private NamelessFiles() {}

    static Gap of(Gap gap) {
        return new Gap(plain(gap.source()), plain(gap.missing()), gap.remedy());
    }

    static List<String> of(List<String> searches) {
        return searches.stream().map(NamelessFiles::plain).distinct().toList();
    }

    private static String plain(String text) {
        return BUNDLE.matcher(text).replaceAll("a bundle");
    }
}
