package org.phengen.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.phengen.derivation.Derivation;

/// Makes figures open how they were made: with a click, Enter or the space bar, and reachable by Tab. A figure without
/// a
/// derivation (the gate or a site's rule keeps it back) stays plain.
public final class FigureLinks {
    private static final Words WORDS = Words.of("kit");

    private final BiConsumer<List<Derivation>, Node> open;
    private List<Derivation> known = List.of();

    /// @param open shows derivations beside the node that asked
    public FigureLinks(BiConsumer<List<Derivation>, Node> open) {
        this.open = open;
    }

    /// The derivations that there are now.
    public void of(List<Derivation> next) {
        known = List.copyOf(next);
    }

    public List<Derivation> find(String... ids) {
        return Stream.of(ids)
                .flatMap(id -> known.stream().filter(one -> one.id().equals(id)).limit(1))
                .toList();
    }

    /// Opens what there is of some numbers; nothing where there is none.
    public void open(Node from, String... ids) {
        List<Derivation> found = find(ids);
        if (!found.isEmpty()) {
            open.accept(found, from);
        }
    }

    /// Opens these.
    public void open(List<Derivation> derivations, Node from) {
        open.accept(derivations, from);
    }

    /// The node itself, opening the derivations of its numbers.
    ///
    /// @param said the figure in words, for a reader who cannot see it
    public <N extends Node> N link(N node, String said, String... ids) {
        if (find(ids).isEmpty()) {
            return node;
        }
        if (node.getId() == null) {
            node.setId("figure-" + ids[0].replace('.', '-'));
        }
        node.getStyleClass().add("pg-derived");
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(WORDS.say("derivation.opens", said));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            open(node, ids);
            event.consume();
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open(node, ids);
                event.consume();
            }
        });
        return node;
    }
}
