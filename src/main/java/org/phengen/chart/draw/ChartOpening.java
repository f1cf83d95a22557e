package org.phengen.chart.draw;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Opens how a chart's numbers were made: a mark's own with a click, or with Enter where the arrow keys rest on it;
/// with Enter elsewhere those of the whole chart; a row of the table what its mark opens.
final class ChartOpening {
    private final ChartHover hover;
    private boolean anywhere;
    private Optional<Consumer<String>> open = Optional.empty();

    ChartOpening(ChartPane pane, ChartHover hover, ChartTable table) {
        this.hover = hover;
        table.setOpening(this::give);
        pane.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> pane.setCursor(mark().isPresent() && open.isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !pane.showsTable()) {
                mark().map(DrawnChart.Mark::opens)
                        .or(() -> anywhere ? Optional.of("") : Optional.empty())
                        .ifPresent(this::give);
            }
        });
    }

    void set(Consumer<String> next) {
        open = Optional.of(next);
    }

    void openAnywhere() {
        anywhere = true;
    }

    /// Enter.
    ///
    /// @return whether it opened something
    boolean key() {
        give(mark().map(DrawnChart.Mark::opens).orElse(""));
        return open.isPresent();
    }

    private void give(String name) {
        open.ifPresent(given -> given.accept(name));
    }

    private Optional<DrawnChart.Mark> mark() {
        return hover.resting().filter(mark -> !mark.opens().isEmpty());
    }
}
