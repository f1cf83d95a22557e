package org.phengen.ui.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phengen.cohort.PersonColumns;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.score.ScoreOptions;
import org.phengen.score.ScoringFile;
import org.phengen.site.AmbiguousPatientException;
import org.phengen.site.Everyone;
import org.phengen.site.Federation;
import org.phengen.site.PatientStudy;
import org.phengen.site.SiteFile;

/// Patients of the connected sites. Everybody's genomes are read once, with the first patient. Safe for several
/// threads.
public final class SitePatients implements PatientDoor {
    private static final int MOST_FOUND = 20;

    private final Federation federation;
    private final List<ScoringFile> scoring;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Everyone everyone;

    /// @param scoring one score, one file per build
    public SitePatients(Federation federation, List<ScoringFile> scoring) {
        this.federation = federation;
        this.scoring = List.copyOf(scoring);
    }

    private Everyone everyone(JobContext job) {
        reading.lock();
        try {
            Everyone read = everyone;
            if (read == null) {
                read = federation.everyone(scoring, ScoreOptions.standard(), job);
                everyone = read;
            }
            return read;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public List<Entry> find(String words, JobContext job) {
        Map<String, String> titles = federation.sites().stream()
                .filter(site -> site.privacy().individualView())
                .collect(Collectors.toMap(SiteFile::site, SiteFile::title));
        String wanted = words.toLowerCase(Locale.ROOT);
        List<Entry> found = new ArrayList<>();
        for (PersonColumns people :
                List.of(everyone(job).table().adults(), everyone(job).table().children())) {
            for (int row = 0; row < people.size() && found.size() < MOST_FOUND; row++) {
                String key = people.key(row);
                int slash = key.indexOf('/');
                Optional<String> title = Optional.ofNullable(titles.get(key.substring(0, slash)));
                if (title.isPresent() && key.toLowerCase(Locale.ROOT).contains(wanted)) {
                    found.add(new Entry(key, key.substring(slash + 1), title.get()));
                }
            }
        }
        return found;
    }

    @Override
    public OpenPatient open(String key, JobContext job) {
        Everyone all = everyone(job);
        PatientStudy study;
        try {
            study = federation.study(key, all, job);
        } catch (AmbiguousPatientException several) {
            throw new SourceException(
                    SourceException.Category.INPUT,
                    key,
                    Said.told("job.fault.severalSites", String.join(", ", several.sites())),
                    Said.of("job.fault.writeSiteBefore"),
                    several);
        }
        return new OpenPatient(
                StudyIdentity.of(study),
                study.answer(),
                Optional.of(study.study()),
                StudyEvidence.of(study),
                StudyLife.of(study),
                new OpenPatient.Reach(all.completeSites(), all.askedSites(), study.gaps()),
                study.provenance(),
                study.attrition());
    }
}
