package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.language.Said;

/// Finds peers, widens the search by its stated rule, and lets through what size and privacy allow.
final class PeerFinder {
    private PeerFinder() {}

    /// Peers of an adult: starts at 0.25 SD and widens while the effective number is below the limit for a percentile.
    static Found find(PersonColumns people, double[] z, byte sex, double ageYears, double at) {
        return find(people, z, sex, ageYears, at, PeerKernel.ADULT_YEARS);
    }

    /// @param ageHalfWidth years either side: 5 for adults, 1 for children
    static Found find(PersonColumns people, double[] z, byte sex, double ageYears, double at, double ageHalfWidth) {
        PeerKernel kernel = new PeerKernel(PeerKernel.BANDWIDTHS[0], ageHalfWidth);
        PeerGroup group = PeerGroup.find(people, z, sex, ageYears, at, kernel);
        for (int k = 1; k < PeerKernel.BANDWIDTHS.length && group.effectiveN() < SizeLimits.PERCENTILE; k++) {
            kernel = new PeerKernel(PeerKernel.BANDWIDTHS[k], ageHalfWidth);
            group = PeerGroup.find(people, z, sex, ageYears, at, kernel);
        }
        return new Found(kernel, group);
    }

    /// A kernel and the true group it found.
    record Found(PeerKernel kernel, PeerGroup group) {
        /// Share lower with Wilson's interval by the effective number, whatever its size; for the check of the model,
        /// not for the screen.
        Optional<Estimate> shareLower(double value) {
            return group.n() < SizeLimits.DOTS
                    ? Optional.empty()
                    : Optional.of(Wilson.interval(group.shareBelow(value), group.effectiveN()));
        }

        /// What may be shown.
        Peers shown(ViewRule rule, OptionalDouble value) {
            int n = group.n();
            double effective = group.effectiveN();
            var withheld = new ArrayList<Said>();
            if (!rule.shows(n)) {
                withheld.add(Said.of("cohort.peers.rule", rule.minimumCell()));
                return new Peers(
                        kernel,
                        ShownCount.of(n, rule),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        withheld);
            }
            return new Peers(
                    kernel,
                    ShownCount.of(n, rule),
                    OptionalDouble.of(effective),
                    median(rule, withheld),
                    share(rule, value, withheld),
                    tails(rule, withheld),
                    dots(rule, withheld),
                    withheld);
        }

        private Optional<Estimate> median(ViewRule rule, List<Said> withheld) {
            if (group.n() < SizeLimits.DOTS) {
                withheld.add(Said.of("cohort.peers.noMedian"));
                return Optional.empty();
            }
            // half of the people on either side of a median is a count too
            if (!rule.shows(group.n() / 2)) {
                withheld.add(Said.of("cohort.peers.median", rule.minimumCell()));
                return Optional.empty();
            }
            return Optional.of(group.quantileEstimate(0.5));
        }

        private Optional<Estimate> share(ViewRule rule, OptionalDouble value, List<Said> withheld) {
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (group.effectiveN() < SizeLimits.PERCENTILE) {
                withheld.add(Said.of("cohort.peers.noPlace"));
                return Optional.empty();
            }
            int below = group.countBelow(value.getAsDouble());
            if (!rule.shows(below) || !rule.shows(group.n() - below)) {
                withheld.add(Said.of("cohort.peers.share", rule.minimumCell()));
                return Optional.empty();
            }
            return Optional.of(Wilson.interval(group.shareBelow(value.getAsDouble()), group.effectiveN()));
        }

        private Optional<Centiles> tails(ViewRule rule, List<Said> withheld) {
            if (group.effectiveN() < SizeLimits.TAILS) {
                withheld.add(Said.of("cohort.peers.noTails"));
                return Optional.empty();
            }
            if (!rule.shows(group.n() / 20)) {
                withheld.add(Said.of("cohort.peers.tails", rule.minimumCell()));
                return Optional.empty();
            }
            return Optional.of(new Centiles(
                    group.quantile(0.05),
                    group.quantile(0.25),
                    group.quantile(0.5),
                    group.quantile(0.75),
                    group.quantile(0.95)));
        }

        private List<Peers.Dot> dots(ViewRule rule, List<Said> withheld) {
            if (!rule.individualView()) {
                withheld.add(Said.of("cohort.peers.noView"));
                return List.of();
            }
            if (group.n() < SizeLimits.DOTS) {
                withheld.add(Said.of("cohort.peers.noDots"));
                return List.of();
            }
            double[][] all = group.dots();
            var dots = new ArrayList<Peers.Dot>();
            for (int i = 0; i < all[0].length; i++) {
                dots.add(new Peers.Dot(all[0][i], all[1][i]));
            }
            return dots;
        }
    }
}
