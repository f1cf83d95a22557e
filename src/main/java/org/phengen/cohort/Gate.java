package org.phengen.cohort;

import static org.phengen.cohort.GateCheck.Check;
import static org.phengen.cohort.GateCheck.State;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.phengen.job.Gap;
import org.phengen.language.Said;
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
            return fail(Check.BUILD, say("build.none"), say("build.none.remedy"));
        }
        String data = build.data().get().label();
        if (build.scoring().isEmpty() || build.scoring().get() != build.data().get()) {
            Said found = build.scoring()
                    .map(scoring -> say("build.other", data, scoring.label()))
                    .orElseGet(() -> say("build.noScore", data));
            return fail(Check.BUILD, found, say("build.other.remedy", data));
        }
        return GateCheck.pass(Check.BUILD, say("build.fits", data));
    }

    private static GateCheck weight(GateInput.Weight weight) {
        double least = Math.min(Math.min(weight.matchedByCount(), weight.matchedByWeight()), weight.readByWeight());
        Said leftOut = Said.join(", ", weight.leftOut());
        if (Double.isNaN(least)) {
            return fail(
                    Check.WEIGHT_READ,
                    weight.leftOut().isEmpty() ? say("weight.none") : say("weight.none.but", leftOut),
                    say("weight.remedy.genome"));
        }
        double readPercent = 100 * weight.readByWeight();
        double matchedPercent = 100 * weight.matchedByCount();
        Said read = weight.leftOut().isEmpty()
                ? say("weight.read", readPercent, matchedPercent)
                : say("weight.read.but", readPercent, matchedPercent, leftOut);
        if (least < GateThresholds.MATCHED_LEAST) {
            return fail(Check.WEIGHT_READ, say("weight.least", read), say("weight.remedy.genome"));
        }
        if (least < GateThresholds.MATCHED_WANTED) {
            return caution(Check.WEIGHT_READ, say("weight.wanted", read), say("weight.remedy.report"));
        }
        return GateCheck.pass(Check.WEIGHT_READ, read);
    }

    private static GateCheck identity(GateInput.Identity identity) {
        if (identity.doubt().isPresent()) {
            return fail(
                    Check.SEX_AND_IDENTITY,
                    say("identity.doubt", identity.doubt().get()),
                    say("identity.confirm"));
        }
        if (identity.recorded() != Sex.FEMALE && identity.recorded() != Sex.MALE) {
            return fail(Check.SEX_AND_IDENTITY, say("identity.noSex"), say("identity.noSex.remedy"));
        }
        if (identity.genetic().isEmpty()) {
            return notAssessed(Check.SEX_AND_IDENTITY, say("identity.unread"), say("identity.unread.remedy"));
        }
        if (identity.genetic().get() != identity.recorded()) {
            return fail(
                    Check.SEX_AND_IDENTITY,
                    say(
                            "identity.mismatch",
                            words(identity.recorded()),
                            words(identity.genetic().get())),
                    say("identity.confirm"));
        }
        return GateCheck.pass(Check.SEX_AND_IDENTITY, say("identity.agrees", words(identity.recorded())));
    }

    private static GateCheck ancestry(GateInput.Ancestry ancestry) {
        if (ancestry.distance().isEmpty()) {
            return notAssessed(
                    Check.ANCESTRY_DISTANCE, say("ancestry.notAssessed"), say("ancestry.notAssessed.remedy"));
        }
        double distance = ancestry.distance().getAsDouble();
        return distance <= ancestry.limit()
                ? GateCheck.pass(Check.ANCESTRY_DISTANCE, say("ancestry.found", distance, ancestry.limit()))
                : fail(
                        Check.ANCESTRY_DISTANCE,
                        say("ancestry.far", distance, ancestry.limit()),
                        say("ancestry.far.remedy"));
    }

    private static GateCheck life(GateInput.Life life) {
        if (Double.isNaN(life.ageYears())) {
            return fail(Check.AGE_AND_PREGNANCY, say("life.noAge"), say("life.noAge.remedy"));
        }
        if (life.events().contains(ClinicalEvent.Kind.PREGNANCY)) {
            return fail(Check.AGE_AND_PREGNANCY, say("life.pregnancy"), say("life.pregnancy.remedy"));
        }
        var reasons = new ArrayList<Said>();
        if (life.ageYears() < SameRiskPerson.ADULT_FROM_YEARS) {
            reasons.add(say("life.child"));
        }
        for (ClinicalEvent.Kind kind : ClinicalEvent.Kind.values()) {
            if (life.events().contains(kind) && kind != ClinicalEvent.Kind.OTHER) {
                reasons.add(say("life.during." + kind.name()));
            }
        }
        for (ClinicalEvent.Kind kind : ClinicalEvent.Kind.values()) {
            if (life.since().contains(kind) && !life.events().contains(kind) && kind != ClinicalEvent.Kind.OTHER) {
                reasons.add(say("life.since." + kind.name()));
            }
        }
        return reasons.isEmpty()
                ? GateCheck.pass(Check.AGE_AND_PREGNANCY, say("life.plain"))
                : caution(Check.AGE_AND_PREGNANCY, Said.join("; ", reasons), say("life.remedy"));
    }

    private static GateCheck measured(GateInput.Measured measured) {
        if (measured.monthsOld().isEmpty() || measured.values() == 0) {
            return fail(Check.AGE_OF_MEASURE, say("measured.none"), say("measured.none.remedy"));
        }
        double months = measured.monthsOld().getAsDouble();
        long whole = Math.round(months);
        if (!(months <= GateThresholds.MONTHS_OLDEST)) {
            return fail(Check.AGE_OF_MEASURE, say("measured.old", whole), say("measured.remedy"));
        }
        return months <= GateThresholds.MONTHS_FRESH
                ? GateCheck.pass(Check.AGE_OF_MEASURE, say("measured.months", whole))
                : caution(Check.AGE_OF_MEASURE, say("measured.older", whole), say("measured.remedy"));
    }

    private static GateCheck adults(int adults) {
        if (adults < GateThresholds.ADULTS_LEAST) {
            return fail(Check.COHORT_SIZE, say("adults.few"), say("adults.remedy"));
        }
        return adults >= GateThresholds.ADULTS_WANTED
                ? GateCheck.pass(Check.COHORT_SIZE, say("adults.found", adults))
                : caution(Check.COHORT_SIZE, say("adults.wanted", adults), say("adults.remedy"));
    }

    private static GateCheck sites(GateInput.Sites sites) {
        String missing = sites.gaps().stream().map(Gap::source).distinct().collect(Collectors.joining(", "));
        Said found = sites.gaps().isEmpty()
                ? say("sites.found", sites.complete(), sites.all())
                : say("sites.found.but", sites.complete(), sites.all(), missing);
        if (!sites.own()) {
            return fail(Check.SITES, say("sites.own", found), say("sites.own.remedy"));
        }
        return sites.complete() == sites.all()
                ? GateCheck.pass(Check.SITES, found)
                : caution(Check.SITES, found, say("sites.remedy"));
    }

    private static GateCheck fail(Check check, Said found, Said remedy) {
        return new GateCheck(check, State.FAIL, found, remedy);
    }

    private static GateCheck caution(Check check, Said found, Said remedy) {
        return new GateCheck(check, State.CAUTION, found, remedy);
    }

    private static GateCheck notAssessed(Check check, Said found, Said remedy) {
        return new GateCheck(check, State.NOT_ASSESSED, found, remedy);
    }

    private static Said words(Sex sex) {
        return say("sex." + sex.name());
    }

    private static Said say(String key, Object... parts) {
        return Said.of("cohort." + key, parts);
    }
}
