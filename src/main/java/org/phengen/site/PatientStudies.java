package org.phengen.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phengen.cohort.ComparedMeasure;
import org.phengen.cohort.FitSettings;
import org.phengen.cohort.Gate;
import org.phengen.cohort.GateVerdict;
import org.phengen.cohort.GateVerdict.Verdict;
import org.phengen.cohort.Observed;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskPatient;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.cohort.ScoreStanding;
import org.phengen.job.JobContext;
import org.phengen.patient.AgeInterval;
import org.phengen.patient.DateInterval;
import org.phengen.patient.PatientRecord;
import org.phengen.score.DrivingVariant;
import org.phengen.score.SampleScore;
import org.phengen.score.ScorePlace;
import org.phengen.score.ScoreRun;

/// Puts one patient's study together: the gate first, then the model with the patient left out, then the numbers that
/// the gate lets through.
final class PatientStudies {
    /// Share of BMI's variance that imputed common and rare variants explain (Yang 2015, docs/sources.md).
    static final double HERITABILITY = 0.27;

    private final Everyone everyone;

    PatientStudies(Everyone everyone) {
        this.everyone = everyone;
    }

    PatientStudy of(SiteGenomes site, PatientRecord patient, JobContext job) {
        String key = site.name() + "/" + patient.id();
        MeasuredValue measured = MeasuredValue.of(patient, site.site().asOf());
        Optional<String> sample = site.linked().sample(patient.id());
        Optional<ScoreRun> run = Optional.ofNullable(everyone.pooled().sites().get(site.name()));
        Optional<SampleScore> score = sample.flatMap(name -> everyone.score(site.name(), name));
        SameRiskStudy study = SameRiskStudy.without(
                key,
                everyone.table(),
                new SameRiskStudy.Setup(ComparedMeasure.BMI, everyone.rule(), FitSettings.STANDARD),
                job);
        GateVerdict gate = Gate.judge(GateFacts.of(everyone, site, patient, measured, study.adults()));
        double error = run.isPresent() && score.isPresent() && sample.isPresent()
                ? DrivingVariant.standardErrorOfScore(
                        run.get(), run.get().indexOf(sample.get()).orElseThrow())
                : 0;
        SameRiskAnswer answer = study.answer(
                new SameRiskPatient(
                        key,
                        patient.sex(),
                        measured.ageYears(),
                        score.map(SampleScore::score).orElse(Double.NaN),
                        error,
                        observed(measured)),
                gate);
        Optional<PatientStudy.Genome> genome = sample.isPresent() && score.isPresent() && run.isPresent()
                ? Optional.of(genome(sample.get(), score.get(), run.get(), study, answer))
                : Optional.empty();
        return new PatientStudy(
                site.site().file(),
                patient,
                site.site().asOf(),
                ageToday(site, patient),
                measured.chosen(),
                genome,
                study,
                answer,
                everyone.sites().stream().map(PatientStudies::standing).toList(),
                leftOut(),
                everyone.gaps(),
                PatientProvenance.of(
                        everyone,
                        site,
                        patient,
                        measured,
                        new PatientProvenance.Result(study.adults(), answer, genome),
                        job));
    }

    private static Optional<Observed> observed(MeasuredValue measured) {
        return Double.isNaN(measured.value())
                ? Optional.empty()
                : Optional.of(new Observed(measured.value(), measured.values(), measured.rule()));
    }

    private PatientStudy.Genome genome(
            String sample, SampleScore score, ScoreRun run, SameRiskStudy study, SameRiskAnswer answer) {
        Optional<ScorePlace> place = answer.gate().verdict() == Verdict.DO_NOT_SHOW
                ? Optional.empty()
                : answer.score().map(standing -> place(standing, study));
        OptionalInt row = run.indexOf(sample);
        List<DrivingVariant> driving = place.isEmpty() || row.isEmpty()
                ? List.of()
                : DrivingVariant.of(
                        run,
                        row.getAsInt(),
                        answer.score().orElseThrow().scale().sd());
        return new PatientStudy.Genome(
                sample,
                score,
                run,
                place,
                strength(study),
                driving,
                everyone.pooled().statements());
    }

    private static ScorePlace place(ScoreStanding standing, SameRiskStudy study) {
        double error = (standing.z().high() - standing.z().low()) / (2 * 1.959963984540054);
        return ScorePlace.of(standing.z().value(), error, strength(study));
    }

    /// What the score explains here, at most what is inherited at all.
    private static ScorePlace.Strength strength(SameRiskStudy study) {
        double explained = study.model()
                .map(model -> model.varianceExplained().share().value())
                .orElse(0.0);
        return new ScorePlace.Strength(Math.min(explained, HERITABILITY), HERITABILITY);
    }

    private static PatientStudy.SiteStanding standing(SiteGenomes site) {
        boolean shown = site.site().rule().individualView();
        return new PatientStudy.SiteStanding(
                site.name(),
                site.site().file().title(),
                site.complete(),
                shown ? Optional.of(site.linked().link().summary()) : Optional.empty());
    }

    private List<PatientStudy.LeftOut> leftOut() {
        return everyone.table().excluded(everyone.rules()).entrySet().stream()
                .map(line -> new PatientStudy.LeftOut(line.getKey(), line.getValue()))
                .toList();
    }

    private static Optional<Integer> ageToday(SiteGenomes site, PatientRecord patient) {
        return patient.deceased()
                ? Optional.empty()
                : patient.birth()
                        .flatMap(birth -> AgeInterval.between(
                                birth, DateInterval.day(site.site().asOf())))
                        .map(AgeInterval::youngest);
    }
}
