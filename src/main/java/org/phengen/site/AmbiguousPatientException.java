package org.phengen.site;

import java.io.Serial;
import java.util.List;

/// A bare record id that fits patients of several sites: which one is meant must be said, never guessed.
public final class AmbiguousPatientException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> sites;

    AmbiguousPatientException(List<String> sites) {
        super("the id fits patients of " + String.join(" and ", sites) + ": name it as SITE/ID");
        this.sites = List.copyOf(sites);
    }

    /// The short names of the sites.
    public List<String> sites() {
        return sites;
    }
}
