package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Origin;
import org.phengen.job.JobContext;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.PatientRecord;
import org.phengen.score.LocusEvidence;
import org.phengen.score.LocusTrail;
import org.phengen.score.ScoreDerivations;
import org.phengen.score.ScoreRun;

/// Gathers how every number of one study was made.
final class PatientProvenance {
    /// Of a score with more weights no single locus is read again: their bytes are those of whole chromosomes.
    private static final int READ_AGAIN = ScoreDerivations.EACH;
    /// Rows of the table of evidence, about 30 MB. A score with more weights shows its heaviest.
    private static final int MOST_ROWS = 100_000;

    private PatientProvenance() {}

    /// What the study came to.
    ///
    /// @param adults compared with
    record Result(int adults, SameRiskAnswer answer, Optional<PatientStudy.Genome> genome) {}

    static PatientStudy.Provenance of(
            Everyone everyone,
            SiteGenomes site,
            PatientRecord patient,
            MeasuredValue measured,
            Result result,
            JobContext job) {
        var origins = new FactOrigins(site.answer().searches());
        List<LocusEvidence> evidence = result.genome()
                .map(genome -> evidence(site, genome, result.answer(), job))
                .orElse(List.of());
        List<Derivation> all = new ArrayList<>(result.answer().derivations());
        all.addAll(
                new MeasureDerivations(patient, measured, origins, site.site().asOf()).all());
        Optional<PatientStudy.Genome> whole = result.genome()
                .filter(genome -> evidence.size() == genome.run().scoring().variants());
        List<Function<LocusEvidence, Optional<Derivation>>> loci = new ArrayList<>();
        whole.ifPresent(genome -> {
            var score = new ScoreDerivations(
                    genome.run(), genome.run().indexOf(genome.sample()).orElseThrow(), evidence);
            all.addAll(score.evidence());
            genome.place().ifPresent(place -> {
                double sd = result.answer().score().orElseThrow().scale().sd();
                all.addAll(score.score(place, genome.strength(), sd));
                loci.add(one -> score.locus(one, sd));
            });
        });
        List<OtherScores.Opinion> others = result.genome()
                .filter(genome -> genome.place().isPresent())
                .map(genome -> everyone.others()
                        .of(
                                site,
                                genome.sample(),
                                site.name() + "/" + patient.id(),
                                everyone.table().adults(),
                                job))
                .orElse(List.of());
        others.forEach(other -> other.derivation().ifPresent(all::add));
        all.addAll(GateDerivations.of(
                everyone,
                measured,
                site.site().asOf(),
                whole.isPresent() ? evidence : List.<LocusEvidence>of(),
                result.adults()));
        all.addAll(LeftOutDerivations.of(everyone));
        if (holdsCountsBack(everyone)) {
            all.removeIf(Derivation::countsPeople);
        }
        return new PatientStudy.Provenance(
                all,
                evidence,
                everyone.sites().stream().map(SourceReading::of).toList(),
                records(patient, origins),
                others.stream()
                        .map(other -> new PatientStudy.SecondOpinion(
                                other.name(),
                                other.z(),
                                other.read(),
                                other.derivation().map(Derivation::id).orElse("")))
                        .toList(),
                loci.isEmpty() ? one -> Optional.empty() : loci.getFirst());
    }

    /// Partial and complete counts side by side would be a difference (docs/rules.md section 5).
    private static boolean holdsCountsBack(Everyone everyone) {
        return !everyone.rule().individualView()
                && (everyone.completeSites() < everyone.askedSites()
                        || !everyone.gaps().isEmpty());
    }

    private static List<LocusEvidence> evidence(
            SiteGenomes site, PatientStudy.Genome genome, SameRiskAnswer answer, JobContext job) {
        ScoreRun run = genome.run();
        OptionalDouble sd = genome.place().isEmpty()
                ? OptionalDouble.empty()
                : answer.score()
                        .map(standing -> OptionalDouble.of(standing.scale().sd()))
                        .orElse(OptionalDouble.empty());
        int sample = run.indexOf(genome.sample()).orElseThrow();
        if (run.scoring().variants() > MOST_ROWS) {
            return LocusEvidence.heaviest(run, sample, MOST_ROWS, sd);
        }
        List<LocusTrail> trails = run.scoring().variants() > READ_AGAIN
                ? List.of()
                : LocusTrail.of(run, genome.sample(), site.site().sources(), job);
        return LocusEvidence.of(run, sample, trails, sd);
    }

    /// This patient's own resources that were read, each with its place.
    private static List<String> records(PatientRecord patient, FactOrigins origins) {
        List<Origin> lines = new ArrayList<>();
        lines.add(origins.of(patient));
        for (ConditionRecord condition : patient.conditions()) {
            lines.add(origins.of("Condition/" + condition.id(), condition.place()));
        }
        patient.measurements().forEach(one -> lines.add(origins.of(one)));
        patient.events().stream()
                .filter(event -> !event.resource().isEmpty())
                .forEach(event -> lines.add(origins.of(event.resource(), event.place())));
        return lines.stream().map(Origin::line).distinct().toList();
    }
}
