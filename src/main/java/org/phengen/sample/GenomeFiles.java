package org.phengen.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phengen.job.JobContext;
import org.phengen.sample.genome.CohortFile;
import org.phengen.sample.genome.PersonFile;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Untidy;

/// Writes the VCFs of all places: the two cohorts in one walk through the universe, the clinic's people some dozens at
/// a
/// time, so that few files are open at once.
final class GenomeFiles {
    private static final int OPEN_AT_ONCE = 60;

    private final RegionPlan plan;
    private final Path sites;

    /// @param sites the folder with a folder per site
    GenomeFiles(RegionPlan plan, Path sites) {
        this.plan = plan;
        this.sites = sites;
    }

    void write(JobContext job) throws IOException {
        for (Place place : Place.values()) {
            Files.createDirectories(folder(place));
        }
        List<SampleNames.Genome> people = plan.genomes(Place.CLINIC);
        try (CohortFile north = cohort(Place.NORTH);
                CohortFile south = cohort(Place.SOUTH)) {
            plan.universe().walk(plan.carriers(), job, site -> {
                north.site(site);
                south.site(site);
            });
        }
        for (int from = 0; from < people.size(); from += OPEN_AT_ONCE) {
            persons(people.subList(from, StrictMath.min(people.size(), from + OPEN_AT_ONCE)), job);
        }
    }

    private void persons(List<SampleNames.Genome> genomes, JobContext job) {
        List<PersonFile> files = new ArrayList<>();
        try {
            List<Integer> numbers = plan.numbers(Place.CLINIC, genomes);
            for (int i = 0; i < genomes.size(); i++) {
                SampleNames.Genome genome = genomes.get(i);
                files.add(new PersonFile(
                        folder(Place.CLINIC).resolve(genome.name() + ".g.vcf.gz"),
                        genome.name(),
                        numbers.get(i),
                        quality(genome),
                        plan.universe(),
                        plan.seed()));
            }
            plan.universe().walk(plan.carriers(), job, site -> files.forEach(file -> file.site(site)));
        } finally {
            files.forEach(PersonFile::close);
        }
    }

    private static PersonFile.Quality quality(SampleNames.Genome genome) {
        int ordinal = genome.ordinal().orElse(0);
        return ordinal == Untidy.EXOME_LIKE.patient()
                ? PersonFile.Quality.EXOME_LIKE
                : ordinal == Untidy.SHALLOW_BLOCKS.patient() ? PersonFile.Quality.SHALLOW : PersonFile.Quality.GOOD;
    }

    private CohortFile cohort(Place place) {
        List<SampleNames.Genome> genomes = plan.genomes(place);
        int poor = -1;
        for (int i = 0; i < genomes.size(); i++) {
            if (place == Place.NORTH && genomes.get(i).ordinal().orElse(0) == Untidy.LOW_CALL_RATE.patient()) {
                poor = i;
            }
        }
        return new CohortFile(
                new CohortFile.Cohort(
                        folder(place).resolve(place.site() + ".vcf.gz"),
                        genomes.stream().map(SampleNames.Genome::name).toList(),
                        plan.numbers(place, genomes),
                        place == Place.NORTH,
                        place == Place.SOUTH,
                        poor),
                plan.universe(),
                plan.seed());
    }

    private Path folder(Place place) {
        return sites.resolve(place.site()).resolve("vcf");
    }
}
