package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phengen.chart.model.Figures;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;
import org.phengen.score.LocusEvidence;
import org.phengen.score.ScoreDerivations;
import org.phengen.score.ScoreLocus;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.ScreenContext;

/// Every weight of the score and what stands behind it, of a very large score the heaviest; filtered, searched and
/// saved.
final class EvidenceTab extends VBox {
    private final ProofTable<LocusEvidence> table = new ProofTable<>("evidence-table", say("tab.evidence"));
    private final EvidenceFilter filter;
    private final EvidenceExport export;
    private final Label note = Parts.label("", "pg-axis", "pg-second");
    private Function<LocusEvidence, Optional<Derivation>> loci = one -> Optional.empty();

    EvidenceTab(ScreenContext context, FigureLinks links) {
        super(2);
        setPadding(new Insets(2, 16, 6, 16));
        setMinHeight(0);
        filter = new EvidenceFilter(context.jobs(), table::fill);
        export = new EvidenceExport(context);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        var bar = new HBox(12, filter.bar(), note, export.button());
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
                .opening(one -> open(links, one));
        getChildren().setAll(bar, table);
    }

    private void open(FigureLinks links, LocusEvidence one) {
        List<Derivation> known = links.find(Ids.LOCUS + one.id());
        List<Derivation> found = known.isEmpty() ? loci.apply(one).stream().toList() : known;
        if (!found.isEmpty()) {
            links.open(found, table);
        }
    }

    /// @param refusal why the rows may not leave the screen; empty where they may
    void show(OpenPatient patient, Optional<String> refusal) {
        List<LocusEvidence> rows = patient.provenance().evidence();
        loci = patient.provenance().loci();
        filter.show(rows);
        export.show(rows, refusal);
        int all = patient.evidence().bar().lociAll();
        double share = rows.stream().mapToDouble(LocusEvidence::share).sum();
        String bound = rows.isEmpty() || rows.size() >= all
                ? ""
                : say("evidence.bound", rows.size(), all, Figures.percent(share)) + " ";
        String unread = rows.size() > ScoreDerivations.EACH ? say("evidence.unread", ScoreDerivations.EACH) + " " : "";
        note.setText(bound + unread + say(patient.isClosed() ? "evidence.closed" : "evidence.opens"));
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
