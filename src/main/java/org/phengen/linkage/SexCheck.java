package org.phengen.linkage;

import java.util.ArrayList;
import java.util.List;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.Region;
import org.phengen.genotype.SexChromosomes;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Tells sex from the calls on X and Y outside the pseudoautosomal regions. Reads at most a few rows in each of 32
/// windows of X, so that a whole-genome file costs no more than a thinned one.
public final class SexCheck {
    private static final int X_WINDOWS = 32;
    private static final int Y_WINDOWS = 4;

    private SexCheck() {}

    /// Asks every file that names X or Y.
    ///
    /// @param sources a cohort's files, or one per person
    public static SexCheckResult infer(List<GenotypeSource> sources, JobContext job) {
        var calls = new XyCalls();
        var gaps = new ArrayList<Gap>();
        int done = 0;
        for (GenotypeSource source : sources) {
            job.progress(Said.told("job.progress.checkingSex"), done++, sources.size());
            try {
                read(source, calls, job);
            } catch (SourceException failure) {
                calls.forget(source);
                gaps.add(failure.asGap());
            }
        }
        return calls.result(gaps);
    }

    private static void read(GenotypeSource source, XyCalls calls, JobContext job) {
        calls.begin(source);
        if (source.knows("X")) {
            readWindows(source, SexChromosomes.xOutsidePar(source.build()), X_WINDOWS, calls, job);
        }
        if (source.knows("Y")) {
            readWindows(source, SexChromosomes.yOutsidePar(source.build()), Y_WINDOWS, calls, job);
        }
    }

    private static void readWindows(GenotypeSource source, Region whole, int windows, XyCalls calls, JobContext job) {
        long step = (whole.end() - whole.start() + windows) / windows;
        for (long start = whole.start(); start <= whole.end(); start += step) {
            job.checkCancelled();
            var window = new Region(whole.contig(), start, Math.min(whole.end(), start + step - 1));
            try {
                source.read(window, calls.reader(window), job);
            } catch (XyCalls.EnoughRows enough) {
                // the window has told enough; the next one is as far away as possible
            }
        }
    }
}
