package org.phengen.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.phengen.chart.draw.ChartPane;

/// What stands on a screen: every visible piece of text, whether it is whole, and everything a hand can act on.
public final class Seen {
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private final Parent root;
    private final List<Node> nodes = new ArrayList<>();

    private Seen(Parent root) {
        this.root = root;
        collect(root);
    }

    public static Seen on(Scene scene) {
        return new Seen(scene.getRoot());
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    /// Texts with words outside of every bracket that are no data.
    ///
    /// @param data whether a word comes from the data and not from the program
    public List<String> untranslated(Predicate<String> data) {
        return texts().stream()
                .filter(text ->
                        WORD.matcher(withoutBrackets(text)).results().anyMatch(word -> !data.test(word.group())))
                .distinct()
                .toList();
    }

    private static String withoutBrackets(String text) {
        String rest = text;
        String before;
        do {
            before = rest;
            rest = BRACKETS.matcher(rest).replaceAll(" ");
        } while (!rest.equals(before));
        // a message that is shown only up to its colon has no end
        int open = rest.indexOf('[');
        return open < 0 ? rest : rest.substring(0, open);
    }

    /// Every text shown, and every text a screen reader is given.
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                texts.add(labeled.getText());
            } else if (node instanceof Text text
                    && !(text.getParent() instanceof Labeled)
                    && !(text.getParent() instanceof TextFlow)
                    && !(text instanceof FontIcon)) {
                texts.add(text.getText());
            }
            Optional.ofNullable(node.getAccessibleText()).ifPresent(texts::add);
            if (node instanceof ChartPane chart) {
                Optional.ofNullable(chart.getAccessibleHelp()).ifPresent(texts::add);
            }
        }
        return texts;
    }

    /// Labels whose words are cut, with where they stand.
    ///
    /// @param tooltips whether a tooltip with the whole words makes up for it: only where text is larger than designed
    public List<String> cut(boolean tooltips) {
        List<String> cut = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Labeled labeled && isCut(labeled) && !(tooltips && labeled.getTooltip() != null)) {
                cut.add(place(labeled) + ": " + labeled.getText());
            }
        }
        return cut;
    }

    /// The skin writes the shortened words into the text inside; out of the window is cut too, unless it scrolls.
    private boolean isCut(Labeled labeled) {
        if (labeled.getText() == null
                || labeled.getText().isBlank()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || labeled.getWidth() <= 0) {
            return false;
        }
        boolean shortened = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !child.equals(labeled.getGraphic()))
                .map(Text.class::cast)
                .anyMatch(text -> !text.getText().equals(labeled.getText()));
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        Bounds window = root.localToScene(root.getLayoutBounds());
        boolean beside = bounds.getMinX() < window.getMinX() - 1 || bounds.getMaxX() > window.getMaxX() + 1;
        boolean below = bounds.getMaxY() > window.getMaxY() + 1 && !scrolls(labeled);
        return shortened || beside && !inside(labeled, TableView.class) || below;
    }

    private static boolean scrolls(Node node) {
        return inside(node, ScrollPane.class) || inside(node, TableView.class);
    }

    private static boolean inside(Node node, Class<? extends Node> kind) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    /// What a hand can act on but a screen reader, a test or the keyboard cannot: without an id, without a name, out of
    /// the order of focus, or switched off without a reason.
    public List<String> unreachable() {
        List<String> faults = new ArrayList<>();
        for (Node node : nodes) {
            boolean acts = node instanceof ButtonBase
                    || node instanceof TextInputControl
                    || node instanceof TableView
                    || node instanceof ComboBoxBase
                    || node instanceof ChartPane;
            boolean part =
                    node.getId() == null && node.getStyleClass().contains("tab-close-button") || insideSkin(node);
            if (!acts || part) {
                continue;
            }
            String text = node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
            String name = node.getAccessibleText() == null ? text : node.getAccessibleText();
            if (node.getId() == null || node.getId().isBlank()) {
                faults.add("no id: " + place(node) + " " + name);
            }
            if (name.isBlank()) {
                faults.add("no name: " + place(node));
            }
            if (!node.isFocusTraversable()) {
                faults.add("no focus: " + place(node));
            }
            if (node.isDisabled()) {
                faults.add("off without a reason: " + place(node));
            }
        }
        return faults;
    }

    /// The arrows of scroll bars and tab headers belong to their control.
    private static boolean insideSkin(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollBar || at.getStyleClass().contains("tab-header-area")) {
                return true;
            }
        }
        return false;
    }

    /// Charts without their sentence, or whose table T does not bring.
    public List<String> speechless() {
        List<String> faults = new ArrayList<>();
        for (Node node : nodes) {
            if (!(node instanceof ChartPane chart)) {
                continue;
            }
            if (chart.getAccessibleText() == null || chart.getAccessibleText().isBlank()) {
                faults.add("no name: " + place(chart));
            }
            if (chart.drawings().get() == 0) {
                continue;
            }
            if (chart.getAccessibleHelp() == null
                    || !chart.getAccessibleHelp().strip().endsWith(".")) {
                faults.add("no sentence: " + place(chart));
            }
            chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "t", "t", KeyCode.T, false, false, false, false));
            Node table = chart.lookup("#chart-table");
            if (table == null || !table.isVisible()) {
                faults.add("no table: " + place(chart));
            }
            chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "t", "t", KeyCode.T, false, false, false, false));
        }
        return faults;
    }

    /// The ids on the way to a node.
    public static String place(Node node) {
        var path = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                path.insert(0, "/" + at.getId());
            }
        }
        return path.toString();
    }
}
