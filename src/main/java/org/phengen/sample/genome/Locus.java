package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phengen.sample.chance.Chance;

/// A place of a shipped score, with both alleles.
///
/// @param id rs number
/// @param position in GRCh38
/// @param position37 in GRCh37
/// @param frequency of the ALT allele
/// @param bodyMassWeight per ALT allele in the 97-locus score: the effect's weight, negative where the effect allele is
///     REF; 0 outside that score
record Locus(
        String id,
        String chromosome,
        int position,
        int position37,
        String reference,
        String alternate,
        double frequency,
        double bodyMassWeight) {
    /// The 97-locus score first: where several scores share a place, its frequency holds.
    private static final List<String> SCORES = List.of("bmi97", "bmi79", "t2d", "obesity1", "obesity2");

    /// Every place that the shipped scores know in both builds, by chromosome and position.
    ///
    /// Which allele is REF is not known without the reference genome; a seeded coin decides, so that effect alleles are
    /// sometimes REF and sometimes ALT. Where no score gives a frequency, one is invented between 0.15 and 0.85.
    static List<Locus> all(long seed) {
        Map<String, Locus> found = new LinkedHashMap<>();
        for (String score : SCORES) {
            List<String[]> rows37 = Tables.rows("/org/phengen/score/phengen-" + score + "_GRCh37.txt");
            List<String[]> rows38 = Tables.rows("/org/phengen/score/phengen-" + score + "_GRCh38.txt");
            for (int i = 0; i < rows38.size(); i++) {
                String[] row = rows38.get(i);
                if (!row[2].isEmpty() && !rows37.get(i)[2].isEmpty()) {
                    found.putIfAbsent(row[1] + ":" + row[2], locus(seed, row, rows37.get(i)[2], score.equals("bmi97")));
                }
            }
        }
        List<Locus> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Locus::chromosome).thenComparingInt(Locus::position));
        return all;
    }

    private static Locus locus(long seed, String[] row, String position37, boolean bodyMass) {
        int position = Integer.parseInt(row[2]);
        Chance chance = Chance.of(seed, "locus " + row[1], position);
        boolean effectIsReference = chance.happens(0.5);
        double invented = chance.between(0.15, 0.85);
        double effectFrequency = row[7].isEmpty() ? invented : Double.parseDouble(row[7]);
        double weight = bodyMass ? Double.parseDouble(row[5]) : 0;
        String effect = row[3].toUpperCase(Locale.ROOT);
        String other = row[4].toUpperCase(Locale.ROOT);
        return new Locus(
                row[0],
                row[1],
                position,
                Integer.parseInt(position37),
                effectIsReference ? effect : other,
                effectIsReference ? other : effect,
                effectIsReference ? 1 - effectFrequency : effectFrequency,
                effectIsReference ? -weight : weight);
    }
}
