package org.phengen.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.cohort.GateInput;
import org.phengen.language.Said;
import org.phengen.linkage.LinkageResult;
import org.phengen.linkage.SexComparison;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.DateInterval;
import org.phengen.patient.FlaggedWindow;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Sex;
import org.phengen.score.SampleScore;
import org.phengen.score.ScoreRun;

/// Gathers the facts that the gate judges, before any number is computed.
final class GateFacts {
    private GateFacts() {}

    static GateInput of(
            Everyone everyone, SiteGenomes site, PatientRecord patient, MeasuredValue measured, int adults) {
        Optional<String> sample = site.linked().sample(patient.id());
        Optional<ScoreRun> run = Optional.ofNullable(everyone.pooled().sites().get(site.name()));
        Optional<SampleScore> score = sample.flatMap(name -> everyone.score(site.name(), name));
        return new GateInput(
                build(site, run),
                weight(score, run),
                identity(site, patient, sample),
                GateInput.Ancestry.notAssessed(),
                life(patient, measured, site.site().asOf()),
                new GateInput.Measured(measured.monthsOld(), measured.values()),
                adults,
                new GateInput.Sites(everyone.completeSites(), everyone.askedSites(), site.complete(), everyone.gaps()));
    }

    private static GateInput.Build build(SiteGenomes site, Optional<ScoreRun> run) {
        return new GateInput.Build(
                site.run().map(ScoreRun::build),
                run.map(found -> found.scoring().build()));
    }

    private static GateInput.Weight weight(Optional<SampleScore> score, Optional<ScoreRun> run) {
        if (score.isEmpty() || run.isEmpty()) {
            return new GateInput.Weight(Double.NaN, Double.NaN, Double.NaN, List.of(Said.of("cohort.weight.unlinked")));
        }
        SampleScore.Counts counts = score.get().counts();
        List<Said> leftOut = new ArrayList<>();
        note(leftOut, counts.ambiguous(), "cohort.weight.ambiguous");
        note(leftOut, counts.unmatched(), "cohort.weight.unmatched");
        note(leftOut, counts.notCovered(), "cohort.weight.notCovered");
        note(leftOut, counts.noCall(), "cohort.weight.noCall");
        return new GateInput.Weight(
                score.get().matched().count(),
                score.get().matched().weight(),
                score.get().known().weight(),
                leftOut);
    }

    private static void note(List<Said> leftOut, int count, String what) {
        if (count > 0) {
            leftOut.add(Said.of(what, count));
        }
    }

    private static GateInput.Identity identity(SiteGenomes site, PatientRecord patient, Optional<String> sample) {
        LinkageResult link = site.linked().link();
        Optional<Said> doubt = link.conflicts().stream()
                .filter(conflict -> conflict.patients().contains(patient.id()))
                .findFirst()
                .map(conflict ->
                        Said.of("cohort.identity.crosswalk", conflict.kind().meaning()));
        if (sample.isPresent() && doubt.isEmpty()) {
            doubt = site.comparison()
                    .map(SexComparison::possibleSwap)
                    .filter(swapped ->
                            swapped.stream().anyMatch(other -> other.sample().equals(sample.get())))
                    .map(swapped -> Said.of("cohort.identity.swap"));
        }
        Optional<Sex> genetic =
                sample.flatMap(name -> site.sexes().map(found -> found.sexes().get(name)));
        return new GateInput.Identity(patient.sex(), genetic, doubt);
    }

    private static GateInput.Life life(PatientRecord patient, MeasuredValue measured, LocalDate asOf) {
        Set<ClinicalEvent.Kind> during =
                measured.flaggedOnly() ? measured.chosen().flags() : EnumSet.noneOf(ClinicalEvent.Kind.class);
        Set<ClinicalEvent.Kind> since = EnumSet.noneOf(ClinicalEvent.Kind.class);
        since.addAll(measured.chosen().flags());
        FlaggedWindow.of(patient).stream()
                .filter(window -> window.touches(DateInterval.day(asOf)))
                .forEach(window -> since.add(window.kind()));
        return new GateInput.Life(measured.ageYears(), during, since);
    }
}
