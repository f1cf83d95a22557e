package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;

/// What a patient's score rests on, by weight.
///
/// @param parts in the order they are drawn; shares of 0 are left out of the legend
/// @param lociUsed loci whose weight counted
/// @param lociAll loci of the score
/// @param needed the smallest share of weight that makes a score, 0 to 1
/// @param closed whether the score is withheld: the parts turn grey and the needed share is marked
public record EvidenceBar(List<Part> parts, int lociUsed, int lociAll, double needed, boolean closed)
        implements ChartModel {
    /// How the weight of a locus came to count, or not.
    public enum Kind {
        CALLED("called"),
        PROVEN_REFERENCE("reference"),
        FROM_FREQUENCY("frequency"),
        NO_CALL("noCall"),
        NOT_COVERED("notCovered"),
        LEFT_OUT("leftOut");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// "proven reference".
        public String words() {
            return ChartWords.say("evidence." + key);
        }
    }

    /// @param share of the score's weight, 0 to 1
    public record Part(Kind kind, double share, int loci) {}

    public EvidenceBar {
        parts = List.copyOf(parts);
    }

    /// "92 of 97 loci used".
    public String lociWords() {
        return ChartWords.say("evidence.loci", Figures.count(lociUsed), Figures.count(lociAll));
    }

    @Override
    public String title() {
        return ChartWords.say("evidence.title");
    }

    @Override
    public String summary() {
        List<String> shares = new ArrayList<>();
        for (Part part : parts) {
            if (part.share() > 0) {
                shares.add(Figures.percent(part.share()) + " " + part.kind().words());
            }
        }
        return ChartWords.say("evidence.summary", lociWords(), String.join(", ", shares));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(List.of(part.kind().words(), Figures.percent(part.share()), Figures.count(part.loci())));
        }
        return new TableTwin(ChartWords.list("evidence.columns"), rows);
    }
}
