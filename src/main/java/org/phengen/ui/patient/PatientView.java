package org.phengen.ui.patient;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.phengen.chart.draw.ChartPane;
import org.phengen.ui.kit.ScreenContext;

/// The patient screen: the identity and the gate, which never scroll away, over the page of panels.
public final class PatientView extends Region {
    private static final double IDENTITY = 56;

    private final PatientViewModel model;
    private final IdentityBar identity;
    private final RulerPanel ruler;
    private final PlanePanel plane;
    private final AnswerPanel answer = new AnswerPanel();
    private final LifePanel life;
    private final TabsPanel tabs;
    private final PatientPage page;
    private final ScrollPane scroll;
    private final EmptyPatient empty;
    private PatientPage.Room room = PatientPage.Room.WIDE;

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
        page = new PatientPage(ruler, plane, answer, life, tabs);
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pg-scroll");
        scroll.setFocusTraversable(false);
        getChildren().setAll(identity, scroll, empty);
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
        room = room();
        boolean folded = room != PatientPage.Room.WIDE;
        identity.show(patient, room);
        boolean strip = PatientPage.strip(room, getWidth());
        model.charts().ifPresent(charts -> ruler.show(patient, charts.ruler(), strip));
        plane.show(patient, partial, folded);
        answer.show(patient, room);
        life.show(patient, folded);
        page.show(room, patient.isClosed());
        tabs.show(patient, folded);
        for (ChartPane chart : List.of(ruler.chart(), life.chart(), tabs.chart())) {
            chart.refuseExport(model.figureRefusal(false));
            chart.setProvenance(model.provenance());
        }
    }

    private PatientPage.Room room() {
        return PatientPage.Room.of(getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        if (room() != room) {
            model.patient().ifPresent(patient -> fill(patient, model.state().get() instanceof PatientState.Partial));
        }
        double width = getWidth();
        double height = getHeight();
        double identityHigh = room == PatientPage.Room.NARROW ? identity.prefHeight(width) : IDENTITY;
        empty.resizeRelocate(0, 0, width, height);
        identity.resizeRelocate(0, 0, width, identityHigh);
        scroll.resizeRelocate(0, identityHigh, width, height - identityHigh);
    }
}
