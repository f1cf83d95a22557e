package org.phengen.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.phengen.cohort.ComparedMeasure;
import org.phengen.cohort.FitSettings;
import org.phengen.cohort.Gate;
import org.phengen.cohort.GateInput;
import org.phengen.cohort.GateVerdict;
import org.phengen.cohort.GateVerdict.Verdict;
import org.phengen.cohort.Observed;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskPatient;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.cohort.ScoreStanding;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.linkage.LinkageResult;
import org.phengen.linkage.SexComparison;
import org.phengen.patient.AgeInterval;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.DateInterval;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Sex;
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
        GateVerdict gate = Gate.judge(new GateInput(
                build(site, run),
                weight(score, run),
                identity(site, patient, sample),
                GateInput.Ancestry.notAssessed(),
                new GateInput.Life(measured.ageYears(), flags(measured)),
                new GateInput.Measured(measured.monthsOld(), measured.values()),
                study.adults(),
                new GateInput.Sites(
                        everyone.completeSites(), everyone.askedSites(), site.complete(), everyone.gaps())));
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
                everyone.gaps());
    }

    private static GateInput.Build build(SiteGenomes site, Optional<ScoreRun> run) {
        return new GateInput.Build(
                site.run().map(ScoreRun::build),
                run.map(found -> found.scoring().build()));
    }

    private static GateInput.Weight weight(Optional<SampleScore> score, Optional<ScoreRun> run) {
        if (score.isEmpty() || run.isEmpty()) {
            return new GateInput.Weight(Double.NaN, Double.NaN, Double.NaN, "no genome is linked");
        }
        SampleScore.Counts counts = score.get().counts();
        List<String> leftOut = new ArrayList<>();
        note(leftOut, counts.ambiguous(), "A/T or C/G loci left out");
        note(leftOut, counts.unmatched(), "loci not matched or not usable at every site");
        note(leftOut, counts.notCovered(), "loci not covered");
        note(leftOut, counts.noCall(), "loci without a call");
        return new GateInput.Weight(
                score.get().matched().count(),
                score.get().matched().weight(),
                score.get().known().weight(),
                String.join(", ", leftOut));
    }

    private static void note(List<String> leftOut, int count, String what) {
        if (count > 0) {
            leftOut.add(count + " " + what);
        }
    }

    private static GateInput.Identity identity(SiteGenomes site, PatientRecord patient, Optional<String> sample) {
        LinkageResult link = site.linked().link();
        Optional<String> doubt = link.conflicts().stream()
                .filter(conflict -> conflict.patients().contains(patient.id()))
                .findFirst()
                .map(conflict ->
                        "the crosswalk contradicts itself (" + conflict.kind().meaning() + ")");
        if (sample.isPresent() && doubt.isEmpty()) {
            doubt = site.comparison()
                    .map(SexComparison::possibleSwap)
                    .filter(swapped ->
                            swapped.stream().anyMatch(other -> other.sample().equals(sample.get())))
                    .map(swapped ->
                            "recorded sex and genome disagree here and, the other way round, for another sample of"
                                    + " this site, so samples may be swapped");
        }
        Optional<Sex> genetic =
                sample.flatMap(name -> site.sexes().map(found -> found.sexes().get(name)));
        return new GateInput.Identity(patient.sex(), genetic, doubt);
    }

    private static Set<ClinicalEvent.Kind> flags(MeasuredValue measured) {
        return measured.flaggedOnly() ? measured.chosen().flags() : EnumSet.noneOf(ClinicalEvent.Kind.class);
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
                sample, score, run, place, driving, everyone.pooled().statements());
    }

    private static ScorePlace place(ScoreStanding standing, SameRiskStudy study) {
        double explained = study.model()
                .map(model -> model.varianceExplained().share().value())
                .orElse(0.0);
        double error = (standing.z().high() - standing.z().low()) / (2 * 1.959963984540054);
        return ScorePlace.of(
                standing.z().value(), error, new ScorePlace.Strength(Math.min(explained, HERITABILITY), HERITABILITY));
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

    /// The patient of a key at a site that shows individuals.
    ///
    /// @param key `SITE/ID`, or an ID that fits one site
    static Found find(Everyone everyone, String key) {
        int slash = key.indexOf('/');
        List<Found> found = new ArrayList<>();
        for (SiteGenomes site : everyone.sites()) {
            if (slash > 0 && !site.name().equals(key.substring(0, slash))) {
                continue;
            }
            String id = slash > 0 ? key.substring(slash + 1) : key;
            site.answer().patients().stream()
                    .filter(patient -> patient.id().equals(id))
                    .forEach(patient -> found.add(new Found(site, patient)));
        }
        if (found.size() > 1) {
            throw new AmbiguousPatientException(
                    found.stream().map(one -> one.site().name()).toList());
        }
        if (found.isEmpty()) {
            throw new SourceException(
                    Category.MISSING,
                    slash > 0 ? key.substring(0, slash) : "all sites",
                    "no patient has this record id",
                    "Check the id, and name it as SITE/ID");
        }
        Found one = found.getFirst();
        if (!one.site().site().rule().individualView()) {
            throw new SourceException(
                    Category.REFUSED,
                    one.site().name(),
                    "this site gives no individual view (privacy.individualView: false)",
                    "Ask the site for the right to see its patients");
        }
        if (!one.site().site().file().consent().allows(one.patient().consent())) {
            throw new SourceException(
                    Category.REFUSED,
                    one.site().name(),
                    "consent to this use is withdrawn or not recorded",
                    "Do not use this patient's genome here");
        }
        return one;
    }

    record Found(SiteGenomes site, PatientRecord patient) {}
}
