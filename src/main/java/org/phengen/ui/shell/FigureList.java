package org.phengen.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.ExportKind;

/// The figures on the screen in view, each with the ways it can leave: for the palette.
final class FigureList {
    private FigureList() {}

    /// @param title what an entry is called: the figure's title and what is done with it
    static List<PaletteEntry> of(Node screen, java.util.function.BinaryOperator<String> title, String copy) {
        List<ChartPane> charts = new ArrayList<>();
        collect(screen, charts);
        List<PaletteEntry> entries = new ArrayList<>();
        for (ChartPane chart : charts) {
            Optional<String> name = chart.title();
            if (name.isEmpty()) {
                continue;
            }
            for (ExportKind kind : ExportKind.values()) {
                entries.add(new PaletteEntry(
                        chart.getId() + "-" + kind.key(),
                        Feather.DOWNLOAD,
                        title.apply(name.get(), kind.words()),
                        "",
                        chart.exportRefusal(),
                        () -> chart.save(kind)));
            }
            entries.add(new PaletteEntry(
                    chart.getId() + "-copy",
                    Feather.COPY,
                    title.apply(name.get(), copy),
                    "",
                    chart.exportRefusal(),
                    chart::copy));
        }
        return entries;
    }

    private static void collect(Node node, List<ChartPane> charts) {
        if (node instanceof ChartPane chart) {
            charts.add(chart);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, charts));
        }
    }
}
