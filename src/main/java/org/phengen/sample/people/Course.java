package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.people.Diagnosis.Onset;
import org.phengen.sample.people.Reading.Content;

/// What happens in a life that moves body mass: a pregnancy, an operation, a medicine.
///
/// @param pregnantFrom first day of a pregnancy of 280 days
/// @param operated day of bariatric surgery
/// @param treatedFrom first day of a GLP-1 medicine
/// @param treatedTo its last day
/// @param lift how much heavier than its tendency a named case is, so that its treatment makes sense
record Course(
        Optional<LocalDate> pregnantFrom,
        Optional<LocalDate> operated,
        Optional<LocalDate> treatedFrom,
        LocalDate treatedTo,
        boolean liraglutide,
        double lift) {
    private static final Coding PREGNANCY = Coding.snomed("72892002", "Normal pregnancy");
    private static final Coding PREGNANT = new Coding(Coding.LOINC, "LA15173-0", "Pregnant");
    private static final List<Coding> BARIATRIC = List.of(
            Coding.snomed("430715008", "Bariatric operative procedure"),
            new Coding(
                    "http://www.ama-assn.org/go/cpt",
                    "43644",
                    "Laparoscopic gastric bypass and Roux-en-Y gastroenterostomy"));
    private static final String ATC = "http://www.whocc.no/atc";
    private static final int TERM = 280;

    static Course of(Identity who, double bodyMass, Set<Untidy> cases, Chance chance) {
        LocalDate asOf = Population.AS_OF;
        double age = who.ageOn(asOf);
        boolean open = cases.isEmpty() && who.death().isEmpty() && age >= BodyMass.ADULT;
        boolean mayBear = !who.male() && age < 41 && age > 22;
        Optional<LocalDate> pregnant = cases.contains(Untidy.PREGNANT)
                ? Optional.of(asOf.minusDays(190))
                : cases.contains(Untidy.WAS_PREGNANT)
                        ? Optional.of(asOf.minusDays(900))
                        : open && mayBear && chance.happens(0.12)
                                ? Optional.of(asOf.minusDays(chance.within(60, 2200)))
                                : Optional.empty();
        Optional<LocalDate> operated = cases.contains(Untidy.SURGERY) || open && bodyMass > 38 && chance.happens(0.06)
                ? Optional.of(asOf.minusDays(chance.within(400, 1500)))
                : Optional.empty();
        boolean stopped = cases.contains(Untidy.LIRAGLUTIDE_STOPPED);
        Optional<LocalDate> treated = stopped
                ? Optional.of(asOf.minusDays(2700))
                : cases.contains(Untidy.SEMAGLUTIDE) || open && bodyMass > 31 && chance.happens(0.06)
                        ? Optional.of(asOf.minusDays(chance.within(200, 900)))
                        : Optional.empty();
        return new Course(
                pregnant,
                operated,
                treated,
                stopped ? asOf.minusDays(2190) : asOf,
                stopped || chance.happens(0.3) && cases.isEmpty(),
                cases.contains(Untidy.SURGERY) || cases.contains(Untidy.SEMAGLUTIDE) || stopped ? 1.6 : 0);
    }

    /// How far the tendency lies from its usual place on a day.
    double shift(LocalDate day) {
        double shift = lift;
        if (pregnantFrom.isPresent()) {
            long days = day.toEpochDay() - pregnantFrom.get().toEpochDay();
            if (days > 0 && days <= TERM) {
                shift += 0.85 * days / TERM;
            } else if (days > TERM && days < TERM + 180) {
                shift += 0.3 * (TERM + 180 - days) / 180.0;
            }
        }
        if (operated.isPresent() && day.isAfter(operated.get())) {
            shift -= 1.3 * StrictMath.min(1, (day.toEpochDay() - operated.get().toEpochDay()) / 365.0);
        }
        if (treatedFrom.isPresent() && day.isAfter(treatedFrom.get()) && !day.isAfter(treatedTo)) {
            shift -= 0.5
                    * StrictMath.min(1, (day.toEpochDay() - treatedFrom.get().toEpochDay()) / 300.0);
        }
        return shift;
    }

    List<LifeEvent> events() {
        List<LifeEvent> made = new ArrayList<>();
        operated.ifPresent(day -> made.add(new LifeEvent.Operation(BARIATRIC, day + "T09:00:00Z")));
        treatedFrom.ifPresent(day -> made.add(new LifeEvent.Prescription(
                liraglutide
                        ? List.of(
                                new Coding(Coding.RXNORM, "475968", "liraglutide"),
                                new Coding(ATC, "A10BJ02", "liraglutide"))
                        : List.of(
                                new Coding(Coding.RXNORM, "1991302", "semaglutide"),
                                new Coding(ATC, "A10BJ06", "semaglutide")),
                treatedTo.isBefore(Population.AS_OF) ? "stopped" : "active",
                day + "T10:30:00Z",
                treatedTo.isBefore(Population.AS_OF) ? Optional.of(treatedTo.toString()) : Optional.empty())));
        return made;
    }

    List<Diagnosis> diagnoses() {
        if (pregnantFrom.isEmpty()) {
            return List.of();
        }
        LocalDate from = pregnantFrom.get();
        LocalDate to = from.plusDays(TERM);
        Diagnosis made = Diagnosis.confirmed(
                List.of(PREGNANCY),
                to.isBefore(Population.AS_OF)
                        ? new Onset.During(from.toString(), to.toString())
                        : new Onset.On(from.toString()),
                Optional.of(Day.earlier(from.plusDays(50), Population.AS_OF).toString()));
        return List.of(to.isBefore(Population.AS_OF) ? made.clinically("resolved") : made);
    }

    /// The pregnancy status observed where the pregnancy still lasts.
    List<Reading> readings() {
        return pregnantFrom
                .filter(from -> from.plusDays(TERM).isAfter(Population.AS_OF))
                .map(from -> List.of(new Reading(
                        Reading.Kind.PREGNANCY_STATUS,
                        Day.earlier(from.plusDays(50), Population.AS_OF) + "T11:00:00Z",
                        "final",
                        new Content.Answer(PREGNANT),
                        Optional.empty())))
                .orElse(List.of());
    }
}
