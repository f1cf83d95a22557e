package org.phengen.sample.people;

/// A code with its system and display.
public record Coding(String system, String code, String display) {
    static final String SNOMED = "http://snomed.info/sct";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    static final String ICD10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String LOINC = "http://loinc.org";

    static Coding snomed(String code, String display) {
        return new Coding(SNOMED, code, display);
    }

    static Coding icd10(String code, String display) {
        return new Coding(ICD10, code, display);
    }

    static Coding icd10Cm(String code, String display) {
        return new Coding(ICD10_CM, code, display);
    }
}
