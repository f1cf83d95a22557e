package org.phengen.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
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
                            "Age of the measure, months",
                            "Days from the newest value that counts to the"
                                    + " site's today, in months of mean length.")
                    .words("newest value", day.toString(), new Origin.Other("age"))
                    .words("today", asOf.toString(), new Origin.Setting("asOf of the site file, else the clock"))
                    .number("days", "days between", (double) ChronoUnit.DAYS.between(day, asOf))
                    .number("length", "mean length of a month, days", MeasuredValue.DAYS_A_MONTH)
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
                            "Weight read",
                            "Shares of the score's weight that this genome gave: called" + " or proven reference.")
                    .numbers("read", "share of each such locus", read, new Origin.Other("evidence.called"))
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
                            "Loci matched",
                            "Weights whose alleles were found in this genome's file, of" + " all that the score has.")
                    .numbers("found", "1 for each weight found, 0 for each that was not", found)
                    .value(loci / found.length, Digits.PERCENT, "sum(found) / count(found)")
                    .make());
        }
        all.add(new Draft("gate.adults", "Adults to compare with", "One row a person, the patient left out.")
                .countsPeople()
                .words(
                        "counted among",
                        "living, eligible, linked adults with a score and a value",
                        new Origin.People("all sites that answered"))
                .value(adults, Digits.COUNT, "count(adults())")
                .make());
        all.add(new Draft("gate.sites", "Sites complete", "Sites that gave everything, of all that were asked.")
                .number("complete", "sites without a gap", everyone.completeSites())
                .number("asked", "sites asked", everyone.askedSites())
                .value(everyone.completeSites(), Digits.COUNT, "complete")
                .make());
        return all;
    }
}
