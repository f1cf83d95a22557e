package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phengen.fhir.FhirFolder.kilograms;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;
import static org.phengen.fhir.FhirFolder.weight;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.patient.Measurement;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;

class ObservationRulesTest {
    private static final String UCUM = ",'system':'http://unitsofmeasure.org','code':'";

    @TempDir
    Path folder;

    private PatientAnswer with(String... lines) throws IOException {
        String[] all = new String[lines.length + 1];
        all[0] = patient("p1", ",'birthDate':'1980-01-01'");
        System.arraycopy(lines, 0, all, 1, lines.length);
        return new FhirFolder(folder).file("f.ndjson", all).answer();
    }

    private Measurement one(String quantity) throws IOException {
        return only(with(weight("w", "p1", "2026-01-02", quantity, "")));
    }

    private static Measurement only(PatientAnswer answer) {
        PatientRecord person = answer.patients().getFirst();
        assertThat(person.measurements()).hasSize(1);
        return person.measurements().getFirst();
    }

    @Test
    void onlyFinalAmendedAndCorrectedObservationsCount() throws IOException {
        String w = weight("w", "p1", "2026-01-02", kilograms("80"), "");
        for (String status : new String[] {"final", "amended", "corrected"}) {
            assertThat(with(w.replace("final", status)).patients().getFirst().measurements())
                    .as(status)
                    .hasSize(1);
        }
        for (String status : new String[] {"registered", "preliminary", "cancelled", "unknown"}) {
            PatientAnswer answer = with(w.replace("final", status));
            assertThat(answer.patients().getFirst().measurements()).as(status).isEmpty();
            assertThat(noted(answer, Note.OBSERVATION_NOT_FINAL)).isEqualTo(1);
        }
        assertThat(noted(with(w.replace("final", "entered-in-error")), Note.OBSERVATION_ENTERED_IN_ERROR))
                .isEqualTo(1);
    }

    @Test
    void poundsAndInchesAreConvertedByExactFactors() throws IOException {
        assertThat(one("'value':180.5" + UCUM + "[lb_av]'").value()).isEqualTo(81.873422785);
        Measurement height = only(with(weight("h", "p1", "2026-01-02", "'value':71" + UCUM + "[in_i]'", "")
                .replace("29463-7", "8302-2")));
        assertThat(height.value()).isEqualTo(180.34);
        assertThat(height.unit()).isEqualTo("cm");
    }

    @Test
    void footAndStoneByTheirWrongUcumCodesAreRefusedByDimension() throws IOException {
        Measurement stone = one("'value':12.8,'unit':'st'" + UCUM + "st'");
        assertThat(stone.usable()).isFalse();
        assertThat(stone.rejected()).contains("unit not usable: in UCUM it is not of the dimension of kg");
        assertThat(stone.recorded()).isEqualTo("12.8 st");
        Measurement foot = only(with(weight("h", "p1", "2026-01-02", "'value':5.6" + UCUM + "ft'", "")
                .replace("29463-7", "8302-2")));
        assertThat(foot.usable()).isFalse();
        assertThat(noted(new FhirFolder(folder).answer(), Note.UNIT_UNUSABLE)).isEqualTo(1);
    }

    @Test
    void aUnitTextWithoutACodeIsUnderstoodOnlyIfItMeansOneUnitAndIsCounted() throws IOException {
        assertThat(one("'value':180,'unit':'lbs'").value()).isCloseTo(81.6466266, within(1e-9));
        assertThat(noted(new FhirFolder(folder).answer(), Note.UNIT_BY_SPELLING))
                .isEqualTo(1);
        assertThat(one("'value':12,'unit':'st'").usable()).isFalse();
        assertThat(one("'value':80").rejected()).contains("unit not usable: no unit");
    }

    @Test
    void underTheUcumSystemTheCodeIsRequiredAndMustNotContradictTheText() throws IOException {
        assertThat(one("'value':80,'unit':'kg','system':'http://unitsofmeasure.org'")
                        .usable())
                .isFalse();
        assertThat(one("'value':180" + UCUM + "lbs'").usable()).isFalse();
        assertThat(one("'value':180,'unit':'lbs'" + UCUM + "kg'").rejected())
                .contains("unit not usable: UCUM code and unit text contradict each other");
    }

