package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.patient.PatientAnswer;

/// Resources whose values were exchanged, doubled or taken out at random, and bundles whose bytes were changed:
/// whatever
/// comes, an answer comes back, and nobody is lost silently.
class FhirFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "1e-400",
            "99999999999999999999",
            "\"\"",
            "\"2026-02-30\"",
            "\"0000\"",
            "\"9999-12-31\"",
            "\"2020-01-01T25:61:61Z\"",
            "\"+999999999-01-01\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"value\":\"x\"}",
            "\"Patient/\"",
            "\"#p\"",
            "\"urn:uuid:\"",
            "\"http://\"",
            "\"Patient?identifier=%zz\"",
            "{\"start\":\"2021\",\"end\":\"1999\"}",
            "{\"low\":{\"value\":9},\"high\":{\"value\":1}}",
            "\"kg\"");

    private static final List<String> SEEDS = List.of(
            "{'resourceType':'Patient','id':'p','gender':'female','birthDate':'1980-02-29','identifier':[{'system':'u','value':'7'}],"
                    + "'name':[{'family':'Doe','given':['Ann']}],'deceasedDateTime':'2024','link':[{'type':'replaced-by','other':{'reference':'Patient/q'}}]}",
            "{'resourceType':'Patient','id':'q','birthDate':'1980','link':[{'type':'replaces','other':{'reference':'Patient/p'}}]}",
            "{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'},'code':{'coding':[{'system':'http://snomed.info/sct','code':'72892002','display':'Normal"
                    + " pregnancy'}],'text':'Pregnancy'},'onsetRange':{'low':{'value':20,'unit':'a',"
                    + "'system':'http://unitsofmeasure.org','code':'a'},'high':{'value':30,'code':'a','system':'http://unitsofmeasure.org'}},"
                    + "'abatementDateTime':'2020-05','recordedDate':'2020-01-01T10:00:00+01:00','verificationStatus':{'coding':[{'code':'confirmed'}]}}",
            "{'resourceType':'Observation','id':'o','status':'final','subject':{'reference':'Patient/q'},'effectiveDateTime':'2026-01-02T03:04:05Z',"
                    + "'code':{'coding':[{'system':'http://loinc.org','code':'29463-7'}]},'valueQuantity':{'value':81.5,'unit':'kg',"
                    + "'system':'http://unitsofmeasure.org','code':'kg'},'component':[{'code':{'coding':[{'system':'http://loinc.org',"
                    + "'code':'8302-2'}]},'valueQuantity':{'value':1.7,'code':'m','system':'http://unitsofmeasure.org'}}]}",
            "{'resourceType':'Procedure','id':'s','status':'completed','subject':{'reference':'Patient/p'},'code':{'text':'Gastric"
                    + " bypass'},'performedPeriod':{'start':'2020','end':'2021-01'}}",
            "{'resourceType':'MedicationRequest','id':'m','status':'active','intent':'order','subject':{'reference':'Patient/p'},"
                    + "'medicationReference':{'reference':'Medication/x'},'authoredOn':'2020','dispenseRequest':{'validityPeriod':{'end':'2021'}}}",
            "{'resourceType':'Medication','id':'x','code':{'coding':[{'system':'http://www.whocc.no/atc','code':'A10BJ06'}]}}",
            "{'resourceType':'Consent','id':'k','status':'active','patient':{'reference':'Patient/q'},'scope':{'coding':[{'code':'research'}]},"
                    + "'provision':{'type':'permit','period':{'start':'2020','end':'2030'},'provision':[{'type':'deny','purpose':[{'code':'HRESCH'}]}]}}");

    @TempDir
    Path folder;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261125L);

    @Test
    void thousandsOfResourcesWithExchangedValuesAreUsedOrCountedAndNeverEndTheReading() throws IOException {
        for (int round = 0; round < 25; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                JsonNode resource =
                        JSON.readTree(SEEDS.get(random.nextInt(SEEDS.size())).replace('\'', '"'));
                for (int changes = random.nextInt(4); changes > 0; changes--) {
                    change(resource);
                }
                lines.add(resource.toString());
            }
            Files.write(folder.resolve("f.ndjson"), lines);
            String context = "round " + round;
            assertThatCode(() -> {
                        PatientAnswer answer = new FhirFolder(folder).answer();
                        assertThat(answer.notes()).isNotEmpty();
                    })
                    .as(context)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void bundlesWithChangedBytesGiveAnAnswerAndNameWhatIsBroken() throws IOException {
        byte[] whole = ("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
                        + String.join(
                                ",",
                                SEEDS.stream()
                                        .map(seed -> "{\"resource\":" + seed + "}")
                                        .toList())
                        + "]}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] changed = whole.clone();
            int flips = 1 + random.nextInt(3);
            for (int i = 0; i < flips; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve("b.json"), changed);
            String context = "round " + round;
            assertThatCode(() -> new FhirFolder(folder).answer()).as(context).doesNotThrowAnyException();
        }
    }

    private void change(JsonNode node) throws IOException {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(inner::add);
        boolean deeper = !inner.isEmpty() && random.nextInt(3) > 0;
        if (deeper) {
            JsonNode next = inner.get(random.nextInt(inner.size()));
            if (next.isContainerNode() && !next.isEmpty()) {
                change(next);
                return;
            }
        }
        JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value);
        }
    }
}
