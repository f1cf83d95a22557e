package org.phengen.site;

import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;

/// Counts of a cohort by category for the charts of one site.
///
/// @param ages by age at diagnosis; `unknown` of whom the question asks for none
/// @param sexes by recorded sex
/// @param bmis by BMI; `young` are not surely 20 years old, whom no adult band fits, `unknown` have no usable value
/// @param withheld why the counts are not given, where the site's rule keeps them back
public record Breakdown(List<Group> ages, List<Group> sexes, List<Group> bmis, Optional<Said> withheld) {
    public Breakdown {
        ages = List.copyOf(ages);
        sexes = List.copyOf(sexes);
        bmis = List.copyOf(bmis);
    }

    /// A category and its people.
    ///
    /// @param key stable key for adding sites up and for messages: `20-24`, `female`, `unknown`
    public record Group(String key, int people) {}
}
