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
import javafx.scene.layout.Region;
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
    private static final double HINT_BESIDE = 720;
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
        var spring = new Region();
        HBox.setHgrow(spring, Priority.SOMETIMES);
        var bar = new HBox(12, filter.bar(), spring, export.button());
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.text("locus", 104, "pg-strong", LocusEvidence::id)
                .text(
                        "gene",
                        96,
                        "",
                        one -> of(one, locus -> locus.facts().gene().orElse("–")))
                .number(
                        "copies",
                        70,
                        one -> one.copies().isPresent()
                                ? Integer.toString(one.copies().getAsInt())
                                : "–",
                        one -> (double) one.copies().orElse(-1))
                .number(
                        "contribution",
                        96,
                        one -> one.contribution().isPresent()
                                ? Figures.score(one.contribution().getAsDouble())
                                : "–",
                        one -> one.contribution().orElse(Double.NEGATIVE_INFINITY))
                .text("call", 130, "", one -> one.call().isEmpty() ? "–" : one.call())
                .text("effect", 100, "", one -> of(one, locus -> locus.alleles().effect()))
                .number(
                        "weight",
                        86,
                        one -> of(one, locus -> Figures.weight(locus.effect().of(1))),
                        one -> one.locus().map(locus -> locus.effect().of(1)).orElse(0.0))
                .number("share", 130, one -> Figures.percent(one.share()), LocusEvidence::share)
                .text("basis", 120, "", one -> say("basis." + one.basis().name()))
                .text("match", 200, "pg-second", EvidenceFilter::matched)
                .text("place", 130, "pg-number", one -> of(one, EvidenceTab::place))
                .text(
                        "bytes",
                        250,
                        "pg-second",
                        one -> one.bytes().map(EvidenceTab::bytes).orElse("–"))
                .opening(one -> open(links, one));
        widthProperty().subscribe(() -> {
            // beside the buttons a narrow tab would stack the hint word by word
            boolean below = getWidth() < HINT_BESIDE;
            bar.getChildren().set(1, below ? spring : note);
            getChildren().setAll(below ? List.of(bar, note, table) : List.of(bar, table));
        });
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

    private static String of(LocusEvidence one, Function<ScoreLocus, String> says) {
        return one.locus().map(says).orElse("–");
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
