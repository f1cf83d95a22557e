package org.phengen.cohort;

import java.util.Optional;
import org.phengen.question.Sex;

/// The patient who is compared.
///
/// @param key `SITE/ID`
/// @param ageYears age at the measure (today where there is no value); NaN where not known
/// @param score raw sum; NaN where there is none
/// @param scoreError standard error of the raw sum from missing and uncertain weights; 0 where all were read
/// @param observed the patient's value: from 20 years the measure, under 20 the LMS z-score; empty where there is none
public record SameRiskPatient(
        String key, Sex sex, double ageYears, double score, double scoreError, Optional<Observed> observed) {
    /// The part of the key before the slash.
    public String site() {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    public boolean isChild() {
        return ageYears < SameRiskPerson.ADULT_FROM_YEARS;
    }
}
