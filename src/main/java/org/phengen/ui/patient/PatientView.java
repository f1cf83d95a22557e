package org.phengen.ui.patient;

import java.util.List;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.phengen.chart.draw.ChartPane;
import org.phengen.ui.kit.ScreenContext;

/// The patient screen. Lays itself out for two sizes: wide, with ruler, plane and answer over life and tabs; folded,
/// with the ruler as a strip and life and tabs in one area. The identity, the gate and the answer never scroll away.
public final class PatientView extends Region {
    private static final double EDGE = 16;
    private static final double IDENTITY = 56;
    private static final double RULER = 344;
    private static final double ANSWER = 320;
    private static final double TOP_ROW = 440;
    private static final double LIFE = 184;
    private static final double TABS = 128;
    private static final double STRIP = 72;
    private static final double FOLDED_TABS = 132;
    /// With the gate closed the eight checks stand in them, four above four.
    private static final double FOLDED_CHECKS = 152;
    /// Below these the screen folds.
    private static final double WIDE = 1240;
    private static final double HIGH = 800;

    private final PatientViewModel model;
    private final IdentityBar identity;
    private final RulerPanel ruler;
    private final PlanePanel plane;
    private final AnswerPanel answer = new AnswerPanel();
    private final LifePanel life;
    private final TabsPanel tabs;
    private final EmptyPatient empty;
    private boolean folded;

    public PatientView(ScreenContext context, PatientViewModel model) {
        this.model = model;
        identity = new IdentityBar(model, model::close);
        ruler = new RulerPanel(context);
        plane = new PlanePanel(context, model);
        life = new LifePanel(context);
        tabs = new TabsPanel(context, life);
        empty = new EmptyPatient(model);
        setId("patient");
        getStyleClass().add("pg-patient");
        getStylesheets()
                .add(Objects.requireNonNull(PatientView.class.getResource("patient.css"))
                        .toExternalForm());
        getChildren().setAll(identity, ruler, plane, answer, life, tabs, empty);
        model.state().addListener((observed, was, now) -> show());
        show();
    }

    /// Where typing goes when the screen opens.
    public void focusFirst() {
        empty.focusField();
    }

    private void show() {
        boolean open = model.patient().isPresent();
        for (Node node : getChildren()) {
            node.setVisible(node == empty ? !open : open);
        }
        switch (model.state().get()) {
            case PatientState.Idle idle -> empty.idle();
            case PatientState.Running running -> empty.running(running.record());
            case PatientState.Failed failed -> empty.failed(failed, model::close);
            case PatientState.Ready ready -> fill(ready.patient(), false);
            case PatientState.Partial partial -> fill(partial.patient(), true);
        }
        requestLayout();
    }

    private void fill(OpenPatient patient, boolean partial) {
        folded = folds();
        identity.show(patient, folded);
        model.charts().ifPresent(charts -> ruler.show(patient, charts.ruler(), folded));
        plane.show(patient, partial, folded);
        answer.show(patient, folded);
        life.show(patient, folded);
        if (folded) {
            // it lives in a tab now, even while another tab is open
            getChildren().remove(life);
        } else if (!getChildren().contains(life)) {
            getChildren().add(life);
        }
        tabs.show(patient, folded);
        for (ChartPane chart : List.of(ruler.chart(), life.chart(), tabs.chart())) {
            chart.refuseExport(model.figureRefusal(false));
            chart.setProvenance(model.provenance());
        }
    }

    private boolean folds() {
        return getWidth() > 0 && (getWidth() < WIDE || getHeight() < HIGH);
    }

    @Override
    protected void layoutChildren() {
        if (folds() != folded) {
            model.patient().ifPresent(patient -> fill(patient, model.state().get() instanceof PatientState.Partial));
        }
        double width = getWidth();
        double height = getHeight();
        put(empty, 0, 0, width, height);
        put(identity, 0, 0, width, IDENTITY);
        double inside = width - 2 * EDGE;
        double top = IDENTITY + EDGE;
        if (folded) {
            double tabsHigh = model.patient().filter(OpenPatient::isClosed).isPresent() ? FOLDED_CHECKS : FOLDED_TABS;
            double tabsTop = height - EDGE - tabsHigh;
            double middle = top + STRIP + EDGE;
            put(ruler, EDGE, top, inside, STRIP);
            put(plane, EDGE, middle, inside - EDGE - ANSWER, tabsTop - EDGE - middle);
            put(answer, width - EDGE - ANSWER, middle, ANSWER, tabsTop - EDGE - middle);
            put(tabs, EDGE, tabsTop, inside, tabsHigh);
            return;
        }
        // above the smallest height the plane takes half of what is spare, life and tabs the rest
        double spare = Math.max(0, height - top - TOP_ROW - LIFE - TABS - 3 * EDGE);
        double row = Math.min(TOP_ROW + spare / 2, height - top - LIFE - TABS - 3 * EDGE);
        double lifeHigh = LIFE + spare / 4;
        put(ruler, EDGE, top, RULER, row);
        put(plane, 2 * EDGE + RULER, top, inside - RULER - ANSWER - 2 * EDGE, row);
        put(answer, width - EDGE - ANSWER, top, ANSWER, row);
        put(life, EDGE, top + row + EDGE, inside, lifeHigh);
        double tabsTop = top + row + lifeHigh + 2 * EDGE;
        put(tabs, EDGE, tabsTop, inside, height - EDGE - tabsTop);
    }

    private void put(Node node, double x, double y, double width, double height) {
        if (node.getParent() == this) {
            layoutInArea(
                    node, Math.floor(x), Math.floor(y), Math.floor(width), Math.floor(height), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
