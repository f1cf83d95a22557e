package org.phengen.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.PersonColumns;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.score.DrivingVariant;
import org.phengen.score.SampleScore;
import org.phengen.score.ScoreCatalog;
import org.phengen.score.ScoreRun;
import org.phengen.score.Scoring;
import org.phengen.score.Standardisation;

/// What other shipped scores say of one patient, each by the mean and SD of the adults of the patient's own site. Read
/// once for each site, with the first patient of it, and kept. Safe for several threads.
final class OtherScores {
    /// Small scores of body mass and obesity, which share people and loci with the one compared by.
    private static final List<String> IDS = List.of("PHENGEN-BMI79", "PHENGEN-OBESITY1");

    private static final int ADULTS_LEAST = 100;
    private static final double Z95 = 1.959963984540054;
    private final Map<String, Optional<ScoreRun>> runs = new ConcurrentHashMap<>();

    /// One other score.
    ///
    /// @param name as its file says
    /// @param z SD from the mean of the site's adults; empty where it could not be scored
    /// @param read share of its weight that the genome gave, 0 to 1; NaN where nothing was read
    /// @param derivation of z
    record Opinion(String name, Optional<Estimate> z, double read, Optional<Derivation> derivation) {}

    /// @param sample the patient's
    /// @param key the patient's, left out of mean and SD
    List<Opinion> of(SiteGenomes site, String sample, String key, PersonColumns adults, JobContext job) {
        List<Opinion> opinions = new ArrayList<>();
        for (String id : IDS) {
            run(site, id, job).ifPresent(run -> opinions.add(opinion(site, run, sample, key, adults)));
        }
        return opinions;
    }

    private Optional<ScoreRun> run(SiteGenomes site, String id, JobContext job) {
        String kept = site.name() + " " + id;
        Optional<ScoreRun> known = runs.get(kept);
        if (known == null) {
            known = read(site, id, job);
            runs.put(kept, known);
        }
        return known;
    }

    private static Optional<ScoreRun> read(SiteGenomes site, String id, JobContext job) {
        if (site.run().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Scoring.run(
                    ScoreCatalog.find(id),
                    site.site().sources(),
                    site.run().get().options(),
                    job));
        } catch (SourceException unreadable) {
            // a second opinion that cannot be had is none: the comparison does not rest on it
            return Optional.empty();
        }
    }

    private static Opinion opinion(SiteGenomes site, ScoreRun run, String sample, String key, PersonColumns adults) {
        String name = name(run);
        OptionalInt row = run.indexOf(sample);
        if (row.isEmpty()) {
            return new Opinion(name, Optional.empty(), Double.NaN, Optional.empty());
        }
        SampleScore own = run.scores().get(row.getAsInt());
        double read = own.known().weight();
        Standardisation scale = Standardisation.of(others(site, run, key, adults));
        if (Double.isNaN(own.score()) || scale.people() < ADULTS_LEAST || !(scale.standardDeviation() > 0)) {
            return new Opinion(name, Optional.empty(), read, Optional.empty());
        }
        double error = DrivingVariant.standardErrorOfScore(run, row.getAsInt());
        double z = scale.z(own.score());
        double half = Z95 * error / scale.standardDeviation();
        var estimate = new Estimate(z, z - half, z + half);
        return new Opinion(
                name, Optional.of(estimate), read, Optional.of(derivation(run, own, error, scale, estimate)));
    }

    /// "Body mass index, 79 loci".
    private static String name(ScoreRun run) {
        String name = run.scoring().about().name();
        int comma = name.indexOf(',');
        return (comma < 0 ? name : name.substring(0, comma)) + ", "
                + run.scoring().variants() + " loci";
    }

    private static double[] others(SiteGenomes site, ScoreRun run, String key, PersonColumns adults) {
        Map<String, Double> scores = new HashMap<>();
        run.scores().forEach(score -> scores.put(score.sample(), score.score()));
        String prefix = site.name() + "/";
        List<Double> known = new ArrayList<>();
        for (int i = 0; i < adults.size(); i++) {
            String other = adults.key(i);
            if (other.startsWith(prefix) && !other.equals(key)) {
                site.linked()
                        .sample(other.substring(prefix.length()))
                        .map(scores::get)
                        .ifPresent(known::add);
            }
        }
        return known.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Derivation derivation(
            ScoreRun run, SampleScore own, double error, Standardisation scale, Estimate z) {
        Origin file = new Origin.Reference(
                run.scoring().source(),
                run.scoring().variants() + " rows",
                run.scoring().about().citation());
        Origin people = new Origin.People("adults of the patient's own site, the patient left out");
        return new Draft(
                        "opinion." + run.scoring().id(),
                        Said.told(
                                "derivation.made.secondOpinion",
                                run.scoring().about().name()),
                        Said.told("derivation.made.sdFromMeanAdults"))
                .number("score", Said.told("derivation.made.patientsRawSumScore"), own.score(), file)
                .number("error", Said.told("derivation.made.standardError"), error, file)
                .number("mean", Said.told("derivation.made.meanRawSums"), scale.mean(), people)
                .number("sd", Said.told("derivation.made.sdRawSumsN"), scale.standardDeviation(), people)
                .value(z.value(), Digits.SIGNED_TWO, "(score - mean) / sd")
                .interval(
                        z.low(),
                        z.high(),
                        Digits.SIGNED_TWO,
                        "value - " + Z95 + " * error / sd",
                        "value + " + Z95 + " * error / sd")
                .make();
    }
}
