package org.phengen.ui.patient;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.phengen.chart.draw.ChartPane;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.DerivationSheet;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.PageScroll;
import org.phengen.ui.kit.ScreenContext;

/// The patient screen: the identity and the gate, which never scroll away, over the page of panels.
public final class PatientView extends Region {
    private static final double IDENTITY = 56;
    private static final double EDGE = 16;
    private static final double SHEET = 480;

    private final PatientViewModel model;
    private final IdentityBar identity;
    private final RulerPanel ruler;
    private final PlanePanel plane;
    private final FigureLinks links;
    private final DerivationSheet sheet;
    private final AnswerPanel answer;
    private final LifePanel life;
    private final TabsPanel tabs;
    private final PatientPage page;
    private final PageScroll scroll;
    private final EmptyPatient empty;
    private PatientPage.Room room = PatientPage.Room.WIDE;
    private String explained = "";
    private Optional<PlaneChoice> chosen = Optional.empty();

    public PatientView(ScreenContext context, PatientViewModel model) {
        this.model = model;
        links = new FigureLinks(this::open);
        identity = new IdentityBar(model, model::close, links);
        sheet = new DerivationSheet(links);
        answer = new AnswerPanel(links);
        ruler = new RulerPanel(context, links);
        plane = new PlanePanel(context, model, links);
        life = new LifePanel(context);
        tabs = new TabsPanel(context, life, links);
        opens(ruler.chart(), Ids.SCORE_Z, Ids.SCORE_LOWER);
        opens(tabs.chart(), Ids.SCORE_SUM, Ids.VARIANTS_OTHERS);
        plane.chart().setOpening(mark -> open(model.sliceDerivations(), plane.chart()));
        life.chart()
                .setOpening(
                        mark -> links.open(life.chart(), mark.isEmpty() ? life.derivations() : life.derivations(mark)));
        empty = new EmptyPatient(model);
        setId("patient");
        getStyleClass().add("pg-patient");
        getStylesheets()
                .add(Objects.requireNonNull(PatientView.class.getResource("patient.css"))
                        .toExternalForm());
        page = new PatientPage(ruler, plane, answer, life, tabs);
        scroll = new PageScroll(page);
        getChildren().setAll(identity, scroll, empty, sheet);
        model.state().addListener((observed, was, now) -> show());
        model.summary().addListener((observed, was, now) -> tabs.slice(model::sliceDerivations));
        show();
    }

    /// Where typing goes when the screen opens.
    public void focusFirst() {
        empty.focusField();
    }

    private void show() {
        boolean open = model.patient().isPresent();
        sheet.close();
        empty.setVisible(!open);
        identity.setVisible(open);
        scroll.setVisible(open);
        switch (model.state().get()) {
            case PatientState.Idle idle -> empty.idle();
            case PatientState.Running running -> empty.running(running.record());
            case PatientState.Failed failed -> empty.failed(failed, model::openAgain);
            case PatientState.Ready ready -> fill(ready.patient(), false);
            case PatientState.Partial partial -> fill(partial.patient(), true);
        }
        requestLayout();
    }

    private void fill(OpenPatient patient, boolean partial) {
        room = room();
        links.of(patient.provenance().derivations());
        boolean folded = room != PatientPage.Room.WIDE;
        identity.show(patient, room);
        boolean strip = PatientPage.strip(room, getWidth());
        model.charts().ifPresent(charts -> ruler.show(patient, charts.ruler(), strip));
        plane.show(patient, partial, folded);
        answer.show(patient, room);
        life.show(patient, folded);
        page.show(room, patient.isClosed());
        tabs.show(patient, folded, model.figureRefusal(false));
        tabs.slice(model::sliceDerivations);
        chosen.ifPresent(model::choose);
        chosen = Optional.empty();
        if (!explained.isEmpty()) {
            String id = explained;
            explained = "";
            links.open(this, id);
        }
        for (ChartPane chart : List.of(ruler.chart(), life.chart(), tabs.chart())) {
            chart.refuseExport(model.figureRefusal(false));
            chart.setProvenance(model.provenance());
        }
    }

    /// A mark opens its own number; the chart as a whole these.
    private void opens(ChartPane chart, String... ids) {
        chart.setOpening(mark -> links.open(chart, mark.isEmpty() ? ids : new String[] {mark}));
    }

    private void open(List<Derivation> derivations, Node from) {
        if (!derivations.isEmpty()) {
            sheet.show(derivations, from);
            requestLayout();
        }
    }

    /// Opens a tab below, for this patient and those that follow.
    ///
    /// @param id `tab-evidence`, `tab-audit`, ...
    /// @param tall whether the tabs take the room above them too
    public void tab(String id, boolean tall) {
        tabs.prefer(id);
        tabs.stretch(tall);
    }

    /// Opens how a number was made, as soon as there is one.
    ///
    /// @param id of its derivation
    public void explain(String id) {
        explained = model.patient().isEmpty() ? id : "";
        links.open(this, id);
    }

    /// Shows the plane in another way, now or as soon as somebody is open.
    public void choose(PlaneChoice next) {
        if (model.patient().isEmpty()) {
            chosen = Optional.of(next);
        } else {
            model.choose(next);
        }
    }

    /// The sheet that says how a number was made; for tests.
    DerivationSheet sheet() {
        return sheet;
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
        placeSheet(width, height, identityHigh);
    }

    /// Beside the figure that it explains, never over it: at the left of one in the right half, else at the right.
    private void placeSheet(double width, double height, double top) {
        double wide = Math.min(SHEET, width / 2 - EDGE);
        double middle = sheet.opener()
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .map(bounds -> bounds.getCenterX())
                .orElse(0.0);
        double left = middle > width / 2 ? width - PatientPage.ANSWER - 2 * EDGE - wide : width - EDGE - wide;
        sheet.resizeRelocate(Math.max(EDGE, Math.floor(left)), top + EDGE, wide, height - top - 2 * EDGE);
    }
}
