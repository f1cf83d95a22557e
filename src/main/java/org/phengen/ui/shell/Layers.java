package org.phengen.ui.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window in layers: the screens, above them at most one card (palette, help), above that the notices. A card takes
/// the keys until it goes; then they are back where they were.
final class Layers extends StackPane {
    private final StackPane veil = new StackPane();
    private @Nullable Node keysWere;

    Layers(Region below, Node notices) {
        veil.getStyleClass().add("pg-veil");
        veil.setId("veil");
        veil.setVisible(false);
        veil.setOnMousePressed(event -> {
            if (veil.equals(event.getTarget())) {
                hide();
            }
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        getChildren().addAll(below, veil, notices);
    }

    /// Shows a card in place of the one there may be.
    void show(Region card, Pos where) {
        if (!veil.isVisible() && getScene() != null) {
            keysWere = getScene().getFocusOwner();
        }
        StackPane.setAlignment(card, where);
        veil.getChildren().setAll(card);
        veil.setVisible(true);
    }

    /// The card in view.
    Optional<Node> card() {
        return veil.isVisible() ? Optional.of(veil.getChildren().getFirst()) : Optional.empty();
    }

    void hide() {
        veil.setVisible(false);
        veil.getChildren().clear();
        Node back = keysWere;
        keysWere = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }
}
