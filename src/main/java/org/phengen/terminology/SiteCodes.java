package org.phengen.terminology;

import java.util.List;

/// The codes that one site's records bear.
///
/// @param codes each with a name and a count
/// @param mayBeTold whether the site lets it be seen that somebody there has a code; a site that shares only counts
/// does
///     not, because a rare code is one person
public record SiteCodes(List<PresentCode> codes, boolean mayBeTold) {
    public SiteCodes {
        codes = List.copyOf(codes);
    }
}
