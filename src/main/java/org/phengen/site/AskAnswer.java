package org.phengen.site;

import java.util.List;
import java.util.Optional;
import org.phengen.question.Question;

/// The answer of all sites to one question, each site's part complete or with its gaps named.
///
/// @param question the question as understood
/// @param sites one answer per site asked, in the order they were named; a failed site is in here too
/// @param dropped words that were not understood and, on request, ignored
public record AskAnswer(Question question, List<SiteAnswer> sites, List<String> dropped) {
    public AskAnswer {
        sites = List.copyOf(sites);
        dropped = List.copyOf(dropped);
    }

    /// Whether every site gave everything that was asked.
    public boolean complete() {
        return dropped.isEmpty() && sites.stream().allMatch(site -> site.state() == SiteAnswer.State.COMPLETE);
    }

    /// Rows of every site that shows individuals; empty where none does.
    public Optional<List<CohortRow>> rows() {
        List<List<CohortRow>> lists =
                sites.stream().flatMap(site -> site.rows().stream()).toList();
        return lists.isEmpty()
                ? Optional.empty()
                : Optional.of(lists.stream().flatMap(List::stream).toList());
    }
}
