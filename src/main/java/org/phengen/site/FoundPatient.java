package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.patient.PatientRecord;

/// One patient at the site that has the record.
record FoundPatient(SiteGenomes site, PatientRecord patient) {

    /// The patient of a key at a site that shows individuals.
    ///
    /// @param key `SITE/ID`, or an ID that fits one site
    static FoundPatient find(Everyone everyone, String key) {
        int slash = key.indexOf('/');
        List<FoundPatient> found = new ArrayList<>();
        for (SiteGenomes site : everyone.sites()) {
            if (slash > 0 && !site.name().equals(key.substring(0, slash))) {
                continue;
            }
            String id = slash > 0 ? key.substring(slash + 1) : key;
            site.answer().patients().stream()
                    .filter(patient -> patient.id().equals(id))
                    .forEach(patient -> found.add(new FoundPatient(site, patient)));
        }
        if (found.size() > 1) {
            throw new AmbiguousPatientException(
                    found.stream().map(one -> one.site().name()).toList());
        }
        if (found.isEmpty()) {
            throw new SourceException(
                    Category.MISSING,
                    slash > 0 ? key.substring(0, slash) : "all sites",
                    Said.told("site.fault.noPatientHasRecord"),
                    Said.told("site.fault.checkIdNameAs"));
        }
        FoundPatient one = found.getFirst();
        if (!one.site().site().rule().individualView()) {
            throw new SourceException(
                    Category.REFUSED,
                    one.site().name(),
                    Said.told("site.fault.siteGivesNoIndividual"),
                    Said.told("site.fault.askSiteForRight"));
        }
        if (!one.site().site().file().consent().allows(one.patient().consent())) {
            throw new SourceException(
                    Category.REFUSED,
                    one.site().name(),
                    Said.told("site.fault.consentUseWithdrawnOr"),
                    Said.told("site.fault.doNotUsePatients"));
        }
        return one;
    }
}
