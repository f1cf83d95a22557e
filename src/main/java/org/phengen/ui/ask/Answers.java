package org.phengen.ui.ask;

import java.time.Instant;
import java.util.List;
import org.phengen.job.Gap;
import org.phengen.question.Question;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;

/// What the sites have answered so far.
///
/// @param question the question asked
/// @param sites in the order of the cards; only those that have answered
/// @param waiting sites still reading
/// @param without sites the user stopped or goes on without
/// @param asked when
/// @param seconds since then, until the last answer
public record Answers(
        Question question,
        List<SiteAnswer> sites,
        List<SiteFile> waiting,
        List<SiteFile> without,
        Instant asked,
        double seconds) {
    public Answers {
        sites = List.copyOf(sites);
        waiting = List.copyOf(waiting);
        without = List.copyOf(without);
    }

    /// What the sites that are not complete lack.
    public List<Gap> gaps() {
        return sites.stream()
                .filter(site -> site.state() != SiteAnswer.State.COMPLETE)
                .flatMap(site -> site.gaps().stream())
                .toList();
    }

    public long complete() {
        return sites.stream()
                .filter(site -> site.state() == SiteAnswer.State.COMPLETE)
                .count();
    }

    /// How many sites were asked, those gone on without among them.
    public int sitesAsked() {
        return sites.size() + waiting.size() + without.size();
    }

    /// Whether every site gave everything that was asked.
    public boolean whole() {
        return waiting.isEmpty() && without.isEmpty() && complete() == sites.size();
    }

    /// Whether no site gave anything.
    public boolean nothing() {
        return waiting.isEmpty() && sites.stream().allMatch(site -> site.state() == SiteAnswer.State.FAILED);
    }
}
