package org.phengen.ui.patient;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phengen.cohort.SliceSummary;
import org.phengen.job.JobRunner;

/// Reads slices off the study, latest wins: while a hand drags, an older reading is cancelled and what it still brings
/// is dropped.
final class SliceReader {
    private final JobRunner jobs;
    private JobRunner.@Nullable Running running;
    private long latest;

    SliceReader(JobRunner jobs) {
        this.jobs = jobs;
    }

    /// Starts reading and drops what was being read.
    ///
    /// @param onDone receives the slice on the screen's thread; nothing when the study has none
    void read(OpenPatient patient, double low, double high, Consumer<SliceSummary> onDone) {
        stop();
        var study = patient.study().filter(ready -> ready.plane().isPresent());
        if (study.isEmpty()) {
            return;
        }
        long mine = latest;
        running = jobs.start(
                "",
                context -> Optional.of(study.get().slice(low, high)),
                summary -> {
                    if (mine == latest) {
                        summary.ifPresent(onDone);
                    }
                },
                failed -> {
                    throw failed;
                });
    }

    /// Nothing that is being read is wanted any more.
    void stop() {
        latest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
