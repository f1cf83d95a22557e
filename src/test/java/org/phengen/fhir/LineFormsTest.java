package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phengen.fhir.ResourceReader.Resource;
import org.phengen.fhir.ResourceReader.Unreadable;

/// A line that is taken by its form says what it says when it is read in full, whatever differs; and whatever is not
/// plain is read in full.
class LineFormsTest {
    private static final String PLAIN = weight("o1", "p1", "2024-05-11T08:25:00Z", "81.5", "");

    @Test
    void documentsOfTheSameFormsSayWhatEachLineSaysByItself() throws IOException {
        Random random = new Random(20261125);
        int people = 0;
        int damaged = 0;
        for (int i = 0; i < 500; i++) {
            byte[] document = document(random, 10 + random.nextInt(60));
            LineOutcome together = LineOutcome.together(document);
            assertThat(together).as("document %d", i).isEqualTo(LineOutcome.oneByOne(document));
            people += together.people().size();
            damaged += together.gaps().isEmpty() ? 0 : 1;
        }
        assertThat(people).isGreaterThan(1000);
        assertThat(damaged).as("documents with a gap").isBetween(100, 480);
    }

    @Test
    void anotherOfTheSameFormIsTakenUnread() throws Unreadable {
        LineForms forms = learnt(PLAIN);
        assertThat(takes(forms, weight("o2", "p2", "2019-11-30", "7", ""))).isTrue();
        assertThat(takes(forms, PLAIN + "  \r")).isTrue();
        assertThat(takes(forms, PLAIN.replace("o1o1", "another identifier"))).isTrue();
    }

