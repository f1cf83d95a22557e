package org.phengen.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Figure;
import org.phengen.derivation.Input;
import org.phengen.derivation.Origin;

/// How every number was made, as JSON: figures with their formulas, inputs with their values and origins.
final class DerivationJson {
    private DerivationJson() {}

    static ArrayNode of(List<Derivation> derivations) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        derivations.forEach(derivation -> array.add(of(derivation)));
        return array;
    }

    private static ObjectNode of(Derivation derivation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", derivation.id());
        node.put("name", derivation.name());
        node.put("shown", derivation.shown());
        node.put("words", derivation.words());
        ArrayNode figures = node.putArray("figures");
        for (Figure figure : derivation.figures()) {
            figures.addObject()
                    .put("name", figure.name())
                    .put("value", figure.value())
                    .put("shown", figure.shown())
                    .put("formula", figure.formula());
        }
        ArrayNode inputs = node.putArray("inputs");
        derivation.inputs().forEach(input -> inputs.add(of(input)));
        PatientJson.texts(node.putArray("leftOut"), derivation.leftOut());
        return node;
    }

    private static ObjectNode of(Input input) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!input.symbol().isEmpty()) {
            node.put("symbol", input.symbol());
        }
        node.put("name", input.name());
        switch (input.value()) {
            case Input.OneNumber one -> node.put("value", one.value());
            case Input.Words words -> node.put("value", words.words());
            case Input.Numbers many -> {
                ArrayNode values = node.putArray("value");
                many.values().forEach(values::add);
            }
        }
        ArrayNode origins = node.putArray("origins");
        input.origins().forEach(origin -> origins.add(of(origin)));
        return node;
    }

    private static ObjectNode of(Origin origin) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (origin) {
            case Origin.Resource resource ->
                node.put("resource", resource.resource())
                        .put("source", resource.source())
                        .put("entry", resource.entry());
            case Origin.Genome genome -> {
                node.put("file", genome.file()).put("contig", genome.contig()).put("position", genome.position());
                ArrayNode bytes = node.putArray("bytes");
                genome.ranges()
                        .forEach(span -> bytes.addArray().add(span.first()).add(span.end() - 1));
                ArrayNode offsets = node.putArray("virtualOffsets");
                genome.stretches()
                        .forEach(span -> offsets.addArray().add(span.first()).add(span.end()));
            }
            case Origin.ScoringRow row -> node.put("file", row.file()).put("line", row.row());
            case Origin.Setting setting -> node.put("setting", setting.what());
            case Origin.Reference reference ->
                node.put("table", reference.table()).put("row", reference.row()).put("citation", reference.citation());
            case Origin.Other other -> node.put("derivation", other.derivation());
            case Origin.People people -> node.put("people", people.words());
        }
        return node;
    }
}
