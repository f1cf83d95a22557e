package org.phengen.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.language.Said;

/// The bootstrap over people: whole persons are drawn with replacement and the model is fitted to them. Up to
/// [#REFITTED] people every replicate is refitted; beyond, it is one Newton step from the cohort's own fit
/// ([OneStepRefit]), whose distance from a refit falls faster with the number of people than the interval does.
///
/// Replicates are independent, so they are made side by side; the draws of replicate r depend on the seed and r alone.
///
/// @param models of every replicate
/// @param signedShares what the score explains in each, signed
/// @param noise one standard normal draw per replicate, for the score's error
// never compared: a record only for its brevity
@SuppressWarnings("ArrayRecordComponent")
record PeopleDrawnAgain(LocationScale[] models, double[] signedShares, double[] noise) {
    /// People up to whom each replicate is refitted: about two seconds for 400 replicates on one core.
    static final int REFITTED = 5_000;

    /// Fits one replicate, counted by how often everybody was drawn. Serves one thread.
    interface Refit {
        LocationScaleFitter.Fit of(double[] weight);
    }

    static PeopleDrawnAgain fit(
            ModelRows rows, LocationScaleFitter.Fit whole, double powerError, FitSettings settings, JobContext job) {
        OneStepRefit oneStep = rows.n > REFITTED ? OneStepRefit.from(rows, whole) : null;
        var random = new SplittableRandom[settings.replicates()];
        var root = new SplittableRandom(settings.seed());
        for (int r = 0; r < random.length; r++) {
            // split, not seeded in steps: neighbouring seeds of this generator are the same stream, shifted
            random[r] = root.split();
        }
        var made = new PeopleDrawnAgain(
                new LocationScale[random.length], new double[random.length], new double[random.length]);
        var done = new AtomicInteger();
        List<Callable<Integer>> pieces = new ArrayList<>();
        for (int piece = 0; piece < SideBySide.WIDTH; piece++) {
            int first = piece;
            pieces.add(() -> {
                Refit refit;
                if (oneStep == null) {
                    var fitter = new LocationScaleFitter(rows);
                    refit = weight -> fitter.refit(weight, whole, powerError);
                } else {
                    refit = oneStep.forOneThread();
                }
                double[] weight = new double[rows.n];
                for (int r = first; r < random.length; r += SideBySide.WIDTH) {
                    job.checkCancelled();
                    job.progress(
                            Said.told("job.progress.fittingPeopleDrawnAgain"), done.getAndIncrement(), random.length);
                    made.replicate(r, random[r], weight, refit);
                }
                return first;
            });
        }
        SideBySide.all(pieces);
        return made;
    }

    private void replicate(int r, SplittableRandom random, double[] weight, Refit refit) {
        noise[r] = random.nextGaussian();
        Arrays.fill(weight, 0);
        for (int k = 0; k < weight.length; k++) {
            weight[random.nextInt(weight.length)]++;
        }
        LocationScaleFitter.Fit again = refit.of(weight);
        models[r] = again.model();
        signedShares[r] = again.signedShare();
    }
}
