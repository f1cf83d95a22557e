package org.phengen.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;
import org.phengen.score.LocusEvidence;

/// How the figures that the gate judges were made; they stand whether it is open or closed.
final class GateDerivations {
    private GateDerivations() {}

    /// @param evidence of every weight; empty without a genome
    /// @param adults whom the patient would be compared with
    static List<Derivation> of(
            Everyone everyone, MeasuredValue measured, LocalDate asOf, List<LocusEvidence> evidence, int adults) {
        List<Derivation> all = new ArrayList<>();
        measured.monthsOld().ifPresent(months -> {
            LocalDate day = measured.day(asOf);
            all.add(new Draft(
                            "gate.months",
                            Said.told("derivation.made.ageMeasureMonths"),
                            Said.told("derivation.made.daysFromNewestValue"))
                    .words(Said.told("derivation.made.newestValue"), day.toString(), new Origin.Other("age"))
                    .words(
                            Said.told("derivation.made.today"),
                            asOf.toString(),
                            new Origin.Setting("asOf of the site file, else the clock"))
                    .number("days", Said.told("derivation.made.daysBetween"), (double)
                            ChronoUnit.DAYS.between(day, asOf))
                    .number("length", Said.told("derivation.made.meanLengthMonthDays"), MeasuredValue.DAYS_A_MONTH)
                    .value(months, Digits.COUNT, "days / length")
                    .make());
        });
        if (!evidence.isEmpty()) {
            double[] read = evidence.stream()
                    .filter(one ->
                            one.basis() == LocusEvidence.Basis.CALLED || one.basis() == LocusEvidence.Basis.REFERENCE)
                    .mapToDouble(LocusEvidence::share)
                    .toArray();
            double sum = 0;
            for (double share : read) {
                sum += share;
            }
            all.add(new Draft(
                            "gate.weight",
                            Said.told("derivation.made.weightRead"),
                            Said.told("derivation.made.sharesScoresWeightGenome"))
                    .numbers(
                            "read",
                            Said.told("derivation.made.shareEachSuchLocus"),
                            read,
                            new Origin.Other("evidence.called"))
                    .value(sum, Digits.PERCENT, "sum(read)")
                    .make());
            double[] found = evidence.stream()
                    .mapToDouble(one -> one.basis() == LocusEvidence.Basis.LEFT_OUT
                                    || one.basis() == LocusEvidence.Basis.NOT_COVERED
                            ? 0
                            : 1)
                    .toArray();
            double loci = 0;
            for (double one : found) {
                loci += one;
            }
            all.add(new Draft(
                            "gate.loci",
                            Said.told("derivation.made.lociMatched"),
                            Said.told("derivation.made.weightsWhoseAllelesWere"))
                    .numbers("found", Said.told("derivation.made.1ForEachWeight"), found)
                    .value(loci / found.length, Digits.PERCENT, "sum(found) / count(found)")
                    .make());
        }
        all.add(new Draft(
                        "gate.adults",
                        Said.told("derivation.made.adultsCompareWith"),
                        Said.told("derivation.made.oneRowPersonPatient"))
                .countsPeople()
                .words(
                        Said.told("derivation.made.countedAmong"),
                        "living, eligible, linked adults with a score and a value",
                        new Origin.People("all sites that answered"))
                .value(adults, Digits.COUNT, "count(adults())")
                .make());
        all.add(new Draft(
                        "gate.sites",
                        Said.told("derivation.made.sitesComplete"),
                        Said.told("derivation.made.sitesGaveEverythingAll"))
                .number("complete", Said.told("derivation.made.sitesWithoutGap"), everyone.completeSites())
                .number("asked", Said.told("derivation.made.sitesAsked"), everyone.askedSites())
                .value(everyone.completeSites(), Digits.COUNT, "complete")
                .make());
        return all;
    }
}
