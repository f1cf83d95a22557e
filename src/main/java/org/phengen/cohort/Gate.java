package org.phengen.cohort;

import static org.phengen.cohort.GateCheck.Check;
import static org.phengen.cohort.GateCheck.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;
import org.phengen.patient.ClinicalEvent;
import org.phengen.question.Sex;

/// Judges the eight facts that decide whether a same-risk comparison may be shown, before any number is computed.
/// Unknown is never good: what cannot be checked is caution, and what the comparison cannot do without closes the gate.
public final class Gate {
    private Gate() {}

    public static GateVerdict judge(GateInput input) {
        return GateVerdict.of(List.of(
                build(input.build()),
                weight(input.weight()),
                identity(input.identity()),
                ancestry(input.ancestry()),
                life(input.life()),
                measured(input.measured()),
                adults(input.adults()),
                sites(input.sites())));
    }

    private static GateCheck build(GateInput.Build build) {
        if (build.data().isEmpty()) {
            return fail(
                    Check.BUILD,
                    "no genome was read whose contig lengths tell its build",
                    "Ask the laboratory which reference genome was used");
        }
        GenomeBuild data = build.data().get();
        if (build.scoring().isEmpty() || build.scoring().get() != data) {
            return fail(
                    Check.BUILD,
                    "the genome is " + data.label() + ", the score "
                            + build.scoring()
                                    .map(GenomeBuild::label)
                                    .map(label -> "is for " + label)
                                    .orElse("has no file for it"),
                    "Give the scoring file for " + data.label() + "; positions are never lifted over");
        }
        return GateCheck.pass(Check.BUILD, data.label() + " by contig lengths");
    }

    private static GateCheck weight(GateInput.Weight weight) {
        double least = Math.min(Math.min(weight.matchedByCount(), weight.matchedByWeight()), weight.readByWeight());
        String read = percent(weight.readByWeight()) + " % of weight read, " + percent(weight.matchedByCount())
                + " % of loci matched" + (weight.leftOut().isEmpty() ? "" : ": " + weight.leftOut());
        if (Double.isNaN(least)) {
            return fail(
                    Check.WEIGHT_READ,
                    "nothing of the score was read" + (weight.leftOut().isEmpty() ? "" : ": " + weight.leftOut()),
                    "Ask the laboratory for the whole-genome file");
        }
        if (least < GateThresholds.MATCHED_LEAST) {
            return fail(
                    Check.WEIGHT_READ, read + "; 75 % is the least", "Ask the laboratory for the whole-genome file");
        }
        if (least < GateThresholds.MATCHED_WANTED) {
            return caution(Check.WEIGHT_READ, read + "; 95 % wanted", "See the match report for the loci left out");
        }
        return GateCheck.pass(Check.WEIGHT_READ, read);
    }

    private static GateCheck identity(GateInput.Identity identity) {
        if (identity.doubt().isPresent()) {
            return fail(
                    Check.SEX_AND_IDENTITY,
                    "the sample may be someone else's: " + identity.doubt().get(),
                    "Confirm the sample with its site before any use");
        }
        if (identity.recorded() != Sex.FEMALE && identity.recorded() != Sex.MALE) {
            return fail(
                    Check.SEX_AND_IDENTITY,
                    "the record names neither female nor male, and the comparison is made within one sex",
                    "Complete the record");
        }
        if (identity.genetic().isEmpty()) {
            return new GateCheck(
                    Check.SEX_AND_IDENTITY,
                    State.NOT_ASSESSED,
                    "the genome's sex was not read",
                    "Read the X chromosome to compare it with the record");
        }
        if (identity.genetic().get() != identity.recorded()) {
            return fail(
                    Check.SEX_AND_IDENTITY,
                    "recorded " + words(identity.recorded()) + ", the genome says "
                            + words(identity.genetic().get()) + ": the sample may be someone else's",
                    "Confirm the sample with its site before any use");
        }
        return GateCheck.pass(Check.SEX_AND_IDENTITY, words(identity.recorded()) + " in record and genome");
    }

    private static GateCheck ancestry(GateInput.Ancestry ancestry) {
        if (ancestry.distance().isEmpty()) {
            return new GateCheck(
                    Check.ANCESTRY_DISTANCE,
                    State.NOT_ASSESSED,
                    "how near this genome is to the people of the cohort was not assessed",
                    "Read the comparison with care where the patient's origins differ from the cohort's");
        }
        double distance = ancestry.distance().getAsDouble();
        String found = String.format(Locale.ROOT, "%.1f of %.1f allowed", distance, ancestry.limit());
        return distance <= ancestry.limit()
                ? GateCheck.pass(Check.ANCESTRY_DISTANCE, found)
                : fail(
                        Check.ANCESTRY_DISTANCE,
                        found + ": the score means something else for this genome",
                        "Use a score made in people with similar origins");
    }

