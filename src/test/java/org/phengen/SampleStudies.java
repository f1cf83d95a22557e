package org.phengen;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phengen.job.JobContext;
import org.phengen.score.ScoreCatalog;
import org.phengen.score.ScoreOptions;
import org.phengen.site.Everyone;
import org.phengen.site.Federation;
import org.phengen.site.PatientStudy;
import org.phengen.site.SiteFileReader;

/// The sample sites, read once for every test class that opens their patients. Never closed: the files are read only.
public final class SampleStudies {
    public static final Federation FEDERATION = Federation.open(
            List.of("north", "south", "clinic").stream()
                    .map(name -> SiteFileReader.read(Path.of("sample-data/sites", name, "site.yaml")))
                    .toList(),
            Wiring.sources(),
            Clock.systemUTC(),
            JobContext.unwatched());
    public static final Everyone EVERYONE =
            FEDERATION.everyone(ScoreCatalog.find(ScoreCatalog.BMI), ScoreOptions.standard(), JobContext.unwatched());
    private static final Map<String, PatientStudy> STUDIES = new ConcurrentHashMap<>();

    private SampleStudies() {}

    static PatientStudy study(String key) {
        return STUDIES.computeIfAbsent(key, asked -> FEDERATION.study(asked, EVERYONE, JobContext.unwatched()));
    }
}
