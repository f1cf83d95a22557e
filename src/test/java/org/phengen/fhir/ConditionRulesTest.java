package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.condition;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Onset;
import org.phengen.patient.PatientAnswer;
import org.phengen.terminology.Code;

class ConditionRulesTest {
    @TempDir
    Path folder;

    private static String verification(String code) {
        return ",'verificationStatus':{'coding':[{'code':'" + code + "'}]}";
    }

    private static String clinical(String code) {
        return ",'clinicalStatus':{'coding':[{'code':'" + code + "'}]}";
    }

    private FhirFolder with(String... more) throws IOException {
        String[] lines = new String[more.length + 1];
        lines[0] = patient("p1", "");
        for (int i = 0; i < more.length; i++) {
            lines[i + 1] = condition("c" + i, "p1", more[i]);
        }
        return new FhirFolder(folder).file("f.ndjson", lines);
    }

    private ConditionRecord one(String more) throws IOException {
        return with(more).only().conditions().getFirst();
    }

    @Test
    void enteredInErrorAndRefutedConditionsNeverCountAndAreCounted() throws IOException {
        PatientAnswer answer = with(
                        verification("entered-in-error"), verification("refuted"), verification("confirmed"))
                .answer();
        assertThat(answer.patients().getFirst().conditions())
                .extracting(ConditionRecord::id)
                .containsExactly("c2");
        assertThat(noted(answer, Note.CONDITION_ENTERED_IN_ERROR)).isEqualTo(1);
        assertThat(noted(answer, Note.CONDITION_REFUTED)).isEqualTo(1);
        assertThat(answer.gaps()).isEmpty();
    }

    @Test
    void unconfirmedProvisionalAndDifferentialAreMarkedAndAnAbsentStatusCounts() throws IOException {
        PatientAnswer answer = with(
                        verification("unconfirmed"),
                        verification("provisional") + ",'recordedDate':'2011'",
                        verification("differential") + ",'recordedDate':'2012'",
                        "")
                .answer();
        assertThat(answer.patients().getFirst().conditions())
                .extracting(ConditionRecord::confirmed)
                .containsExactly(false, false, false, true);
        assertThat(noted(answer, Note.CONDITION_UNCONFIRMED)).isEqualTo(3);
    }

    @Test
    void currentMeansActiveRecurrenceOrRelapseOrNoStatusAndNoEnd() throws IOException {
        for (String status : new String[] {"active", "recurrence", "relapse"}) {
            assertThat(one(clinical(status)).current()).as(status).isTrue();
        }
        for (String status : new String[] {"inactive", "remission", "resolved"}) {
            assertThat(one(clinical(status)).current()).as(status).isFalse();
        }
        assertThat(one("").current()).isTrue();
        assertThat(one(",'abatementDateTime':'2020'").current()).isFalse();
    }

    @Test
    void everyFormOfOnsetIsReadAndFreeTextIsUnknown() throws IOException {
        assertThat(one(",'onsetDateTime':'2010-05'").onset())
                .contains(new Onset.OnDate(new DateInterval(LocalDate.of(2010, 5, 1), LocalDate.of(2010, 5, 31))));
        assertThat(one(",'onsetPeriod':{'start':'2010-05-06T23:59:00-05:00','end':'2011'}")
                        .onset())
                .contains(new Onset.OnDate(DateInterval.day(LocalDate.of(2010, 5, 6))));
        String ucum = ",'system':'http://unitsofmeasure.org','code':'";
        assertThat(one(",'onsetAge':{'value':360" + ucum + "mo'}").onset()).contains(new Onset.AtAge(30, 30));
        assertThat(one(",'onsetAge':{'value':29,'unit':'years'}").onset()).contains(new Onset.AtAge(29, 29));
        assertThat(one(",'onsetRange':{'low':{'value':20" + ucum + "a'},'high':{'value':25" + ucum + "a'}}")
                        .onset())
                .contains(new Onset.AtAge(20, 25));
        assertThat(one(",'onsetRange':{'high':{'value':25" + ucum + "a'}}").onset())
                .contains(new Onset.AtAge(0, 25));
        assertThat(one(",'onsetString':'in her twenties'").onset()).isEmpty();
        assertThat(noted(new FhirFolder(folder).answer(), Note.ONSET_FREE_TEXT)).isEqualTo(1);
    }

