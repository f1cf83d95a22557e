package org.phengen.site;

import java.util.List;
import java.util.Optional;
import org.phengen.cohort.ShownCount;
import org.phengen.job.Gap;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// One site's part of the answer to a question, as its privacy rule lets it be seen.
///
/// @param site who answered
/// @param state whether everything that was asked could be had
/// @param patients people who surely fulfil the question; empty where the site failed, or is partial and shows no
/// counts
/// @param maybe people whose record leaves it open, counted apart
/// @param gaps what is missing, including what the site's rule keeps back
/// @param notes what the records hold: used, left out, put right, and how often, as the rule lets it be told
/// @param searches the files read or the searches sent
/// @param attrition how many people each part of the question removed
/// @param rows the people; empty where the site gives no individual view
/// @param breakdown counts for the charts, as far as the rule allows
/// @param millis time it took
public record SiteAnswer(
        SiteFile site,
        State state,
        Optional<ShownCount> patients,
        Optional<ShownCount> maybe,
        List<Gap> gaps,
        List<RecordNote> notes,
        List<String> searches,
        List<AttritionLine> attrition,
        Optional<List<CohortRow>> rows,
        Breakdown breakdown,
        long millis) {
    /// The answer of a site of which nothing can be had: the failure is its named gap.
    public static SiteAnswer failed(SiteFile site, SourceException failure) {
        return new SiteAnswer(
                site,
                State.FAILED,
                Optional.empty(),
                Optional.empty(),
                List.of(failure.asGap()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Breakdown(List.of(), List.of(), List.of(), Optional.of(Said.of("site.withheld.failed"))),
                0);
    }

    public SiteAnswer {
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
        searches = List.copyOf(searches);
        attrition = List.copyOf(attrition);
        rows = rows.map(List::copyOf);
    }

    /// How a site's answer stands.
    public enum State {
        COMPLETE,
        PARTIAL,
        FAILED
    }

    /// One part of the question and whom it removed.
    ///
    /// @param part of the question, in plain words
    /// @param before people before it
    /// @param after people after it, the maybes among them
    /// @param unknown people removed because the record has nothing to decide with
    public record AttritionLine(Said part, ShownCount before, ShownCount after, ShownCount unknown) {
        /// The part in English.
        public String criterion() {
            return part.english();
        }
    }
}
