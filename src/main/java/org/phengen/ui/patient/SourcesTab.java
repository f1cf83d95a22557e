package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phengen.chart.model.Figures;
import org.phengen.site.SourceReading;
import org.phengen.ui.kit.FigureText;

/// What was read for this screen: every site's files and searches, what of them was used, what was left out and why,
/// and
/// how long it took; this patient's own resources last.
final class SourcesTab extends VBox {
    private final ProofTable<Row> table = new ProofTable<>("sources-table", say("tab.sources"));

    private record Row(String site, String source, String used, String leftOut, String time) {}

    SourcesTab() {
        super(2);
        setPadding(new Insets(4, 16, 6, 16));
        setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.text("site", 170, "pg-strong", Row::site)
                .text("source", 400, "", Row::source)
                .text("used", 280, "", Row::used)
                .text("leftOut", 330, "pg-second", Row::leftOut)
                .text("time", 70, "pg-number", Row::time);
        getChildren().setAll(table);
    }

    void show(OpenPatient patient) {
        List<Row> rows = new ArrayList<>();
        for (SourceReading reading : patient.provenance().readings()) {
            rows.add(new Row(
                    reading.title(),
                    say(
                            "sources.whole",
                            reading.files().size(),
                            reading.genomes().size()),
                    used(reading),
                    leftOut(reading),
                    time(reading.took())));
            reading.files()
                    .forEach(file ->
                            rows.add(new Row(reading.title(), FigureText.brief(file), say("sources.records"), "", "")));
            reading.genomes()
                    .forEach(file ->
                            rows.add(new Row(reading.title(), FigureText.brief(file), say("sources.genome"), "", "")));
        }
        for (String line : patient.provenance().records()) {
            rows.add(new Row(say("sources.patient"), FigureText.brief(line), say("sources.resource"), "", ""));
        }
        table.fill(rows);
    }

    private static String used(SourceReading reading) {
        return reading.counts()
                .map(counts -> say(
                        "sources.counts",
                        Figures.count(counts.people()),
                        Figures.count(counts.conditions()),
                        Figures.count(counts.measurements()),
                        Figures.count(counts.events())))
                .orElse(say("sources.hidden"));
    }

    private static String leftOut(SourceReading reading) {
        return reading.counts()
                .map(counts -> String.join(
                        "; ",
                        counts.leftOut().stream()
                                // what was used stands in the column before
                                .filter(note -> !note.use())
                                .map(note -> Figures.count(note.count()) + " "
                                        + note.said().now())
                                .toList()))
                .orElse(say("sources.hidden"));
    }

    private static String time(Duration took) {
        return say("sources.seconds", Figures.one(took.toMillis() / 1000.0));
    }
}
