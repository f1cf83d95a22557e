package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.sample.people.Diagnosis.Onset;

/// What a named case changes in somebody's identity, diagnoses and events.
final class UntidyRecords {
    private static final List<Coding> MELANOMA = List.of(Coding.snomed("372244006", "Malignant melanoma"));

    private UntidyRecords() {}

    static Identity identity(Set<Untidy> cases, Identity who) {
        Identity changed = who;
        for (Untidy untidy : cases) {
            changed = identity(untidy, changed);
        }
        return changed;
    }

    private static Identity identity(Untidy untidy, Identity who) {
        return switch (untidy) {
            case BIRTH_YEAR_ONLY -> recorded(who, who.family(), who.gender(), Optional.of(Day.year(who.birth())));
            case BIRTH_MONTH_ONLY -> recorded(who, who.family(), who.gender(), Optional.of(Day.month(who.birth())));
            case BIRTH_UNKNOWN -> recorded(who, who.family(), who.gender(), Optional.empty());
            case RECORDED_SEX_WRONG -> recorded(who, who.family(), "male", who.birthText());
            case GENDER_UNKNOWN -> recorded(who, who.family(), "unknown", who.birthText());
            case GENDER_OTHER -> recorded(who, who.family(), "other", who.birthText());
            case HOSTILE_NAME ->
                recorded(
                        who,
                        "=HYPERLINK(\"https://hostile.example/\",\"<b onmouseover=alert(1)>Arvenholt</b>\")",
                        who.gender(),
                        who.birthText());
            case DEAD_WITH_DATE, DEAD_WITHOUT_DATE ->
                new Identity(
                        who.given(),
                        who.family(),
                        who.male(),
                        who.gender(),
                        who.birth(),
                        who.birthText(),
                        Optional.of(LocalDate.of(2026, 2, 19)),
                        who.nationalNumber(),
                        who.recordNumber());
            default -> who;
        };
    }

    private static Identity recorded(Identity who, String family, String gender, Optional<String> birthText) {
        return new Identity(
                who.given(),
                family,
                who.male(),
                gender,
                who.birth(),
                birthText,
                who.death(),
                who.nationalNumber(),
                who.recordNumber());
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    static void change(Untidy untidy, Identity who, List<Diagnosis> diagnoses, List<LifeEvent> events) {
        switch (untidy) {
            case DIAGNOSIS_IN_ERROR -> diagnoses.add(melanomaAt(who, 22.6).verified("entered-in-error"));
            case REFUTED -> diagnoses.add(melanomaAt(who, 22.9).verified("refuted"));
            case PROVISIONAL -> diagnoses.add(melanomaAt(who, 23.1).verified("provisional"));
            case DIFFERENTIAL -> diagnoses.add(melanomaAt(who, 23.4).verified("differential"));
            case LATE_ASSERTION ->
                diagnoses.add(melanomaAt(who, 28.2)
                        .asserted(Day.ofAge(who.birth(), 31.4).toString()));
            case TWO_DATES -> {
                diagnoses.add(melanomaAt(who, 44.3));
                diagnoses.add(melanomaAt(who, 35.3));
            }
            case OEDEMA ->
                diagnoses.add(Diagnosis.confirmed(
                        List.of(Coding.snomed("267038008", "Edema")),
                        new Onset.On("2026-05-04"),
                        Optional.of("2026-05-04")));
            case ONSET_BEFORE_BIRTH ->
                diagnoses.add(Diagnosis.confirmed(
                        List.of(Coding.snomed("195967001", "Asthma")),
                        new Onset.On(who.birth().minusYears(10).toString()),
                        Optional.empty()));
            case FAMILY_HISTORY ->
                events.add(new LifeEvent.Relative(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "MTH", "mother"),
                        MELANOMA,
                        24));
            default -> {
                // every other case changes something else
            }
        }
    }

    private static Diagnosis melanomaAt(Identity who, double age) {
        String day = Day.ofAge(who.birth(), age).toString();
        return Diagnosis.confirmed(MELANOMA, new Onset.On(day), Optional.of(day));
    }
}
