package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.DerivationText;
import org.phengen.derivation.Input;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.FigureText;

/// Every number of the screen in one list, each with how it was made.
final class AuditTab extends VBox {
    private final ProofTable<Derivation> table = new ProofTable<>("audit-table", say("tab.audit"));
    private final Label count = Parts.label("", "pg-axis", "pg-second");
    private final Button copy = Buttons.small("audit-copy", say("audit.copy"), Feather.COPY, this::copy);
    private List<Derivation> fixed = List.of();
    private Supplier<List<Derivation>> ofTheSlice = List::of;

    AuditTab(FigureLinks links) {
        super(2);
        setPadding(new Insets(2, 16, 6, 16));
        setMinHeight(0);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(12, count, spring, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.text("number", 300, "pg-strong", one -> one.title().now())
                .text("value", 190, "pg-number", FigureText::of)
                .text("formula", 330, "pg-second", one -> one.value().formula())
                .text("inputs", 420, "pg-second", AuditTab::inputs)
                // a value is never cut before the words beside it
                .sharing(210, 160, 70, 60)
                .opening(one -> links.open(List.of(one), table));
        getChildren().setAll(bar, table);
        sceneProperty().addListener((observed, was, now) -> fill());
    }

    void show(OpenPatient patient) {
        fixed = patient.provenance().derivations();
        slice(List::of);
    }

    /// @param numbers of the slice that the hand holds now; asked for when they are seen
    void slice(Supplier<List<Derivation>> numbers) {
        ofTheSlice = numbers;
        copy.setText(say("audit.copy"));
        fill();
    }

    /// Only a list that is seen is filled: a slice under the hand changes it with every move.
    private void fill() {
        if (getScene() != null) {
            List<Derivation> all = all();
            table.fill(all);
            count.setText(say("audit.count", all.size()));
        }
    }

    private List<Derivation> all() {
        return Stream.concat(fixed.stream(), ofTheSlice.get().stream()).toList();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(say("missing.copied"));
    }

    /// What copying copies.
    String text() {
        return String.join("\n\n", all().stream().map(DerivationText::of).toList());
    }

    private static String inputs(Derivation derivation) {
        return String.join(
                ", ",
                derivation.inputs().stream()
                        .filter(input -> !input.symbol().isEmpty())
                        .map(AuditTab::brief)
                        .toList());
    }

    private static String brief(Input input) {
        return switch (input.value()) {
            case Input.OneNumber one -> input.symbol() + " " + DerivationText.number(one.value());
            case Input.Numbers many -> input.symbol() + " (" + many.values().size() + ")";
            case Input.Words words -> input.said().now();
        };
    }
}
