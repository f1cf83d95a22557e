package org.phengen.cohort;

import java.util.Set;
import org.phengen.question.Sex;

/// One record of one person at one site, as far as the same-risk comparison needs it.
///
/// @param key `SITE/ID`, unique
/// @param site the site's name
/// @param person the same for every record of one person (from the crosswalk); the key where nothing says so
/// @param sex as recorded
/// @param ageYears age at the measure, in years; NaN where not known
/// @param value at 20 years and over the measure in its canonical unit (BMI in kg/m2); under 20 the LMS z-score, never
///     the measure itself; NaN where there is none
/// @param score raw sum of the polygenic score; NaN where there is none
/// @param reasons what the caller already knows to exclude this record, see [Exclusion]
public record SameRiskPerson(
        String key,
        String site,
        String person,
        Sex sex,
        double ageYears,
        double value,
        double score,
        Set<Exclusion> reasons) {
    /// From this age on a person is compared as an adult, in years (CDC growth references end at 20).
    public static final double ADULT_FROM_YEARS = 20;

    public SameRiskPerson {
        reasons = Set.copyOf(reasons);
    }

    public boolean isChild() {
        return ageYears < ADULT_FROM_YEARS;
    }
}