    @Test
    void anAgeInAUnitThatIsNoTimeOrWithAComparatorIsNoAge() throws IOException {
        String ucum = ",'system':'http://unitsofmeasure.org','code':'";
        assertThat(one(",'onsetAge':{'value':30" + ucum + "kg'}").onset()).isEmpty();
        assertThat(one(",'onsetAge':{'value':30,'comparator':'<'" + ucum + "a'}")
                        .onset())
                .isEmpty();
        assertThat(one(",'onsetAge':{'value':30}").onset()).isEmpty();
    }

    @Test
    void aDateThatIsNoDateIsAbsentAndCounted() throws IOException {
        assertThat(one(",'onsetDateTime':'2010-02-30'").onset()).isEmpty();
        assertThat(noted(new FhirFolder(folder).answer(), Note.DATE_UNREADABLE)).isEqualTo(1);
    }

    @Test
    void theAssertedDateExtensionIsRead() throws IOException {
        ConditionRecord read = one(",'recordedDate':'2020','extension':[{'url':"
                + "'http://hl7.org/fhir/StructureDefinition/condition-assertedDate','valueDateTime':'2019-03-04'}]");
        assertThat(read.asserted()).contains(DateInterval.day(LocalDate.of(2019, 3, 4)));
        assertThat(read.recorded()).isPresent();
    }

    @Test
    void aModifierExtensionMakesAConditionNotPlainSoItIsLeftOut() throws IOException {
        PatientAnswer answer = with(
                        ",'modifierExtension':[{'url':'http://example.org/not','valueBoolean':true}]",
                        ",'modifierExtension':[]")
                .answer();
        assertThat(answer.patients().getFirst().conditions()).hasSize(1);
        assertThat(noted(answer, Note.NOT_PLAIN)).isEqualTo(1);
    }

    @Test
    void theSameConditionRecordedTwiceCountsOnceAndTheNewestVersionOfAResourceSpeaks() throws IOException {
        PatientAnswer answer =
                with(",'onsetDateTime':'2010'", ",'onsetDateTime':'2010'").answer();
        assertThat(answer.patients().getFirst().conditions()).hasSize(1);
        assertThat(noted(answer, Note.CONDITION_DUPLICATE)).isEqualTo(1);
        PatientAnswer versions = new FhirFolder(folder)
                .file(
                        "f.ndjson",
                        patient("p1", ""),
                        condition(
                                "c", "p1", verification("refuted") + ",'meta':{'lastUpdated':'2025-01-01T00:00:00Z'}"),
                        condition("c", "p1", ",'meta':{'lastUpdated':'2024-01-01T00:00:00Z'}"))
                .answer();
        assertThat(versions.patients().getFirst().conditions()).isEmpty();
        assertThat(noted(versions, Note.OLDER_VERSION)).isEqualTo(1);
    }

    @Test
    void aFamilyHistoryIsNotThePatientsOwn() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file(
                        "f.ndjson",
                        patient("p1", ""),
                        "{'resourceType':'FamilyMemberHistory','id':'f','status':'completed','patient':{'reference':"
                                + "'Patient/p1'},'condition':[{'code':{'coding':[{'system':'http://snomed.info/sct',"
                                + "'code':'372244006'}]}}]}")
                .answer();
        assertThat(answer.patients().getFirst().conditions()).isEmpty();
        assertThat(noted(answer, Note.FAMILY_HISTORY)).isEqualTo(1);
    }

    @Test
    void systemsUnderTheirObjectIdentifierAreTheSameSystems() throws IOException {
        ConditionRecord read = new FhirFolder(folder)
                .file(
                        "f.ndjson",
                        patient("p1", ""),
                        condition("c", "p1", "").replace("http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96"))
                .only()
                .conditions()
                .getFirst();
        assertThat(read.codes()).containsExactly(new Code(Code.SNOMED_CT, "372244006"));
        assertThat(Optional.of(read.text())).contains("Melanoma");
    }
}
