package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phengen.chart.model.Figures;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;
import org.phengen.score.LocusEvidence;
import org.phengen.score.ScoreLocus;
import org.phengen.ui.kit.FigureLinks;

/// Every weight of the score and what stands behind it; what is left out can be shown alone.
final class EvidenceTab extends VBox {
    private final ProofTable<LocusEvidence> table = new ProofTable<>("evidence-table", say("tab.evidence"));
    private final CheckBox leftOut = new CheckBox(say("evidence.onlyLeftOut"));
    private final javafx.scene.control.Label note = Parts.label("", "pg-axis", "pg-second");

    EvidenceTab(FigureLinks links) {
        super(2);
        setPadding(new Insets(2, 16, 6, 16));
        setMinHeight(0);
        leftOut.setId("evidence-left-out");
        leftOut.getStyleClass().add("pg-note");
        leftOut.selectedProperty()
                .addListener((observed, was, now) ->
                        table.only(now ? one -> !one.basis().isUsed() : one -> true));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(12, leftOut, spring, note);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.text("locus", 110, "pg-strong", LocusEvidence::id)
                .text(
                        "gene",
                        110,
                        "",
                        one -> one.locus()
                                .flatMap(locus -> locus.facts().gene())
                                .orElse("–"))
                .text(
                        "place",
                        130,
                        "pg-number",
                        one -> one.locus().map(EvidenceTab::place).orElse("–"))
                .text(
                        "effect",
                        92,
                        "",
                        one -> one.locus()
                                .map(locus -> locus.alleles().effect())
                                .orElse("–"))
                .number(
                        "weight",
                        80,
                        one -> one.locus()
                                .map(locus -> Figures.weight(locus.effect().of(1)))
                                .orElse("–"),
                        one -> one.locus().map(locus -> locus.effect().of(1)).orElse(0.0))
                .text("call", 140, "", one -> one.call().isEmpty() ? "–" : one.call())
                .number(
                        "copies",
                        66,
                        one -> one.copies().isPresent()
                                ? Integer.toString(one.copies().getAsInt())
                                : "–",
                        one -> (double) one.copies().orElse(-1))
                .text("basis", 110, "", one -> say("basis." + one.basis().name()))
                .text("match", 80, "pg-second", LocusEvidence::outcome)
                .number("share", 70, one -> Figures.percent(one.share()), LocusEvidence::share)
                .number(
                        "contribution",
                        90,
                        one -> one.contribution().isPresent()
                                ? Figures.score(one.contribution().getAsDouble())
                                : "–",
                        one -> one.contribution().orElse(Double.NEGATIVE_INFINITY))
                .text(
                        "bytes",
                        250,
                        "pg-second",
                        one -> one.bytes().map(EvidenceTab::bytes).orElse("–"))
                .opening(one -> links.open(table, Ids.LOCUS + one.id()));
        getChildren().setAll(bar, table);
    }

    void show(OpenPatient patient) {
        table.fill(patient.provenance().evidence());
        leftOut.setDisable(patient.provenance().evidence().isEmpty());
        note.setText(say(patient.isClosed() ? "evidence.closed" : "evidence.opens"));
    }

    private static String place(ScoreLocus locus) {
        return locus.contig() + ":" + locus.position();
    }

    private static String bytes(Origin.Genome genome) {
        String file = genome.file().substring(genome.file().lastIndexOf('/') + 1);
        Optional<String> ranges = genome.ranges().stream()
                .map(span -> span.first() + "–" + (span.end() - 1))
                .reduce((a, b) -> a + ", " + b);
        return file + ": " + ranges.orElse(say("evidence.noBytes"));
    }
}
