package org.phengen.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Takes the keys from panel to panel, in reading order, and round again: the rail, the panels of the screen, the
/// status bar.
final class PanelRound {
    private PanelRound() {}

    /// @param step 1 for the next panel, -1 for the one before
    static void go(Scene scene, int step) {
        List<Node> stops = new ArrayList<>();
        collect(scene.getRoot(), stops);
        if (stops.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < stops.size(); i++) {
            at = holds(stops.get(i), scene.getFocusOwner()) ? i : at;
        }
        int from = at < 0 && step < 0 ? 0 : at;
        for (int i = 1; i <= stops.size(); i++) {
            Node first = first(stops.get(Math.floorMod(from + i * step, stops.size())));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible()) {
            return;
        }
        List<String> classes = node.getStyleClass();
        if (classes.contains("pg-panel") || classes.contains("pg-rail") || classes.contains("pg-status")) {
            stops.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    private static boolean holds(Node panel, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(panel)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
