package org.phengen.ui.ask;

import org.phengen.job.Progress;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;

/// One site's part of the question in view.
///
/// @param index the site's place: its colour and shape
/// @param site who
/// @param part how far it is
public record SiteCard(int index, SiteFile site, Part part) {
    /// How far one site is.
    public sealed interface Part {
        /// Not asked.
        record Waiting() implements Part {}

        record Reading(Progress progress) implements Part {}

        record Answered(SiteAnswer answer) implements Part {}

        /// Stopped by the user before it had answered.
        record Stopped() implements Part {}

        /// Left out of the figures by the user.
        record LeftOut(SiteAnswer answer) implements Part {}

        /// The program itself failed; a short code for support.
        record Broken(String code) implements Part {}
    }

    SiteCard with(Part next) {
        return new SiteCard(index, site, next);
    }
}
