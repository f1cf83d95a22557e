package org.phengen.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.phengen.FuzzTarget;

/// Any bytes as a FHIR JSON document (a bundle, a resource, several): every part of it is used, counted or named; the
/// reader itself throws nothing.
public final class BundleFuzz implements FuzzTarget {
    private static final BundleFuzz TARGET = new BundleFuzz();
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) throws IOException {
        var into = new SiteReading(AS_OF);
        var damage = new Damage();
        new JsonDocument("fuzzed", new ResourceReader(), into, damage, () -> {}).read(new ByteArrayInputStream(input));
        into.finish();
        var gaps = new ArrayList<>(damage.gaps());
        int people = new People(into, "fuzzed").records(gaps).size();
        return people > 0;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                document("{'resourceType':'Bundle','type':'transaction','entry':[" + entries() + "]}"),
                document("{'resourceType':'Bundle','type':'searchset','total':1,'entry':[{'search':{'mode':'match'},"
                        + "'resource':{'resourceType':'Bundle','type':'collection','entry':[" + entries() + "]}}]}"),
                document("[" + String.join(",", resources()) + "]"));
    }

    private static String entries() {
        return String.join(
                ",",
                resources().stream()
                        .map(resource -> "{'fullUrl':'urn:uuid:1','resource':" + resource + "}")
                        .toList());
    }

    static List<String> resources() {
        return List.of(
                FhirFolder.patient(
                        "p1",
                        ",'birthDate':'1990-02','gender':'female','deceasedBoolean':false,"
                                + "'identifier':[{'system':'urn:x','value':'1','use':'old'}],"
                                + "'link':[{'other':{'reference':'Patient/p2'},'type':'replaced-by'}]"),
                FhirFolder.patient("p2", ",'birthDate':'1990-02-03'"),
                FhirFolder.condition(
                        "c1",
                        "p1",
                        ",'onsetPeriod':{'start':'2011','end':'2012-05'},'clinicalStatus':{'coding':[{'code':'active'}]},"
                                + "'recordedDate':'2012-01-01T10:00:00Z'"),
                FhirFolder.condition(
                        "c2",
                        "p1",
                        ",'onsetAge':{'value':31,'unit':'a','code':'a'},'verificationStatus':"
                                + "{'coding':[{'code':'refuted'}]}"),
                FhirFolder.weight(
                        "w1", "p2", "2019-02-03T04:05:06.789+01:00", "'value':81.5,'unit':'kg','code':'kg'", ""),
                "{'resourceType':'MedicationRequest','id':'m','status':'active','intent':'order','subject':"
                        + "{'reference':'Patient/p1'},'medicationCodeableConcept':{'text':'semaglutide'},"
                        + "'authoredOn':'2020-01-01'}",
                "{'resourceType':'Consent','id':'k','status':'active','scope':{'coding':[{'code':'research'}]},"
                        + "'patient':{'reference':'Patient/p1'},'provision':{'type':'deny','period':{'start':'2020'}}}");
    }

    static byte[] document(String json) {
        return FuzzTarget.bytes(json.replace('\'', '"'));
    }

    @Override
    public List<String> words() {
        return parts();
    }

    static List<String> parts() {
        List<String> words = new ArrayList<>(List.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "null",
                "true",
                "1e999",
                "-0.0",
                "\\u0000",
                "\n",
                "\\ud800",
                "\"\":{}",
                "{\"resourceType\":\"Patient\",\"id\":\"x\"}",
                "\uFEFF",
                "2020-02-30",
                "0000",
                "9999-12-31T23:59:60Z",
                "\"replaces\"",
                "Patient/p1/_history/2",
                "#x",
                "urn:uuid:1",
                "[lb_av]",
                "{score}",
                "10*3/uL",
                "\"modifierExtension\":[{}]",
                "\"component\":[{\"valueQuantity\":{\"value\":1}}]",
                "\"Bundle\"",
                "\"entry\":[",
                "\"resource\":"));
        for (String name : List.of(
                "resourceType",
                "birthDate",
                "onsetAge",
                "onsetRange",
                "abatementDateTime",
                "valueQuantity",
                "link",
                "meta",
                "lastUpdated",
                "contained",
                "effectivePeriod",
                "deceasedDateTime",
                "medicationReference",
                "identifier",
                "extension")) {
            words.add("\"" + name + "\":");
        }
        return List.copyOf(words);
    }
}
