package org.phengen.ui.patient;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.chart.model.EvidenceBar;
import org.phengen.chart.model.EvidenceBar.Kind;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.VariantsDrivingIt;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.GateThresholds;
import org.phengen.score.DrivingVariant;
import org.phengen.score.Evidence;
import org.phengen.score.MatchReport;
import org.phengen.score.ScoreLocus;
import org.phengen.score.ScoreOptions.MissingRule;
import org.phengen.score.ScoreRun;
import org.phengen.score.ScoringFile;
import org.phengen.site.PatientStudy;

/// What a study's score rests on, weight by weight.
final class StudyEvidence {
    /// Loci named one by one; the others stand together.
    private static final int NAMED = 10;

    private StudyEvidence() {}

    static ScoreEvidence of(PatientStudy study) {
        // grey with the needed share marked: only where the weight is what is missing
        boolean closed = study.answer().gate().checks().stream()
                .anyMatch(
                        check -> check.check() == GateCheck.Check.WEIGHT_READ && check.state() == GateCheck.State.FAIL);
        if (study.genome().isEmpty()) {
            return new ScoreEvidence(
                    Wording.say("evidence.noGenome"),
                    new EvidenceBar(List.of(), 0, 0, GateThresholds.MATCHED_LEAST, true),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        PatientStudy.Genome genome = study.genome().get();
        return new ScoreEvidence(
                words(genome.run().scoring()),
                bar(genome, closed),
                genome.place()
                        .map(place ->
                                new ScoreEvidence.TopTenth(place.topTenthOfThisScore(), place.topTenthOfTendency())),
                genome.place()
                        .map(place -> variants(
                                genome.driving(),
                                place.z(),
                                Wording.say(
                                        "variants.whose",
                                        Wording.whose(study.patient().sex())))),
                study.provenance().opinions().stream()
                        .map(StudyEvidence::opinion)
                        .toList());
    }

    private static ScoreEvidence.SecondOpinion opinion(PatientStudy.SecondOpinion other) {
        return new ScoreEvidence.SecondOpinion(
                other.name(),
                other.z()
                        .map(z -> Wording.say(
                                "derivation.ranged",
                                Figures.score(z.value()),
                                Figures.score(z.low()),
                                Figures.score(z.high())))
                        .orElseGet(() -> Double.isNaN(other.read())
                                ? Wording.say("ruler.others.none")
                                : other.read() < GateThresholds.MATCHED_LEAST
                                        ? Wording.say("ruler.others.little", Figures.wholePercent(other.read()))
                                        : Wording.say("ruler.others.few")),
                other.derivation());
    }

    /// "97 loci · Locke AE et al.": the citation's authors, which end at the first full stop after "et al".
    private static String words(ScoringFile scoring) {
        String citation = scoring.about().citation();
        int end = citation.indexOf("et al.");
        String authors = end < 0 ? scoring.id() : citation.substring(0, end + "et al.".length());
        return Wording.say("evidence.score", scoring.variants(), authors);
    }

    private static EvidenceBar bar(PatientStudy.Genome genome, boolean closed) {
        ScoreRun run = genome.run();
        int sample = run.indexOf(genome.sample()).orElseThrow();
        List<MatchReport.Weight> weights = run.report().weights();
        Map<Kind, Double> shares = new EnumMap<>(Kind.class);
        Map<Kind, Integer> loci = new EnumMap<>(Kind.class);
        for (int i = 0; i < weights.size(); i++) {
            // the report lists the loci in the scoring file's order, then the rows that cannot be looked up
            Kind kind = i < run.scoring().loci().size() ? kind(run, i, sample) : Kind.LEFT_OUT;
            shares.merge(kind, weights.get(i).share(), Double::sum);
            loci.merge(kind, 1, Integer::sum);
        }
        List<EvidenceBar.Part> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            parts.add(new EvidenceBar.Part(kind, shares.getOrDefault(kind, 0.0), loci.getOrDefault(kind, 0)));
        }
        int used = loci.getOrDefault(Kind.CALLED, 0)
                + loci.getOrDefault(Kind.PROVEN_REFERENCE, 0)
                + loci.getOrDefault(Kind.FROM_FREQUENCY, 0);
        return new EvidenceBar(parts, used, weights.size(), GateThresholds.MATCHED_LEAST, closed);
    }

    private static Kind kind(ScoreRun run, int locus, int sample) {
        if (!run.takesPart(locus)) {
            return Kind.LEFT_OUT;
        }
        Evidence evidence = run.matrix().evidence(locus, sample);
        boolean known = evidence == Evidence.CALLED || evidence == Evidence.REFERENCE;
        boolean filled = !known
                && run.options().missing() == MissingRule.FREQUENCY
                && run.scoring().loci().get(locus).facts().frequency().isPresent();
        if (filled) {
            return Kind.FROM_FREQUENCY;
        }
        return switch (evidence) {
            case CALLED -> Kind.CALLED;
            case REFERENCE -> Kind.PROVEN_REFERENCE;
            case NO_CALL -> Kind.NO_CALL;
            case NOT_COVERED -> Kind.NOT_COVERED;
        };
    }

    /// The largest contributions; the rest, and what the cohort's mean differs from the published one, stand together,
    /// so that all add up to the score on the ruler.
    private static VariantsDrivingIt variants(List<DrivingVariant> driving, double z, String whose) {
        List<VariantsDrivingIt.Locus> named = new ArrayList<>();
        double sum = 0;
        for (DrivingVariant variant : driving.subList(0, Math.min(NAMED, driving.size()))) {
            ScoreLocus locus = variant.locus();
            String copies = Wording.say("variants.copies", Math.round(variant.copies()));
            named.add(new VariantsDrivingIt.Locus(
                    locus.facts().gene().orElse(locus.id()), copies, variant.contribution()));
            sum += variant.contribution();
        }
        return new VariantsDrivingIt(named, driving.size() - named.size(), z - sum, whose);
    }
}