    @Test
    void aPanelIsTakenByItsFormToo() throws Unreadable {
        LineForms forms = learnt(panel("o1", "p1", "2024-05-11", "120", "80"));
        assertThat(takes(forms, panel("o2", "p2", "2024-05-12", "133.5", "71"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'value':081.5",
                "'value':81.",
                "'value':.5",
                "'value':+81.5",
                "'value':8.15e1",
                "'value':'81.5'",
                "'value':1234567890123456789012345",
                "'value':81.5,'value':81.5",
                "'comparator':'<','value':81.5",
                "'value': 81.5"
            })
    void aNumberThatIsNotPlainIsNotTaken(String value) throws Unreadable {
        assertThat(takes(learnt(PLAIN), PLAIN.replace("'value':81.5", value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id':'o\\u0031'",
                "'id':'o 1'",
                "'id':''",
                "'id':'\u00fc'",
                "'id':'o1','modifierExtension':[{}]",
                "'id':'o1','implicitRules':'http://x.example'",
                "'id':'o1','id':'o1'",
                "'id':'o\u00011'"
            })
    void anIdOrAMemberThatIsNotPlainIsNotTaken(String id) throws Unreadable {
        assertThat(takes(learnt(PLAIN), PLAIN.replace("'id':'o1'", id))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Group/p1", "#p1", "Device/7", "nobody"})
    void anObservationAboutSomethingElseIsReadInFull(String subject) throws Unreadable {
        assertThat(takes(learnt(PLAIN), PLAIN.replace("Patient/p1", subject))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2024-13-01", "yesterday", "24-05-11", "2024-05-11 08:25"})
    void anImpossibleDateIsReadInFull(String date) throws Unreadable {
        assertThat(takes(learnt(PLAIN), PLAIN.replace("2024-05-11T08:25:00Z", date)))
                .isFalse();
    }

    /// Each document holds the line twice, with other texts: what a reader does not read there must not be taken from
    /// it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'subject':[{'reference':'Patient/p1'}]",
                "'subject.reference':'Patient/p1'",
                "'subject':{'reference':'Patient/p0'},'subject.reference':'Patient/p1'",
                "'subject':{'reference':'Patient/p0'},'[]':{'id':'p1'}",
                "'subject':{'reference':'Patient/p0'},'contained':[{'subject':{'reference':'Patient/p1'}}]",
                "'subject':{'reference':'Patient/p0'},'':{'subject':{'reference':'Patient/p1'}}",
                "'subject':{'identifier':{'system':'s','value':'p1'}}",
                "'patient':{'reference':'Patient/p1'}"
            })
    void aSubjectThatStandsElsewhereIsNobodysSubject(String subject) throws IOException {
        String one = PLAIN.replaceFirst("'subject':\\{[^}]*}", subject);
        String other =
                one.replace("'p1'", "'p2'").replace("Patient/p1", "Patient/p2").replace("'o1'", "'o2'");
        String third = other.replace("'o2'", "'o3'").replace("p2", "p1");
        String people = FhirFolder.patient("p0", "") + "\n" + FhirFolder.patient("p1", "") + "\n"
                + FhirFolder.patient("p2", "") + "\n";
        byte[] document = bytes(people + String.join("\n", one, other, third));
        assertThat(one).isNotEqualTo(PLAIN);
        assertThat(LineOutcome.together(document)).isEqualTo(LineOutcome.oneByOne(document));
    }

    @Test
    void aMomentOfUpdateInAnArrayIsNoVersion() throws IOException {
        String one = PLAIN.replaceFirst("'meta':\\{[^}]*}", "'meta':[{'lastUpdated':'never'}]");
        String other = one.replace("never", "2025-01-01T00:00:00Z").replace("81.5", "77");
        byte[] document = bytes(FhirFolder.patient("p1", "") + "\n" + String.join("\n", one, other, one));
        assertThat(LineOutcome.together(document)).isEqualTo(LineOutcome.oneByOne(document));
    }

    @Test
    void whatFollowsTheResourceIsNotTaken() throws Unreadable {
        assertThat(takes(learnt(PLAIN), PLAIN + PLAIN)).isFalse();
        assertThat(takes(learnt(PLAIN), PLAIN.substring(0, PLAIN.length() - 1))).isFalse();
    }

    @Test
    void anotherMeasureOrUnitIsNeverTakenForThisOne() throws Unreadable {
        LineForms forms = learnt(PLAIN);
        assertThat(takes(forms, PLAIN.replace("29463-7", "39156-5"))).isFalse();
        assertThat(takes(forms, PLAIN.replace("'code':'kg'", "'code':'[lb_av]'")))
                .isFalse();
        assertThat(takes(forms, PLAIN.replace("'status':'final'", "'status':'entered-in-error'")))
                .isFalse();
        assertThat(takes(
                        forms,
                        PLAIN.replace("StructureDefinition/vitalsigns|4.0.1", "StructureDefinition/vitalsigns|5.0.0")))
                .isFalse();
    }

    private static LineForms learnt(String line) throws Unreadable {
        var into = new SiteReading(FhirFolder.AS_OF);
        var forms = new LineForms(into);
        byte[] bytes = bytes(line);
        Resource resource = new ResourceReader().read(bytes, 0, bytes.length);
        into.accept(resource, Optional.empty(), 1);
        forms.learn(bytes, 0, bytes.length, resource);
        assertThat(takes(forms, line)).as("the line itself").isTrue();
        return forms;
    }

    private static boolean takes(LineForms forms, String line) {
        byte[] bytes = bytes(line);
        return forms.take(bytes, 0, bytes.length, 2);
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] document(Random random, int lines) {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(FhirFolder.patient("p" + i, ",'birthDate':'19" + (40 + 15 * i) + "-02-03','gender':'female'"))
                    .append('\n');
        }
        for (int i = 0; i < lines; i++) {
            text.append(spoilt(random, line(random))).append('\n');
        }
        return bytes(text.toString());
    }

    /// Most lines as they are; of the others one sign is another, or a part of them is something else.
    private static String spoilt(Random random, String line) {
        int at = 1 + random.nextInt(line.length() - 1);
        return switch (random.nextInt(200)) {
            case 0, 1, 2 -> line.substring(0, at) + (char) (' ' + random.nextInt(95)) + line.substring(at + 1);
            case 3 -> line.substring(0, at) + (char) random.nextInt(256) + line.substring(at);
            case 4 -> line.substring(0, at) + line.substring(at + 1);
            case 5 -> line.replace("'value':", "'value':0");
            case 6 -> line.replace("'unit'", "'comparator':'>','unit'");
            case 7 -> line.replace("'status':'final'", "'status':'amended'");
            case 8 -> line.replaceFirst("'id':", "'implicitRules':'x','id':");
            case 9 -> line.replaceFirst("}$", ",'modifierExtension':[{'url':'x'}]}");
            case 10 -> line.replace("Patient/", "https://a.example/fhir/Patient/");
            default -> line;
        };
    }

    private static String line(Random random) {
        String id = "o" + random.nextInt(200);
        String patient = "p" + (random.nextInt(90) == 0 ? 9 : random.nextInt(4));
        String day = "20" + (10 + random.nextInt(17)) + "-0" + (1 + random.nextInt(9)) + "-"
                + List.of("01", "11", "29", "30", "31").get(random.nextInt(5));
        String when = day
                + List.of("", "T08:25:00Z", "T08:25:00+02:00", "T08:25:00.5Z").get(random.nextInt(4));
        String value = (10 + random.nextInt(120))
                + List.of("", ".0", ".25", ".123456789").get(random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> panel(id, patient, when, value, "80");
            case 1 -> weight(id, patient, when, value, ",'note':[{'text':'" + "x".repeat(random.nextInt(9)) + "'}]");
            case 2 -> weight(id, patient, when, value, "").replace("kg", "[lb_av]");
            case 3 ->
                weight(id, patient, when, value, ",'issued':'" + day + "T00:00:00Z','performer':[{'display':'Dr'}]");
            case 4 ->
                weight(id, patient, when, value, "")
                        .replace("29463-7", "39156-5")
                        .replace("'kg'", "'kg/m2'");
            default -> weight(id, patient, when, value, "");
        };
    }

    private static String weight(String id, String patient, String when, String value, String more) {
        return "{'resourceType':'Observation','id':'" + id + "','meta':{'lastUpdated':'2025-01-0" + (1 + id.length())
                + "T10:00:00Z','profile':['http://hl7.org/fhir/StructureDefinition/vitalsigns|4.0.1']},"
                + "'identifier':[{'system':'http://i.example','value':'" + id.repeat(2) + "'}],"
                + "'status':'final','category':[{'coding':[{'system':'http://c.example','code':'vital-signs'}]}],"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'29463-7','display':'Weight'}]},"
                + "'subject':{'reference':'Patient/" + patient + "','display':'Person " + patient + "'},"
                + "'effectiveDateTime':'" + when + "','valueQuantity':{'value':" + value
                + ",'unit':'kg','system':'http://unitsofmeasure.org','code':'kg'}" + more + "}";
    }

    private static String panel(String id, String patient, String when, String systolic, String diastolic) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final',"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},"
                + "'subject':{'reference':'Patient/" + patient + "'},'effectiveDateTime':'" + when + "','component':["
                + part("8480-6", systolic) + "," + part("8462-4", diastolic) + "]}";
    }

    private static String part(String code, String value) {
        return "{'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}]},'valueQuantity':{'value':"
                + value + ",'unit':'mmHg','system':'http://unitsofmeasure.org','code':'mm[Hg]'}}";
    }
}
