package org.phengen.site;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.phengen.cohort.Exclusion;
import org.phengen.patient.PatientRecord;

/// Why a person's record takes no part in the same-risk comparison, as far as the site's data tell.
final class Exclusions {
    private Exclusions() {}

    static Set<Exclusion> of(SiteGenomes site, PatientRecord patient, MeasuredValue measured, Optional<String> sample) {
        Set<Exclusion> reasons = EnumSet.noneOf(Exclusion.class);
        if (patient.deceased()) {
            reasons.add(Exclusion.DECEASED);
        }
        if (!site.site().file().consent().allows(patient.consent())) {
            reasons.add(Exclusion.CONSENT);
        }
        if (sample.isEmpty()) {
            reasons.add(Exclusion.UNLINKED);
        }
        if (sample.flatMap(site::mismatch).isPresent()) {
            reasons.add(Exclusion.SEX_MISMATCH);
        }
        // where an unflagged value is left, what was flagged has been taken out of it already
        if (measured.flaggedOnly()) {
            measured.chosen().flags().forEach(kind -> {
                switch (kind) {
                    case PREGNANCY -> reasons.add(Exclusion.PREGNANCY);
                    case BARIATRIC_SURGERY -> reasons.add(Exclusion.BARIATRIC_SURGERY);
                    case GLP1_MEDICINE -> reasons.add(Exclusion.GLP1_MEDICINE);
                    case OEDEMA -> reasons.add(Exclusion.OEDEMA);
                    case AMPUTATION -> reasons.add(Exclusion.AMPUTATION);
                    case OTHER -> {}
                }
            });
        }
        return reasons;
    }
}
