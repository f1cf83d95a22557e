package org.phengen.terminology;

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

    @Override
    public String toString() {
        return system + "|" + code;
    }
}
