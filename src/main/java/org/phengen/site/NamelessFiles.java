package org.phengen.site;

import java.util.List;
import java.util.regex.Pattern;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// File names as a site that lists nobody lets them be told: a bundle of one person is often called after that person,
/// and how many such files there are is how many people. Files of a bulk export are called after their resource type.
final class NamelessFiles {
    private static final Pattern BUNDLE = Pattern.compile("[^/\\\\\\n]+\\.json(\\.gz)?");

    private NamelessFiles() {}

    static Gap of(Gap gap) {
        return new Gap(plain(gap.source()), nameless(gap.lacking()), gap.todo());
    }

    /// In every language where only parts of the sentence are file names; else in English, so that no language tells
    /// one.
    private static Said nameless(Said lacking) {
        String without = plain(lacking.english());
        Said said = lacking instanceof Said.Message message
                ? new Said.Message(
                        message.room(),
                        message.key(),
                        message.parts().stream()
                                .map(part -> part instanceof String text ? plain(text) : part)
                                .toList())
                : lacking;
        return said.english().equals(without) ? said : Said.plain(without);
    }

    static List<String> of(List<String> searches) {
        return searches.stream().map(NamelessFiles::plain).distinct().toList();
    }

    private static String plain(String text) {
        return BUNDLE.matcher(text).replaceAll("a bundle");
    }
}
