package org.phengen.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.sample.fhir.NdjsonFolder;
import org.phengen.sample.fhir.Resources;
import org.phengen.sample.people.Person;
import org.phengen.sample.people.Place;

/// Writes the sample region: one seed and one number of patients make the same uncompressed bytes on every machine.
public final class SampleRegion {
    /// Of the region in the repository.
    public static final int PATIENTS = 2000;
    /// Of the region in the repository.
    public static final long SEED = 20261101;
    /// The largest region.
    public static final int MOST_PATIENTS = 100_000;

    private SampleRegion() {}

    /// Writes everything into a folder that holds no region yet; never removes anything.
    ///
    /// @param patients patient records of all three sites, 200 to 100,000
    /// @throws SourceException when the number is out of range or a file cannot be written
    public static Summary write(Path out, int patients, long seed, JobContext job) {
        if (patients < Place.SMALLEST_REGION || patients > MOST_PATIENTS) {
            throw new SourceException(
                    Category.INPUT,
                    "sample-data",
                    Said.told("sample.fault.regionPatientsCannotMade", patients),
                    Said.told("sample.fault.askFor", Place.SMALLEST_REGION, MOST_PATIENTS));
        }
        try {
            Path sites = out.resolve("sites");
            if (Files.exists(sites)) {
                throw new SourceException(
                        Category.CONTRADICTION,
                        sites.toString(),
                        Said.told("sample.fault.thereRegionAlreadyOld"),
                        Said.told("sample.fault.removeOrChooseAnother"));
            }
            RegionPlan plan = RegionPlan.of(patients, seed, job);
            Showcase showcase = new Showcase(plan.names(Place.NORTH));
            SideBySide.all(List.of(
                    () -> {
                        new GenomeFiles(plan, sites).write(job);
                        return plan;
                    },
                    () -> {
                        for (Place place : Place.values()) {
                            site(sites.resolve(place.site()), place, plan, showcase, job);
                        }
                        return plan;
                    }));
            ScoreFiles.write(out.resolve("scores"));
            Summary summary = new Summary(patients, seed, ContentHash.files(out), showcase.examples());
            Files.writeString(out.resolve("README.md"), new ReadmeText(plan).of(out, summary));
            return summary;
        } catch (IOException | UncheckedIOException failure) {
            throw new SourceException(
                    Category.REFUSED,
                    out.toString(),
                    Said.told("sample.fault.sampleDataCannotWritten"),
                    Said.told("sample.fault.checkFolderMayWritten"),
                    failure);
        }
    }

    private static void site(Path folder, Place place, RegionPlan plan, Showcase showcase, JobContext job)
            throws IOException {
        int share = plan.register().share(place);
        Files.createDirectories(folder.resolve("linkage"));
        Files.writeString(folder.resolve("site.yaml"), SiteFileText.of(place));
        Files.writeString(
                folder.resolve("linkage/crosswalk.csv"),
                String.join("\n", plan.names(place).crosswalk(plan.register())) + "\n");
        try (NdjsonFolder fhir = new NdjsonFolder(folder.resolve("fhir"), plan.recordCompression())) {
            for (int ordinal = 1; ordinal <= share; ordinal++) {
                job.checkCancelled();
                Person person = plan.population().person(place, ordinal);
                showcase.consider(person);
                Resources.write(person, fhir);
                if (ordinal % 100 == 0) {
                    job.progress(Said.told("job.progress.writingRecords", place.site()), ordinal, share);
                }
            }
        }
    }
}
