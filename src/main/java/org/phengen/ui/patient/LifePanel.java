package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.BmiTrajectoryDrawing;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.ScreenContext;

/// The measure over the years: what needs no score stays in view when the gate is closed.
final class LifePanel extends StackPane {
    private final Panel panel = new Panel("life", "");
    private final ChartPane chart;
    private final StackPane body = new StackPane();
    private List<String> derivations = List.of();

    LifePanel(ScreenContext context) {
        chart = context.chart("life-chart");
        body.setPadding(new Insets(0, 16, 8, 16));
        body.setMinHeight(0);
        body.getChildren().setAll(chart);
        panel.setEnds(Buttons.small("life-table", say("life.table"), Feather.GRID, chart::toggleTable));
    }

    ChartPane chart() {
        return chart;
    }

    /// The ids of the derivations of its points, the value that speaks first.
    String[] derivations() {
        return derivations.toArray(String[]::new);
    }

    /// A mark's derivation, and of a child's value its place among children too.
    String[] derivations(String mark) {
        return mark.startsWith(Ids.POINT)
                ? new String[] {mark, Ids.GROWTH + mark.substring(Ids.POINT.length())}
                : new String[] {mark};
    }

    /// @param inTab whether it stands in the tabs, which have their own heading
    void show(OpenPatient patient, boolean inTab) {
        var sex = patient.identity().sex();
        derivations = patient.provenance().derivations().stream()
                .map(Derivation::id)
                .filter(id -> id.equals(Ids.OBSERVED) || id.startsWith(Ids.POINT) || id.startsWith(Ids.GROWTH))
                .toList();
        Optional<BmiTrajectory> life = LifeChart.of(patient);
        panel.setTitle(say("life.title", Wording.whose(sex)));
        String key = life.filter(BmiTrajectory::sameRisk).isPresent()
                ? "life.second.sameRisk"
                : patient.isChild() && life.flatMap(BmiTrajectory::band).isPresent()
                        ? "life.second.growth"
                        : life.flatMap(BmiTrajectory::band).isPresent()
                                ? "life.second.everyone"
                                : patient.isChild() ? "life.second.child" : "life.second.none";
        panel.setSecond(say(key, Wording.people(sex), Wording.whose(sex)));
        life.ifPresentOrElse(
                model -> chart.show(new BmiTrajectoryDrawing(model)), () -> chart.empty(say("life.empty")));
        if (inTab) {
            panel.setBody(new StackPane());
            getChildren().setAll(body);
        } else {
            panel.setBody(body);
            getChildren().setAll(panel);
        }
    }
}
