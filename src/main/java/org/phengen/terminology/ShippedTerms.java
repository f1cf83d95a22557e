package org.phengen.terminology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.phengen.question.Vocabulary;

/// The open terminologies that come with the program: a subset of Mondo, HPO labels, LOINC facts, and words of our own.
final class ShippedTerms {
    static final String MONDO_SOURCE = "Mondo, subset copied 2026-11";
    static final String HPO_SOURCE = "HPO 2023-07-21";
    static final String LOINC_SOURCE = "LOINC codes, words of PhenGen";
    static final String OWN_SOURCE = "ICD-10 codes, words of PhenGen";

    private final Map<String, Concept> byKey = new LinkedHashMap<>();
    private final Map<List<String>, String> keyByName = new LinkedHashMap<>();

    private ShippedTerms() {}

    static List<Concept> load() {
        var terms = new ShippedTerms();
        rows("mondo.tsv").forEach(terms::addMondo);
        rows("concepts.tsv").forEach(terms::addOwnWords);
        terms.byKey.values().forEach(terms::indexNames);
        rows("hpo.tsv").forEach(terms::addHpo);
        rows("measures.tsv").forEach(terms::addMeasure);
        return List.copyOf(terms.byKey.values());
    }

    private void addMondo(String[] row) {
        List<String> names = new ArrayList<>(List.of(row[1]));
        names.addAll(list(row[2]));
        Set<Code> codes = codes(row[3]);
        codes.add(new Code(Code.MONDO, row[0]));
        put(Concept.condition(row[0], row[1], names, codes, MONDO_SOURCE));
    }

    private void addOwnWords(String[] row) {
        Set<Code> own = codes(row[3]);
        Concept known = byKey.get(row[0]);
        if (known == null) {
            known = Concept.condition(row[0], row[1], List.of(), own, OWN_SOURCE);
        } else if (!own.isEmpty()) {
            known = known.with(own, OWN_SOURCE);
        }
        List<String> names = new ArrayList<>(known.names());
        names.addAll(list(row[2]));
        put(new Concept(
                known.key(),
                row[1].isEmpty() ? known.label() : row[1],
                known.kind(),
                names,
                known.codes(),
                list(row[4]),
                list(row[5]),
                known.units(),
                known.bareNumbers(),
                known.source()));
    }

    /// An HPO label that already names a condition adds its code to it; others are conditions of their own.
    private void addHpo(String[] row) {
        String key = keyByName.getOrDefault(Names.words(row[1]), row[0]);
        Concept known = byKey.get(key);
        Set<Code> code = Set.of(new Code(Code.HPO, row[0]));
        put(
                known == null
                        ? Concept.condition(row[0], row[1], List.of(row[1]), code, HPO_SOURCE)
                        : known.with(code, HPO_SOURCE));
    }

    private void addMeasure(String[] row) {
        List<Code> codes = new ArrayList<>();
        for (String code : row[0].split(" ")) {
            codes.add(new Code(Code.LOINC, code));
        }
        List<String> units = new ArrayList<>(List.of(row[2]));
        units.addAll(row[3].isEmpty() ? List.of() : List.of(row[3].split(" ")));
        put(new Concept(
                codes.getFirst().toString(),
                row[1],
                Vocabulary.Kind.MEASURE,
                list(row[5]),
                new LinkedHashSet<>(codes),
                List.of(),
                List.of(),
                units,
                range(row[4]),
                LOINC_SOURCE));
    }

    private static Optional<Concept.Range> range(String cell) {
        int dash = cell.indexOf('-');
        return dash < 0
                ? Optional.empty()
                : Optional.of(new Concept.Range(
                        new BigDecimal(cell.substring(0, dash)), new BigDecimal(cell.substring(dash + 1))));
    }

    private void put(Concept concept) {
        byKey.put(concept.key(), concept);
    }

    private void indexNames(Concept concept) {
        concept.names().forEach(name -> keyByName.putIfAbsent(Names.words(name), concept.key()));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /// Codes as `system|code`; `i10:C43` is C43 in ICD-10 and in ICD-10-CM, whose titles agree for it.
    private static Set<Code> codes(String cell) {
        Set<Code> codes = new LinkedHashSet<>();
        for (String written : cell.isEmpty() ? new String[0] : cell.split(" ")) {
            if (written.startsWith("i10:")) {
                codes.add(new Code(Code.ICD_10, written.substring(4)));
                codes.add(new Code(Code.ICD_10_CM, written.substring(4)));
            } else {
                int bar = written.lastIndexOf('|');
                codes.add(new Code(written.substring(0, bar), written.substring(bar + 1)));
            }
        }
        return codes;
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(ShippedTerms.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> java.util.Arrays.copyOf(cells, 6))
                    .peek(cells -> java.util.Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
