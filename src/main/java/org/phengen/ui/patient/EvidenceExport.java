package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.TextFile;
import org.phengen.chart.model.CsvText;
import org.phengen.chart.model.TableTwin;
import org.phengen.derivation.DerivationText;
import org.phengen.score.LocusEvidence;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.ScreenContext;

/// Saves the evidence of every weight that the table has, filtered or not, with six digits.
final class EvidenceExport {
    private final ScreenContext context;
    private final Button button;
    private List<LocusEvidence> rows = List.of();
    private Optional<String> refusal = Optional.empty();

    EvidenceExport(ScreenContext context) {
        this.context = context;
        button = Buttons.small("evidence-save", say("evidence.save"), Feather.DOWNLOAD, this::save);
    }

    Button button() {
        return button;
    }

    void show(List<LocusEvidence> next, Optional<String> why) {
        rows = next;
        refusal = why;
        button.setDisable(next.isEmpty() || why.isPresent());
        button.setTooltip(new Tooltip(why.orElse(say("evidence.save.what", next.size()))));
    }

    private void save() {
        if (refusal.isPresent()) {
            return;
        }
        List<LocusEvidence> all = rows;
        String mark = context.exporting().forExcel() ? CsvText.BYTE_ORDER_MARK : "";
        context.exporting()
                .where(button.getScene().getWindow(), say("evidence.save"), say("evidence.save.file") + ".csv")
                .ifPresent(file -> context.jobs()
                        .start(
                                say("evidence.save"),
                                job -> {
                                    TextFile.write(mark + CsvText.of(List.of(say("tab.evidence")), table(all)), file);
                                    return file;
                                },
                                context.exporting()::saved,
                                context.exporting()::failed));
    }

    /// Every row as text.
    static TableTwin table(List<LocusEvidence> rows) {
        List<String> columns = Stream.of(
                        "locus",
                        "gene",
                        "place",
                        "effect",
                        "weight",
                        "call",
                        "copies",
                        "basis",
                        "match",
                        "share",
                        "contribution")
                .map(key -> say("proof." + key))
                .toList();
        return new TableTwin(columns, rows.stream().map(EvidenceExport::row).toList());
    }

    private static List<String> row(LocusEvidence one) {
        return List.of(
                one.id(),
                one.locus().flatMap(locus -> locus.facts().gene()).orElse(""),
                one.locus()
                        .map(locus -> locus.contig() + ":" + locus.position())
                        .orElse(""),
                one.locus().map(locus -> locus.alleles().effect()).orElse(""),
                one.locus()
                        .map(locus -> DerivationText.number(locus.effect().of(1)))
                        .orElse(""),
                one.call(),
                one.copies().isPresent() ? Integer.toString(one.copies().getAsInt()) : "",
                say("basis." + one.basis().name()),
                one.outcome(),
                DerivationText.number(one.share()),
                one.contribution().isPresent()
                        ? DerivationText.number(one.contribution().getAsDouble())
                        : "");
    }
}
