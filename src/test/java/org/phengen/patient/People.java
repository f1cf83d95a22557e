package org.phengen.patient;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phengen.question.ConceptName;
import org.phengen.question.Sex;
import org.phengen.terminology.Code;
import org.phengen.terminology.Meaning;

/// Small people for tests.
final class People {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    static final ConceptName MELANOMA = new ConceptName("melanoma", "MONDO:0005105");
    static final ConceptName BMI = new ConceptName("BMI", "LOINC:39156-5");
    static final ConceptName WEIGHT = new ConceptName("weight", "LOINC:3141-9");
    static final ConceptName HBA1C = new ConceptName("HbA1c", "LOINC:4548-4");

    private People() {}

    static CriterionCheck check(Predicate<PatientRecord> hasGenome) {
        return new CriterionCheck(People::meaning, AS_OF, patient -> Certainty.of(hasGenome.test(patient)));
    }

    private static Meaning meaning(ConceptName name) {
        Set<Code> codes = name.equals(MELANOMA)
                ? Set.of(new Code(Code.SNOMED_CT, "372244006"), new Code(Code.ICD_10, "C43"))
                : Set.of(new Code(Code.LOINC, name.key().substring("LOINC:".length())));
        return new Meaning(name, name.words(), codes, "listed codes only", "test");
    }

    static DateInterval days(String date) {
        return switch (date.length()) {
            case 4 -> new DateInterval(LocalDate.parse(date + "-01-01"), LocalDate.parse(date + "-12-31"));
            case 7 ->
                new DateInterval(
                        YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
            default -> DateInterval.day(LocalDate.parse(date));
        };
    }

    static PatientRecord person(ConditionRecord... conditions) {
        return make(Optional.empty(), false, List.of(conditions), List.of(), List.of());
    }

    static PatientRecord born(String birth, ConditionRecord... conditions) {
        return make(Optional.of(days(birth)), false, List.of(conditions), List.of(), List.of());
    }

    static PatientRecord dead(String birth) {
        return make(Optional.of(days(birth)), true, List.of(), List.of(), List.of());
    }

    static PatientRecord measured(String birth, List<Measurement> measurements, ClinicalEvent... events) {
        return make(Optional.of(days(birth)), false, List.of(), measurements, List.of(events));
    }

    static Measurement measurement(Code code, String when, double value) {
        String unit = Measures.kind(code).map(MeasureKind::unit).orElse("1");
        return new Measurement(code.code() + when, code, days(when), value, unit, value + " " + unit, Optional.empty());
    }

    static Measurement bmi(String when, double value) {
        return measurement(Measures.BMI, when, value);
    }

    static Measurement weight(String when, double value) {
        return measurement(Measures.WEIGHT, when, value);
    }

    static Measurement height(String when, double value) {
        return measurement(Measures.HEIGHT, when, value);
    }

    private static PatientRecord make(
            Optional<DateInterval> birth,
            boolean deceased,
            List<ConditionRecord> conditions,
            List<Measurement> measurements,
            List<ClinicalEvent> events) {
        return new PatientRecord(
                "p1",
                List.of(),
                Optional.empty(),
                Sex.UNKNOWN,
                birth,
                deceased,
                PatientRecord.Consent.NOT_RECORDED,
                conditions,
                measurements,
                events);
    }

    static Diagnosis melanoma(String id) {
        return new Diagnosis(id);
    }

    /// A condition in the making.
    static final class Diagnosis {
        private final String id;
        private Code code = new Code(Code.SNOMED_CT, "372244006");
        private boolean current = true;
        private boolean confirmed = true;
        private @Nullable DateInterval asserted;
        private @Nullable Onset onset;
        private @Nullable DateInterval recorded;

        private Diagnosis(String id) {
            this.id = id;
        }

        Diagnosis coded(String system, String value) {
            code = new Code(system, value);
            return this;
        }

        Diagnosis asserted(String date) {
            asserted = days(date);
            return this;
        }

        Diagnosis onset(Onset when) {
            onset = when;
            return this;
        }

        Diagnosis recorded(String date) {
            recorded = days(date);
            return this;
        }

        Diagnosis unconfirmed() {
            confirmed = false;
            return this;
        }

        Diagnosis resolved() {
            current = false;
            return this;
        }

        ConditionRecord make() {
            return new ConditionRecord(
                    id,
                    List.of(code),
                    "Melanoma",
                    current,
                    confirmed,
                    Optional.ofNullable(asserted),
                    Optional.ofNullable(onset),
                    Optional.ofNullable(recorded));
        }
    }
}
