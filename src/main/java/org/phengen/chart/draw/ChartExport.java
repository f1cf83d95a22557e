package org.phengen.chart.draw;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.phengen.chart.model.ChartModel;
import org.phengen.chart.model.CsvText;
import org.phengen.chart.model.TableTwin;

/// A chart on its way out: as a picture, a drawing or a table, to the clipboard or to a file, always with its
/// provenance line and never against a refusal.
final class ChartExport {
    private final ChartPane pane;
    private Exporting out = new NativeSaving();
    private Optional<String> refusal = Optional.empty();
    private @Nullable String provenance;

    ChartExport(ChartPane pane) {
        this.pane = pane;
    }

    void setOut(Exporting where) {
        out = where;
    }

    void setProvenance(String line) {
        provenance = line;
    }

    void refuse(Optional<String> reason) {
        refusal = reason;
    }

    /// Why the chart cannot leave the screen; empty when it can.
    Optional<String> refusal() {
        if (pane.drawing().isEmpty()) {
            return Optional.of(PaneWords.say("menu.nothing"));
        }
        return refusal.or(() -> provenance == null ? Optional.of(PaneWords.say("menu.png.none")) : Optional.empty());
    }

    void copy() {
        allowed().ifPresent(drawing -> {
            var content = new ClipboardContent();
            content.putImage(ChartPixels.of(picture(drawing)));
            content.putString(tabbed(drawing.model()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    void copyTable() {
        allowed().ifPresent(drawing -> {
            var content = new ClipboardContent();
            content.putString(tabbed(drawing.model()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// Asks where and writes there, off the screen's thread.
    void save(ExportKind kind) {
        allowed().ifPresent(drawing -> {
            String title = drawing.model().title();
            String name = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-") + "." + kind.key();
            out.where(pane.getScene().getWindow(), kind.words(), name)
                    .ifPresent(file -> pane.jobs()
                            .start(
                                    PaneWords.say("save.job", String.valueOf(file.getFileName())),
                                    context -> write(drawing, kind, file),
                                    out::saved,
                                    out::failed));
        });
    }

    private Optional<Drawing> allowed() {
        return refusal().isPresent() ? Optional.empty() : pane.drawing();
    }

    private Path write(Drawing drawing, ExportKind kind, Path file) {
        switch (kind) {
            case PNG -> PngFile.write(picture(drawing), file);
            case SVG -> TextFile.write(SvgFile.of(drawing, wide(), high(), line()), file);
            case CSV ->
                TextFile.write(
                        (out.forExcel() ? CsvText.BYTE_ORDER_MARK : "")
                                + CsvText.of(
                                        List.of(drawing.model().title(), line()),
                                        drawing.model().table()),
                        file);
        }
        return file;
    }

    private BufferedImage picture(Drawing drawing) {
        return ChartPicture.of(drawing, wide(), high(), line());
    }

    private int wide() {
        return (int) Math.max(320, pane.getWidth());
    }

    private int high() {
        return (int) Math.max(200, pane.getHeight());
    }

    private String line() {
        return Objects.requireNonNull(provenance, "nothing leaves without its provenance");
    }

    private String tabbed(ChartModel model) {
        TableTwin twin = model.table();
        var text = new StringBuilder(model.title()).append('\n').append(String.join("\t", twin.columns()));
        for (List<String> row : twin.rows()) {
            text.append('\n').append(String.join("\t", row));
        }
        return text.append('\n').append(line()).toString();
    }
}
