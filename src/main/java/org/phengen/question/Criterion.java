package org.phengen.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a patient must be to belong to the cohort. Switches over it are exhaustive and have no default.
public sealed interface Criterion {

    /// The patient has, or has ever had, a condition that is recorded and neither refuted nor entered in error.
    ///
    /// @param when ever (any clinical status) or current (active, recurrence, relapse)
    /// @param unconfirmedToo also unconfirmed, provisional and differential diagnoses
    record HasCondition(ConceptName condition, When when, boolean unconfirmedToo) implements Criterion {}

    /// The age at which a condition was diagnosed or began lies in a range.
    record AgeAtOnset(ConceptName condition, OnsetKind kind, AgeRange ages, boolean unconfirmedToo)
            implements Criterion {}

    /// The day on which a condition was first diagnosed or began lies in a window of time.
    record DateOfOnset(ConceptName condition, OnsetKind kind, TimeWindow window, boolean unconfirmedToo)
            implements Criterion {}

    /// The age today (the site's `asOf` date) lies in a range. The dead have no age today.
    record AgeNow(AgeRange ages) implements Criterion {}

    /// A measure, by the stated rule that picks one value a person, compares with a number.
    ///
    /// @param unit UCUM unit as understood, the measure's own where the words gave none; empty only for measures of
    /// which
    ///     no unit is known: then the number is in whatever unit the measure is recorded in
    /// @param taken when the value was taken; empty: the last 24 months
    record Measure(
            ConceptName measure,
            Comparison comparison,
            BigDecimal value,
            Optional<String> unit,
            Optional<TimeWindow> taken)
            implements Criterion {
        /// A value of the last 24 months.
        public Measure(ConceptName measure, Comparison comparison, BigDecimal value, Optional<String> unit) {
            this(measure, comparison, value, unit, Optional.empty());
        }
    }

    record SexIs(Sex sex) implements Criterion {}

    /// The record says that the person has died, or does not say so.
    record VitalStatus(Vital vital) implements Criterion {}

    /// A sample is linked to the patient and present in the site's genome files; a crosswalk entry whose sample no file
    /// holds is no genome.
    record HasGenome() implements Criterion {}

    /// Every part holds. Empty: everybody.
    record AllOf(List<Criterion> parts) implements Criterion {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds; never empty.
    record AnyOf(List<Criterion> parts) implements Criterion {
        public AnyOf {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("nothing to choose from");
            }
        }
    }

    record Not(Criterion part) implements Criterion {}

    /// Whether it asks for a condition, with or without its age or date: then the people of the answer have one to
    /// show.
    default boolean namesCondition() {
        return switch (this) {
            case HasCondition has -> true;
            case AgeAtOnset onset -> true;
            case DateOfOnset date -> true;
            case AllOf all -> all.parts().stream().anyMatch(Criterion::namesCondition);
            case AnyOf any -> any.parts().stream().anyMatch(Criterion::namesCondition);
            case Not not -> false;
            case AgeNow age -> false;
            case Measure measure -> false;
            case SexIs sex -> false;
            case VitalStatus vital -> false;
            case HasGenome genome -> false;
        };
    }

    enum When {
        EVER,
        CURRENT
    }

    /// Living: not recorded as having died.
    enum Vital {
        LIVING,
        DECEASED
    }

    /// Which date speaks: of the diagnosis (asserted date, else onset, else recorded date) or of the beginning (onset
    /// first).
    enum OnsetKind {
        DIAGNOSED,
        STARTED
    }

    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        MORE
    }
}
