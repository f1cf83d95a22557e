package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.phengen.cohort.ShownCount;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.patient.AgeInterval;
import org.phengen.patient.Attrition;
import org.phengen.patient.BodyMassIndex;
import org.phengen.patient.Certainty;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.CriterionCheck;
import org.phengen.patient.FirstOnset;
import org.phengen.patient.OnsetEvidence;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.question.ConceptName;
import org.phengen.question.Criterion;
import org.phengen.site.SiteAnswer.State;
import org.phengen.terminology.Meaning;

/// Asks one site: fetches whoever may fit, checks every criterion again, and applies the site's rule to what it lets be
/// seen.
final class SiteAsking {
    private final Function<ConceptName, Meaning> meanings;
    private final Function<? super Criterion, Said> labels;

    /// @param labels a criterion in plain words, for the attrition
    SiteAsking(Function<ConceptName, Meaning> meanings, Function<? super Criterion, Said> labels) {
        this.meanings = meanings;
        this.labels = labels;
    }

    /// Never throws for a failing source: the failure is the site's answer.
    SiteAnswer ask(OpenSite site, Criterion criterion, JobContext job) {
        long start = System.nanoTime();
        try {
            return answer(site, criterion, start, job);
        } catch (SourceException failure) {
            return new SiteAnswer(
                    site.file(),
                    State.FAILED,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(failure.asGap()),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    new Breakdown(List.of(), List.of(), List.of(), Optional.of(Said.of("site.withheld.failed"))),
                    millisSince(start));
        }
    }

    private SiteAnswer answer(OpenSite site, Criterion criterion, long start, JobContext job) {
        PatientAnswer found = site.find(criterion, job);
        OpenSite.Linked linked = site.link(found.patients(), asksForGenome(criterion), job);
        var check = new CriterionCheck(meanings, site.asOf(), patient -> linked.genome(patient.id()));
        Attrition attrition = Attrition.of(
                site.file().site(), criterion, found.patients(), site.file().consent(), check, labels);
        job.checkCancelled();
        List<CohortRow> rows = new ArrayList<>();
        for (Attrition.Member member : attrition.members()) {
            rows.add(row(site, linked, member, shown(criterion, check, member)));
        }
        List<Gap> gaps = new ArrayList<>(found.gaps());
        gaps.addAll(linked.gaps());
        // a genome file that could not be read takes samples from the rows, but people only where the question asks for
        // it
        boolean partial = !found.gaps().isEmpty() || !linked.gaps().isEmpty() && asksForGenome(criterion);
        boolean individual = site.rule().individualView();
        if (!individual) {
            gaps.replaceAll(gap -> NamelessFiles.of(CountlessGap.of(gap)));
            gaps.add(new Gap(site.file().site(), Said.of("site.gap.notListed"), Said.of("site.gap.notListed.todo")));
        }
        // partial now, complete later: the difference of two counts would tell single people
        boolean counts = individual || !partial;
        return new SiteAnswer(
                site.file(),
                partial ? State.PARTIAL : State.COMPLETE,
                counts ? Optional.of(count(site, rows, Certainty.YES)) : Optional.empty(),
                counts ? Optional.of(count(site, rows, Certainty.MAYBE)) : Optional.empty(),
                gaps,
                RecordNote.of(
                        found.notes(), linked, site.rule(), site.file().genome().isPresent()),
                individual ? found.searches() : NamelessFiles.of(found.searches()),
                counts ? lines(site, attrition, rows) : List.of(),
                individual ? Optional.of(rows) : Optional.empty(),
                counts
                        ? CohortBreakdown.of(
                                rows,
                                site.asOf(),
                                new SiteRule(site.rule()),
                                site.file().title())
                        : new Breakdown(List.of(), List.of(), List.of(), Optional.of(Said.of("site.withheld.partial"))),
                millisSince(start));
    }

