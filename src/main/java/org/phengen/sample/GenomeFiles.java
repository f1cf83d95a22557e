package org.phengen.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.language.Said;
import org.phengen.sample.genome.CohortFile;
import org.phengen.sample.genome.KeptSites;
import org.phengen.sample.genome.PersonFile;
import org.phengen.sample.genome.SiteRelay;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Untidy;

/// Writes the VCFs of all places in one walk through the universe: the two cohorts row by row, each on a thread of its
/// own; the clinic's people afterwards, file by file.
final class GenomeFiles {
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
        List<Integer> numbers = plan.numbers(Place.CLINIC, people);
        KeptSites kept = new KeptSites(numbers);
        cohorts(kept, job);
        List<Callable<Integer>> files = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            int person = i;
            files.add(() -> {
                job.checkCancelled();
                job.progress(Said.told("job.progress.writingGenomes", Place.CLINIC.site()), person, people.size());
                person(people.get(person), numbers.get(person), person, kept);
                return person;
            });
        }
        SideBySide.all(files);
    }

    /// The walk and the two cohorts' files each on a thread of its own.
    private void cohorts(KeptSites kept, JobContext job) {
        SiteRelay relay = new SiteRelay(2);
        List<Callable<Integer>> threads = List.of(
                () -> {
                    plan.universe().walk(plan.carriers(), job, site -> {
                        relay.site(site);
                        kept.site(site);
                    });
                    relay.end();
                    return 0;
                },
                () -> cohort(Place.NORTH, relay, 0),
                () -> cohort(Place.SOUTH, relay, 1));
        SideBySide.all(threads, threads.size());
    }

    private int cohort(Place place, SiteRelay relay, int receiver) {
        try (CohortFile file = cohort(place)) {
            relay.receive(receiver, file);
            return file.rows();
        }
    }

    /// @param person the number by which the kept sites know the person
    private void person(SampleNames.Genome genome, int number, int person, KeptSites kept) {
        Path path = folder(Place.CLINIC).resolve(genome.name() + ".g.vcf.gz");
        try (PersonFile file = new PersonFile(
                new PersonFile.Sample(path, genome.name(), number, plan.compression()),
                person,
                quality(genome),
                plan.universe(),
                plan.seed())) {
            kept.walk(file);
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
                        poor,
                        plan.compression()),
                plan.universe(),
                plan.seed());
    }

    private Path folder(Place place) {
        return sites.resolve(place.site()).resolve("vcf");
    }
}