    private static GateCheck life(GateInput.Life life) {
        if (Double.isNaN(life.ageYears())) {
            return fail(Check.AGE_AND_PREGNANCY, "age not known", "Complete the birth date in the record");
        }
        if (life.events().contains(ClinicalEvent.Kind.PREGNANCY)) {
            return fail(
                    Check.AGE_AND_PREGNANCY,
                    "measured in pregnancy or within 12 weeks after",
                    "Use a value from before it, or measure again later");
        }
        var reasons = new ArrayList<String>();
        if (life.ageYears() < SameRiskPerson.ADULT_FROM_YEARS) {
            reasons.add("under 20 years: growth z-score and children within a year only, no adult model");
        }
        for (ClinicalEvent.Kind kind : ClinicalEvent.Kind.values()) {
            if (life.events().contains(kind)) {
                switch (kind) {
                    case BARIATRIC_SURGERY -> reasons.add("measured after bariatric surgery");
                    case GLP1_MEDICINE -> reasons.add("measured under a GLP-1 medicine");
                    case OEDEMA -> reasons.add("measured with oedema");
                    case AMPUTATION -> reasons.add("measured after an amputation");
                    case PREGNANCY, OTHER -> {}
                }
            }
        }
        for (ClinicalEvent.Kind kind : ClinicalEvent.Kind.values()) {
            if (life.since().contains(kind) && !life.events().contains(kind)) {
                switch (kind) {
                    case PREGNANCY ->
                        reasons.add("pregnant: the value is from outside the pregnancy and the 12 weeks after");
                    case BARIATRIC_SURGERY -> reasons.add("bariatric surgery since: the value is from before it");
                    case GLP1_MEDICINE -> reasons.add("a GLP-1 medicine: the value is from outside that time");
                    case OEDEMA -> reasons.add("oedema: the value is from outside that time");
                    case AMPUTATION -> reasons.add("an amputation since: the value is from before it");
                    case OTHER -> {}
                }
            }
        }
        return reasons.isEmpty()
                ? GateCheck.pass(Check.AGE_AND_PREGNANCY, "adult, nothing recorded that changes the measure")
                : caution(
                        Check.AGE_AND_PREGNANCY,
                        String.join("; ", reasons),
                        "Keep in mind that the people compared with are adults without it");
    }

    private static GateCheck measured(GateInput.Measured measured) {
        if (measured.monthsOld().isEmpty() || measured.values() == 0) {
            return fail(Check.AGE_OF_MEASURE, "no usable value of the measure", "Measure, or complete the record");
        }
        double months = measured.monthsOld().getAsDouble();
        String found = Math.round(months) + (Math.round(months) == 1 ? " month" : " months");
        if (!(months <= GateThresholds.MONTHS_OLDEST)) {
            return fail(Check.AGE_OF_MEASURE, found + " old; 60 is the most", "Measure again");
        }
        return months <= GateThresholds.MONTHS_FRESH
                ? GateCheck.pass(Check.AGE_OF_MEASURE, found)
                : caution(Check.AGE_OF_MEASURE, found + " old; within 24 wanted", "Measure again");
    }

    private static GateCheck adults(int adults) {
        if (adults < GateThresholds.ADULTS_LEAST) {
            return fail(
                    Check.COHORT_SIZE,
                    "fewer than 100 adults to compare with",
                    "Connect more sites or link more genomes");
        }
        String found = adults + " adults";
        return adults >= GateThresholds.ADULTS_WANTED
                ? GateCheck.pass(Check.COHORT_SIZE, found)
                : caution(Check.COHORT_SIZE, found + "; 500 wanted", "Connect more sites or link more genomes");
    }

    private static GateCheck sites(GateInput.Sites sites) {
        String found = sites.complete() + " of " + sites.all() + " complete"
                + (sites.gaps().isEmpty()
                        ? ""
                        : ": "
                                + sites.gaps().stream()
                                        .map(Gap::source)
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
        if (!sites.own()) {
            return fail(
                    Check.SITES,
                    found + "; the patient's own site is not complete, so the record may lack what matters",
                    "Ask the patient's site again");
        }
        return sites.complete() == sites.all()
                ? GateCheck.pass(Check.SITES, found)
                : caution(Check.SITES, found, "Ask the missing sites again, or go on without them");
    }

    private static GateCheck fail(Check check, String found, String remedy) {
        return new GateCheck(check, State.FAIL, found, remedy);
    }

    private static GateCheck caution(Check check, String found, String remedy) {
        return new GateCheck(check, State.CAUTION, found, remedy);
    }

    private static String words(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
