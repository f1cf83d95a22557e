package org.phengen.chart.draw;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobRunner;

/// Where every chart is seen. Draws off the screen's thread, one drawing at a time and always the latest; shows what a
/// pointer or the arrow keys rest on; turns into its table twin (T); copies and saves; says why when it is empty. Its
/// text alternative is the model's sentence. Use on the screen's thread.
public final class ChartPane extends Region {
    private final JobRunner jobs;
    private final ObservableValue<ChartPalette> palette;
    private final ImageView picture = new ImageView();
    private final ChartSheets sheets = new ChartSheets();
    private final Pane overlay = new Pane();
    private final ChartHover hover = new ChartHover(this);
    private final ChartEmpty empty = new ChartEmpty();
    private final ChartTable table = new ChartTable();
    private final ChartExport export = new ChartExport(this);
    private final ChartOpening opening = new ChartOpening(this, hover, table);
    private final ChartMenu menu = new ChartMenu(this, export);
    private final ReadOnlyObjectWrapper<@Nullable DrawnChart> drawn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> drawings = new ReadOnlyObjectWrapper<>(0);
    private @Nullable Drawing drawing;
    private boolean drawingNow;
    private boolean stale;

    /// @param jobs where the drawing is done
    /// @param palette the theme's colours; a change redraws
    public ChartPane(JobRunner jobs, ObservableValue<ChartPalette> palette) {
        this.jobs = jobs;
        this.palette = palette;
        getStyleClass().addAll("pg-chart", "pg-focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        overlay.setPickOnBounds(false);
        table.setVisible(false);
        getChildren().addAll(picture, hover, overlay, empty, table);
        empty.say(PaneWords.say("empty.text"));
        palette.addListener((observed, before, now) -> redraw());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
                toggleTable();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER ? opening.key() : hover.key(event.getCode())) {
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    /// Shows a chart in place of what is there.
    public void show(Drawing next) {
        drawing = next;
        empty.setVisible(false);
        fillTable();
        setAccessibleText(next.model().title());
        setAccessibleHelp(next.model().summary());
        redraw();
        // in a place that is laid out already there is nothing to wait for
        if (drawn.get() != null) {
            drawWhenIdle();
        }
    }

    /// Shows no chart, and why.
    ///
    /// @param why one sentence: what will appear and what makes it appear
    public void empty(String why) {
        drawing = null;
        drawn.set(null);
        picture.setImage(null);
        sheets.forget();
        hover.forget();
        showTable(false);
        empty.say(why);
        setAccessibleText(why);
        setAccessibleHelp(null);
    }

    /// A pane over the picture in its coordinates, for handles; the pointer reaches the chart where it is empty.
    public Pane overlay() {
        return overlay;
    }

    /// What happens when a mark, a row of the table or the whole chart is opened: with a click, a double click, Enter.
    ///
    /// @param open receives the name of the mark's derivation; empty for the chart as a whole
    public void setOpening(Consumer<String> open) {
        opening.set(open);
    }

    /// A click where there is no mark opens the whole chart: for one whose numbers stand beside its marks.
    public void openAnywhere() {
        opening.openAnywhere();
    }

    /// Counts the finished drawings: listen to it to place handles by `frame`.
    public ReadOnlyObjectProperty<Integer> drawings() {
        return drawings.getReadOnlyProperty();
    }

    /// Where the values of the n-th plot lie in the picture now seen; empty before the first drawing.
    public Optional<PlotFrame> frame(int subplot) {
        return Optional.ofNullable(drawn.get()).map(seen -> PlotFrame.of(seen.chart(), seen.info(), subplot));
    }

    /// What can be done with the chart: for the three dots of a panel's header.
    public ContextMenu menu() {
        return menu;
    }

    /// The line under an exported picture: sites, dates, rule, version. Without one nothing can be exported.
    public void setProvenance(String line) {
        export.setProvenance(line);
    }

    /// Keeps a chart that may not leave the screen from being copied or saved.
    ///
    /// @param reason "Save: needs South"; empty allows it
    public void refuseExport(Optional<String> reason) {
        export.refuse(reason);
    }

    /// Where the chart goes when somebody saves it, in place of the system's own window.
    public void setExporting(Exporting where) {
        export.setOut(where);
    }

    /// What the chart is called; empty when there is none.
    public Optional<String> title() {
        return drawing().map(shown -> shown.model().title());
    }

    /// Why the chart cannot be copied or saved; empty when it can.
    public Optional<String> exportRefusal() {
        return export.refusal();
    }

    /// Asks where and writes a file there; does nothing against a refusal.
    public void save(ExportKind kind) {
        export.save(kind);
    }

    /// Puts picture, table and provenance line into the clipboard; does nothing against a refusal.
    public void copy() {
        export.copy();
    }

    /// Chart or table twin.
    public void toggleTable() {
        if (drawing != null) {
            showTable(!table.isVisible());
        }
    }

    boolean showsTable() {
        return table.isVisible();
    }

    /// Only a table that is seen is filled: its cells cost more than the whole drawing, and a slice being dragged
    /// changes
    /// them with every move.
    private void fillTable() {
        if (table.isVisible() && drawing != null) {
            table.fill(drawing.model().table());
        }
    }

    private void showTable(boolean wanted) {
        table.setVisible(wanted);
        fillTable();
        requestLayout();
        picture.setVisible(!wanted);
        overlay.setVisible(!wanted);
        hover.setVisible(!wanted);
    }

    Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    JobRunner jobs() {
        return jobs;
    }

    Optional<DrawnChart> drawn() {
        return Optional.ofNullable(drawn.get());
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        overlay.resizeRelocate(0, 0, width, height);
        hover.resizeRelocate(0, 0, width, height);
        empty.resizeRelocate(0, 0, width, height);
        if (table.isVisible()) {
            table.resizeRelocate(0, 0, width, height);
        }
        DrawnChart seen = drawn.get();
        if (seen == null || seen.width() != (int) width || seen.height() != (int) height) {
            stale = true;
        }
        drawWhenIdle();
    }

    private void drawWhenIdle() {
        Drawing wanted = drawing;
        int width = (int) getWidth();
        int height = (int) getHeight();
        if (!stale || drawingNow || wanted == null || width < 8 || height < 8) {
            return;
        }
        stale = false;
        drawingNow = true;
        ChartPalette colours = palette.getValue();
        double scale = Math.max(1, pixelsAPoint() * getLocalToSceneTransform().getMxx());
        ChartSheets.Sheet sheet = sheets.next(DrawnChart.pixels(width, scale), DrawnChart.pixels(height, scale));
        jobs.start(
                "",
                context -> {
                    sheet.wipe();
                    return DrawnChart.on(sheet.image(), wanted.draw(colours), width, height, scale);
                },
                done -> {
                    drawingNow = false;
                    if (drawing != null) {
                        take(done, sheet);
                    }
                    drawWhenIdle();
                },
                failed -> {
                    drawingNow = false;
                    throw failed;
                });
    }

    /// Physical pixels for one of the window's own; the text size comes on top of it.
    private double pixelsAPoint() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    private void take(DrawnChart done, ChartSheets.Sheet sheet) {
        drawn.set(done);
        picture.setImage(sheet.show());
        picture.setFitWidth(done.width());
        picture.setFitHeight(done.height());
        hover.forget();
        drawings.set(drawings.get() + 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 160;
    }
}
