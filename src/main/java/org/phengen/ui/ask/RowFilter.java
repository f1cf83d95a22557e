package org.phengen.ui.ask;

import java.util.Locale;
import java.util.Optional;
import org.phengen.patient.Certainty;
import org.phengen.question.Sex;

/// Which rows of the patients' table are wanted. It hides rows on this screen and changes no count, chart or file.
///
/// @param search part of record, site, diagnosis or sample, any case; blank for all
/// @param site short name
/// @param ages age at diagnosis in years, upper end exclusive; who perhaps lies inside stays
/// @param bmis kg/m2, both ends inclusive
/// @param certainty surely or perhaps fitting the question
/// @param sample whether a sample is linked
record RowFilter(
        String search,
        Optional<String> site,
        Optional<Sex> sex,
        Range ages,
        Range bmis,
        Optional<Certainty> certainty,
        Optional<Boolean> sample) {
    /// Everybody.
    static final RowFilter NONE = new RowFilter(
            "", Optional.empty(), Optional.empty(), Range.ALL, Range.ALL, Optional.empty(), Optional.empty());

    RowFilter {
        search = search.strip().toLowerCase(Locale.ROOT);
    }

    /// Limits of a number; an infinite end limits nothing.
    record Range(double low, double high) {
        static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        boolean limits() {
            return low != Double.NEGATIVE_INFINITY || high != Double.POSITIVE_INFINITY;
        }
    }

    /// How many of its parts leave rows out.
    int parts() {
        int parts = search.isEmpty() ? 0 : 1;
        parts += site.isPresent() ? 1 : 0;
        parts += sex.isPresent() ? 1 : 0;
        parts += ages.limits() ? 1 : 0;
        parts += bmis.limits() ? 1 : 0;
        parts += certainty.isPresent() ? 1 : 0;
        return parts + (sample.isPresent() ? 1 : 0);
    }
}