    @Test
    void haemoglobinA1cInPercentAndInMillimolesPerMoleAreNotConvertedIntoEachOther() throws IOException {
        String hba1c = weight("a", "p1", "2026-01-02", "'value':53" + UCUM + "mmol/mol'", "")
                .replace("29463-7", "4548-4");
        assertThat(only(with(hba1c)).usable()).isFalse();
    }

    @Test
    void aComparatorOrAnAbsentValueIsNotAPlainNumber() throws IOException {
        assertThat(one(kilograms("80") + ",'comparator':'<'").usable()).isFalse();
        String absent = weight("w", "p1", "2026-01-02", "", ",'dataAbsentReason':{'coding':[{'code':'unknown'}]}")
                .replace(",'valueQuantity':{}", "");
        PatientAnswer answer = with(absent);
        assertThat(only(answer).rejected()).contains("data absent");
        assertThat(noted(answer, Note.VALUE_ABSENT)).isEqualTo(1);
    }

    @Test
    void aModifierExtensionAnywhereInAnObservationMakesItNotPlain() throws IOException {
        PatientAnswer answer = with(weight(
                "w", "p1", "2026-01-02", kilograms("80"), ",'modifierExtension':[{'url':'http://x','valueCode':'y'}]"));
        assertThat(answer.patients().getFirst().measurements()).isEmpty();
        assertThat(noted(answer, Note.NOT_PLAIN)).isEqualTo(1);
    }

    @Test
    void theSameTimeCodeAndValueCountOnce() throws IOException {
        PatientAnswer answer = with(
                weight("a", "p1", "2026-01-02T10:00:00Z", kilograms("80"), ""),
                weight("b", "p1", "2026-01-02T11:00:00+01:00", kilograms("80.0"), ""),
                weight("c", "p1", "2026-01-02T12:00:00Z", kilograms("80"), ""),
                weight("d", "p1", "2026-01-02T10:00:00Z", kilograms("81"), ""));
        assertThat(answer.patients().getFirst().measurements()).hasSize(3);
        assertThat(noted(answer, Note.OBSERVATION_DUPLICATE)).isEqualTo(1);
    }

    @Test
    void bloodPressureIsReadFromItsComponents() throws IOException {
        PatientAnswer answer = with("{'resourceType':'Observation','id':'bp','status':'final','subject':{'reference':"
                + "'Patient/p1'},'effectiveInstant':'2026-01-02T10:00:00Z','code':{'coding':[{'system':"
                + "'http://loinc.org','code':'85354-9'}]},'component':["
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':121"
                + UCUM + "mm[Hg]'}},"
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'dataAbsentReason':{'coding':"
                + "[{'code':'not-performed'}]}}]}");
        assertThat(answer.patients().getFirst().measurements())
                .extracting(it -> it.code().code() + " " + it.usable())
                .containsExactlyInAnyOrder("8480-6 true", "8462-4 false");
    }

    @Test
    void observationsAboutAFoetusOrWithoutADateAreLeftOutAndCounted() throws IOException {
        PatientAnswer answer = with(
                weight("a", "p1", "2026-01-02", kilograms("3"), ",'focus':[{'reference':'RelatedPerson/foetus'}]"),
                weight("b", "p1", "2026-01-02", kilograms("80"), "").replace("'effectiveDateTime':'2026-01-02',", ""));
        assertThat(answer.patients().getFirst().measurements()).isEmpty();
        assertThat(noted(answer, Note.OBSERVATION_OF_ANOTHER_FOCUS)).isEqualTo(1);
        assertThat(noted(answer, Note.OBSERVATION_UNDATED)).isEqualTo(1);
    }

    @Test
    void anImplausibleValueKeepsItsPlaceWithItsReason() throws IOException {
        Measurement grams = one("'value':81.3" + UCUM + "g'");
        assertThat(grams.usable()).isFalse();
        assertThat(grams.rejected().orElseThrow()).startsWith("implausible");
        assertThat(grams.value()).isCloseTo(0.0813, within(1e-12));
    }
}
