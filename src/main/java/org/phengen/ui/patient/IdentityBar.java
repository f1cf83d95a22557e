package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.model.Figures;
import org.phengen.cohort.GateVerdict;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Tag;

/// Who it is, whether it may be shown, how many sites are complete; never scrolls away.
final class IdentityBar extends VBox {
    private final PatientViewModel model;
    private final Runnable another;
    private final FigureLinks links;

    /// @param another leads back to the search for records
    IdentityBar(PatientViewModel model, Runnable another, FigureLinks links) {
        this.model = model;
        this.links = links;
        this.another = another;
        setId("identity");
        getStyleClass().add("pg-identity");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// @param room folded: icons only; narrow: in two rows
    void show(OpenPatient patient, PatientPage.Room room) {
        boolean folded = room != PatientPage.Room.WIDE;
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var divider = new Region();
        divider.getStyleClass().add("pg-divider");
        OpenPatient.Reach reach = patient.reach();
        String sites = say(
                folded ? "sites.complete.short" : "sites.complete",
                Figures.count(reach.complete()),
                Figures.count(reach.all()));
        // the stylesheet sets the tag's own least width: its holder keeps it whole
        var tag = new StackPane(reach.isComplete() ? Tag.complete(sites) : Tag.caution(sites));
        tag.setMinWidth(Region.USE_PREF_SIZE);
        links.link(tag, sites, Ids.GATE_SITES);
        Node another = Buttons.icon("patient-another", say("close"), Feather.SEARCH, this.another);
        Node consult = later("patient-consult", say("consult.later"), Feather.MONITOR, folded);
        Node report =
                later("patient-report", model.exportRefusal().orElse(say("report.later")), Feather.FILE_TEXT, folded);
        Node who = who(patient.identity(), room);
        Node gate = gate(patient.answer().gate());
        if (room == PatientPage.Room.NARROW) {
            var first = row(portrait(), who, another, consult, report);
            getChildren().setAll(first, new FlowPane(16, 8, gate, tag));
            setPadding(new Insets(8, 16, 8, 16));
        } else {
            var all = folded
                    ? row(portrait(), who, gate, tag, spring, another, consult, report)
                    : row(portrait(), who, divider, gate, tag, spring, another, consult, report);
            all.setSpacing(folded ? 12 : 16);
            VBox.setVgrow(all, Priority.ALWAYS);
            getChildren().setAll(all);
            setPadding(new Insets(0, 16, 1, 16));
        }
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(16, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
    }

    private static Node portrait() {
        var portrait = new StackPane(Icons.of(Feather.USER));
        portrait.getStyleClass().add("pg-portrait");
        return portrait;
    }

    private static Node who(OpenPatient.Identity identity, PatientPage.Room room) {
        boolean folded = room != PatientPage.Room.WIDE;
        List<String> facts = new ArrayList<>();
        identity.born().ifPresent(born -> facts.add(say("identity.born", born)));
        identity.ageToday().ifPresent(age -> facts.add(say("identity.years", Figures.count(age))));
        facts.add(Wording.sex(identity.sex()));
        identity.name()
                .ifPresent(name -> facts.add(folded ? identity.record() : say("identity.record", identity.record())));
        var name = Parts.label(identity.name().orElse(identity.record()), "pg-name");
        name.setId("patient-name");
        var said = Parts.label(String.join(" · ", facts), "pg-note", "pg-second");
        said.setTooltip(new Tooltip(name.getText() + ", " + said.getText()));
        var box = new VBox(name, said);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        if (room == PatientPage.Room.NARROW) {
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        return box;
    }

    private static Node gate(GateVerdict gate) {
        String verdict = say("gate." + gate.verdict().name());
        String reasons = say("gate.reasons", gate.reasons().size());
        var button = new Button();
        button.setId("gate");
        button.getStyleClass().addAll("pg-gate", style(gate.verdict()));
        button.setAccessibleText(say("gate.accessible", verdict, reasons));
        var words =
                Parts.line(Parts.label(verdict, "pg-strong", "pg-gate-words"), Parts.label(reasons, "pg-gate-words"));
        words.setAlignment(Pos.CENTER_LEFT);
        var content = new HBox(8, Icons.of(icon(gate.verdict())), words, Icons.of(Feather.CHEVRON_DOWN, "pg-small"));
        content.setAlignment(Pos.CENTER_LEFT);
        // the popover stands under the button in the tree of styles: only what lies in here has the verdict's colours
        content.getStyleClass().add("pg-gate-content");
        button.setGraphic(content);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> popOver(gate).show(button));
        return button;
    }

    static PopOver popOver(GateVerdict gate) {
        var popOver = new PopOver(GateChecks.list(gate.checks()));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        return popOver;
    }

    private static String style(GateVerdict.Verdict verdict) {
        return switch (verdict) {
            case SHOW -> "pg-complete";
            case CAUTION -> "pg-caution";
            case DO_NOT_SHOW -> "pg-closed";
        };
    }

    private static Feather icon(GateVerdict.Verdict verdict) {
        return switch (verdict) {
            case SHOW -> Feather.CHECK_CIRCLE;
            case CAUTION -> Feather.ALERT_TRIANGLE;
            case DO_NOT_SHOW -> Feather.SLASH;
        };
    }

    private static Node later(String id, String reason, Feather icon, boolean folded) {
        Button button = Buttons.plain(id, reason, icon, () -> {});
        Buttons.unavailable(button, reason);
        if (folded) {
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setTooltip(new Tooltip(reason));
        }
        return button;
    }
}
