package org.phengen.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.fhir.NdjsonFolder;
import org.phengen.sample.fhir.Resources;
import org.phengen.sample.people.Person;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Population;

/// Writes the sample region: one seed and one number of patients make the same uncompressed bytes on every machine.
public final class SampleRegion {
    /// Of the region in the repository.
    public static final int PATIENTS = 2000;
    /// Of the region in the repository.
    public static final long SEED = 20261101;
    /// The largest region.
    public static final int MOST_PATIENTS = 20_000;

    private SampleRegion() {}

    /// Writes everything into a folder; files that stand there under the same names are replaced.
    ///
    /// @param patients patient records of all three sites, 200 to 20,000
    /// @throws SourceException when the number is out of range or a file cannot be written
    public static Summary write(Path out, int patients, long seed, JobContext job) {
        if (patients < Place.SMALLEST_REGION || patients > MOST_PATIENTS) {
            throw new SourceException(
                    Category.INPUT,
                    "sample-data",
                    "a region of " + patients + " patients cannot be made",
                    "Ask for " + Place.SMALLEST_REGION + " to " + MOST_PATIENTS);
        }
        try {
            List<Integer> shares = Place.shares(patients);
            double[] scores = new double[patients];
            Chance chance = Chance.of(seed, "early scores");
            for (int i = 0; i < patients; i++) {
                scores[i] = chance.gaussian();
            }
            Population population = new Population(seed, shares, scores);
            List<String> files = new ArrayList<>();
            for (Place place : Place.values()) {
                site(out.resolve("sites/" + place.site()), place, shares.get(place.position()), seed, population, job);
            }
            return new Summary(patients, seed, files, List.of());
        } catch (IOException failure) {
            throw new SourceException(
                    Category.REFUSED,
                    out.toString(),
                    "the sample data cannot be written",
                    "Check that the folder may be written and that the disk has room",
                    failure);
        }
    }

    private static void site(Path folder, Place place, int share, long seed, Population population, JobContext job)
            throws IOException {
        Files.createDirectories(folder.resolve("linkage"));
        Files.writeString(folder.resolve("site.yaml"), SiteFileText.of(place));
        SampleNames names = new SampleNames(seed, place, share);
        Files.writeString(
                folder.resolve("linkage/crosswalk.csv"), String.join("\n", names.crosswalk(population)) + "\n");
        try (NdjsonFolder fhir = new NdjsonFolder(folder.resolve("fhir"))) {
            for (int ordinal = 1; ordinal <= share; ordinal++) {
                job.checkCancelled();
                Person person = population.person(place, ordinal);
                Resources.write(person, fhir);
                if (ordinal % 100 == 0) {
                    job.progress("writing records of " + place.site(), ordinal, share);
                }
            }
        }
    }
}
