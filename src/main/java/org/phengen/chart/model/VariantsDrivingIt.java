package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;

/// Which loci make a patient's score what it is: each one's contribution against the average person, then the others
/// together, then the score.
///
/// @param loci largest contribution first
/// @param others how many loci are not named
/// @param othersSum their contribution, in standard deviations
/// @param whose "his score", the total's label
public record VariantsDrivingIt(List<Locus> loci, int others, double othersSum, String whose) implements ChartModel {
    /// @param name of the locus: its gene
    /// @param copies of the effect allele, "2×", or how it was filled
    /// @param contribution to the score against the average, in standard deviations
    public record Locus(String name, String copies, double contribution) {}

    public VariantsDrivingIt {
        loci = List.copyOf(loci);
    }

    /// The score: what all loci add up to.
    public double total() {
        return loci.stream().mapToDouble(Locus::contribution).sum() + othersSum;
    }

    /// "80 other loci".
    public String othersWords() {
        return ChartWords.say("variants.others", Figures.count(others));
    }

    @Override
    public String title() {
        return ChartWords.say("variants.title");
    }

    @Override
    public String summary() {
        List<String> words = new ArrayList<>();
        for (Locus locus : loci.subList(0, Math.min(3, loci.size()))) {
            words.add(locus.name() + " " + Figures.score(locus.contribution()));
        }
        return ChartWords.say("variants.summary", Figures.score(total()), String.join(", ", words));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        for (Locus locus : loci) {
            rows.add(List.of(locus.name(), locus.copies(), Figures.score(locus.contribution())));
        }
        rows.add(List.of(othersWords(), "", Figures.score(othersSum)));
        rows.add(List.of(whose, "", Figures.score(total())));
        return new TableTwin(ChartWords.list("variants.columns"), rows);
    }
}
