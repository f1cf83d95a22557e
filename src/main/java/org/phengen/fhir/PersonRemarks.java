package org.phengen.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.patient.AgeInterval;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.BmiSeries;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;
import org.phengen.patient.Measures;
import org.phengen.patient.Onset.OnDate;
import org.phengen.patient.PatientRecord;
import org.phengen.terminology.Code;

/// What is untidy or particular about one person's record as a whole, counted so that a user sees how often it stands
/// in
/// a site's records and what is done about it. Who has died is not counted among those without a recent measure.
final class PersonRemarks {
    private static final int ADULT_YEARS = 20;

    private final PatientRecord person;
    private final LocalDate asOf;
    private final Tally tally;

    private PersonRemarks(PatientRecord person, LocalDate asOf, Tally tally) {
        this.person = person;
        this.asOf = asOf;
        this.tally = tally;
    }

    /// @param asOf the site's today
    static void count(PatientRecord person, LocalDate asOf, Tally tally) {
        PersonRemarks remarks = new PersonRemarks(person, asOf, tally);
        remarks.identity();
        remarks.conditions();
        remarks.weights();
        if (!person.events().isEmpty()) {
            person.events().stream().map(ClinicalEvent::kind).distinct().forEach(remarks::event);
        }
        List<BmiPoint> points = BmiSeries.of(person);
        List<BmiPoint> usable = new ArrayList<>(points.size());
        for (BmiPoint point : points) {
            remarks.when(point.contradicted(), Note.BMI_MISMATCH);
            if (point.usable() && !point.when().last().isAfter(asOf)) {
                usable.add(point);
            }
        }
        if (!person.deceased()) {
            remarks.bodyMassIndex(usable);
        }
    }

    private void identity() {
        when(person.birth().isEmpty(), Note.BIRTH_UNKNOWN);
        when(person.birth().isPresent() && !person.birth().get().isOneDay(), Note.BIRTH_PARTIAL);
        when(person.deceased(), Note.DECEASED);
        switch (person.sex()) {
            case UNKNOWN -> tally.add(Note.SEX_UNKNOWN);
            case OTHER -> tally.add(Note.SEX_OTHER);
            case FEMALE, MALE -> {}
        }
        switch (person.consent()) {
            case DENIED -> tally.add(Note.CONSENT_DENIED);
            case NOT_RECORDED -> tally.add(Note.CONSENT_SILENT);
            case PERMITTED -> {}
        }
        Optional<AgeInterval> age = person.birth().isEmpty()
                ? Optional.empty()
                : AgeInterval.between(person.birth().get(), DateInterval.day(asOf));
        when(!person.deceased() && age.isPresent() && age.get().youngest() < ADULT_YEARS, Note.UNDER_20);
    }

    private void conditions() {
        boolean several = person.conditions().size() > 1;
        Map<Set<Code>, Integer> times = several ? new HashMap<>() : Map.of();
        for (ConditionRecord one : person.conditions()) {
            Optional<DateInterval> onset =
                    one.onset().isPresent() && one.onset().get() instanceof OnDate on
                            ? Optional.of(on.days())
                            : Optional.empty();
            boolean dated = one.asserted().isPresent()
                    || one.onset().isPresent()
                    || one.recorded().isPresent();
            boolean again = several
                    && dated
                    && !one.codes().isEmpty()
                    && times.merge(Set.copyOf(one.codes()), 1, Integer::sum) > 1;
            when(again, Note.CONDITION_AGAIN);
            boolean later = onset.isPresent()
                    && one.asserted().isPresent()
                    && one.asserted().get().first().isAfter(onset.get().last());
            when(later, Note.CONDITION_ASSERTED_LATER);
            when(
                    isBeforeBirth(onset) || isBeforeBirth(one.asserted()) || isBeforeBirth(one.recorded()),
                    Note.CONDITION_BEFORE_BIRTH);
        }
    }

    private boolean isBeforeBirth(Optional<DateInterval> days) {
        return days.isPresent()
                && person.birth().isPresent()
                && days.get().last().isBefore(person.birth().get().first());
    }

    /// A scale seldom tells the same to its last digit twice; a copied value does.
    private void weights() {
        Measurement before = null;
        for (Measurement one : person.measurements()) {
            if (one.usable() && one.code().equals(Measures.WEIGHT)) {
                boolean again = before != null
                        && before.value() == one.value()
                        && before.when().last().isBefore(one.when().first());
                when(again, Note.CARRIED_FORWARD);
                before = one;
            }
        }
    }

    private void event(ClinicalEvent.Kind kind) {
        switch (kind) {
            case PREGNANCY -> tally.add(Note.PREGNANCY);
            case BARIATRIC_SURGERY -> tally.add(Note.BARIATRIC_SURGERY);
            case GLP1_MEDICINE -> tally.add(Note.GLP1_MEDICINE);
            case OEDEMA -> tally.add(Note.OEDEMA);
            case AMPUTATION -> tally.add(Note.AMPUTATION);
            case OTHER -> {}
        }
    }

    /// @param usable points up to the site's today
    private void bodyMassIndex(List<BmiPoint> usable) {
        LocalDate from = asOf.minusMonths(ChosenBmi.MONTHS);
        int recent = 0;
        boolean checked = false;
        for (BmiPoint point : usable) {
            recent += point.when().first().isBefore(from) ? 0 : 1;
            checked = checked || has(Measures.HEIGHT, point.when()) && has(Measures.WEIGHT, point.when());
        }
        when(usable.isEmpty(), Note.BMI_NONE);
        when(!usable.isEmpty() && recent == 0, Note.BMI_OLD);
        when(recent == 1, Note.BMI_ONCE);
        when(!usable.isEmpty() && !checked, Note.BMI_UNCHECKED);
    }

    private boolean has(Code measure, DateInterval day) {
        for (Measurement one : person.measurements()) {
            if (one.when().equals(day) && one.code().equals(measure) && one.usable()) {
                return true;
            }
        }
        return false;
    }

    private void when(boolean holds, Note note) {
        if (holds) {
            tally.add(note);
        }
    }
}
