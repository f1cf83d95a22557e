package org.phengen.cohort;

import java.util.List;
import java.util.Optional;
import org.phengen.language.Said;

/// Whether what the score promises is what is seen: every person is predicted by a model fitted without them (ten
/// folds).
///
/// @param tenths by tenth of the score, lowest first; empty where a tenth would be too small to show
/// @param slope of what is seen on what the score promises, 1 where they agree; empty where the score explains nothing
///     clearly, and a slope would be noise
/// @param sites the same slope at each site with at least [#SITE_LEAST] people, in the table's order
/// @param sums what `slope` is made of; empty with it
/// @param countsTold whether how many pass the threshold may be told of every tenth whose share is shown: not where the
///     tenths left out hold so few together that a total known from elsewhere would give them away
public record Calibration(
        List<Tenth> tenths, Optional<Estimate> slope, List<SiteSlope> sites, Optional<Slope> sums, boolean countsTold) {
    /// People that a site must have for a slope of its own.
    public static final int SITE_LEAST = 100;

    private static final double Z95 = 1.959963984540054;

    /// A calibration of which nobody told the sums.
    public Calibration(List<Tenth> tenths, Optional<Estimate> slope, List<SiteSlope> sites) {
        this(tenths, slope, sites, Optional.empty(), false);
    }

    public Calibration {
        tenths = List.copyOf(tenths);
        sites = List.copyOf(sites);
    }

    /// One tenth of the people by score.
    ///
    /// @param meanZ mean score in SD
    /// @param people in it
    /// @param observed mean of the measure
    /// @param expected mean of what was predicted for them
    /// @param observedShare share at or over the threshold, 0 to 1, with Wilson's interval; empty without a threshold
    ///     or where it would tell a hidden count
    /// @param expectedShare predicted share, 0 to 1; empty without a threshold
    public record Tenth(
            double meanZ,
            int people,
            double observed,
            double expected,
            Optional<Estimate> observedShare,
            Optional<Double> expectedShare) {}

    /// What a slope and its interval are made of.
    ///
    /// @param products weighted sum of products of promised and seen, each from its mean
    /// @param squares weighted sum of squares of promised
    /// @param meat sum of squared scores, the middle of the sandwich
    public record Slope(double products, double squares, double meat) {
        Estimate estimate() {
            double slope = products / squares;
            double half = Z95 * Math.sqrt(meat) / squares;
            return new Estimate(slope, slope - half, slope + half);
        }
    }

    /// One site's slope.
    ///
    /// @param sums what it is made of; empty where nobody told
    public record SiteSlope(String site, Estimate slope, Optional<Slope> sums) {
        /// A slope of which nobody told the sums.
        public SiteSlope(String site, Estimate slope) {
            this(site, slope, Optional.empty());
        }
    }

    /// Why no absolute risk may be shown of a patient of one site; empty where it may. Both the slope of everybody and
    /// that of the patient's own site must leave 1 possible.
    ///
    /// @param site the patient's site
    public Optional<Said> objection(String site) {
        if (slope.isEmpty()) {
            return Optional.of(Said.of("cohort.calibration.unclear"));
        }
        boolean everywhere = slope.get().contains(1);
        boolean here = sites.stream()
                .filter(own -> own.site().equals(site))
                .allMatch(own -> own.slope().contains(1));
        return everywhere && here
                ? Optional.empty()
                : Optional.of(Said.of(everywhere ? "cohort.calibration.site" : "cohort.calibration.here"));
    }
}