    private static boolean asksForGenome(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasGenome genome -> true;
            case Criterion.AllOf all -> all.parts().stream().anyMatch(SiteAsking::asksForGenome);
            case Criterion.AnyOf any -> any.parts().stream().anyMatch(SiteAsking::asksForGenome);
            case Criterion.Not not -> asksForGenome(not.part());
            case Criterion.HasCondition condition -> false;
            case Criterion.AgeAtOnset onset -> false;
            case Criterion.DateOfOnset date -> false;
            case Criterion.VitalStatus vital -> false;
            case Criterion.AgeNow age -> false;
            case Criterion.Measure measure -> false;
            case Criterion.SexIs sex -> false;
        };
    }

    private static ShownCount count(OpenSite site, List<CohortRow> rows, Certainty certainty) {
        int people =
                (int) rows.stream().filter(row -> row.certainty() == certainty).count();
        return ShownCount.of(people, site.rule());
    }

    private static List<SiteAnswer.AttritionLine> lines(OpenSite site, Attrition attrition, List<CohortRow> rows) {
        List<SiteRule.Step> steps = attrition.rows().stream()
                .map(row -> new SiteRule.Step(row.part(), row.before(), row.after(), row.unknown()))
                .toList();
        int maybe = (int)
                rows.stream().filter(row -> row.certainty() == Certainty.MAYBE).count();
        return new SiteRule(site.rule()).attrition(steps, maybe);
    }

    /// The diagnosis that a row shows.
    ///
    /// @param onset empty where it has no date and no age
    /// @param text as recorded
    private record Diagnosis(Optional<OnsetEvidence> onset, Optional<String> text) {}

    /// The one whose age or date decided, else the first that the question names.
    private static Diagnosis shown(Criterion criterion, CriterionCheck check, Attrition.Member member) {
        Optional<OnsetEvidence> decided = member.finding().onsets().stream().findFirst();
        if (decided.isPresent()) {
            return new Diagnosis(decided, decided.map(OnsetEvidence::text));
        }
        List<ConditionRecord> named = check.named(criterion, member.patient());
        Optional<OnsetEvidence> first = FirstOnset.of(named, member.patient().birth(), Criterion.OnsetKind.DIAGNOSED);
        return new Diagnosis(
                first,
                first.map(OnsetEvidence::text)
                        .or(() -> named.stream().map(ConditionRecord::text).findFirst()));
    }

    private static CohortRow row(OpenSite site, OpenSite.Linked linked, Attrition.Member member, Diagnosis diagnosis) {
        PatientRecord patient = member.patient();
        Optional<BodyMassIndex> bmi = ChosenBmi.of(patient, site.asOf()).value();
        return new CohortRow(
                site.file().site(),
                patient.id(),
                patient.name(),
                patient.sex(),
                patient.birth(),
                patient.deceased(),
                member.finding().certainty(),
                diagnosis.onset().map(evidence -> onset(evidence, patient)),
                diagnosis.text(),
                bmi.map(value -> OptionalDouble.of(value.value())).orElse(OptionalDouble.empty()),
                linked.sample(patient.id()));
    }

    private static CohortRow.OnsetFinding onset(OnsetEvidence evidence, PatientRecord patient) {
        return new CohortRow.OnsetFinding(
                evidence.basis().words(),
                evidence.days(),
                evidence.ages().map(AgeInterval::youngest).orElse(-1),
                evidence.ages().map(AgeInterval::oldest).orElse(-1),
                exactAge(evidence, patient));
    }

    /// Age in years with its fraction, where birth and diagnosis are both known to the day.
    private static OptionalDouble exactAge(OnsetEvidence evidence, PatientRecord patient) {
        if (evidence.days().isEmpty() || patient.birth().isEmpty()) {
            return OptionalDouble.empty();
        }
        var days = evidence.days().get();
        var birth = patient.birth().get();
        return days.isOneDay() && birth.isOneDay()
                ? OptionalDouble.of(Years.between(birth.first(), days.first()))
                : OptionalDouble.empty();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
