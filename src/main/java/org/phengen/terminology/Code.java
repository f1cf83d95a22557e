package org.phengen.terminology;

import org.jspecify.annotations.Nullable;

/// One code of one code system.
///
/// @param system the FHIR system URI, such as `http://snomed.info/sct`
/// @param code the code itself
public record Code(String system, String code) {
    public static final String SNOMED_CT = "http://snomed.info/sct";
    public static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    public static final String LOINC = "http://loinc.org";
    public static final String HPO = "http://human-phenotype-ontology.org";
    public static final String MONDO = "http://purl.obolibrary.org/obo/mondo.owl";

    /// Written out, the code first: codes are compared for every value of a site, and systems are few.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Code that && code.equals(that.code) && system.equals(that.system);
    }

    @Override
    public int hashCode() {
        return 31 * system.hashCode() + code.hashCode();
    }

    @Override
    public String toString() {
        return system + "|" + code;
    }
}
