package org.phengen.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.jobs.JobsTray;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.kit.Words;

/// The bar at the lower edge of every screen: what is missing, what the data are, and always what the program is not.
/// What does not fit beside the rest goes to a line of its own; nothing is cut.
final class StatusBar extends Region {
    private static final double ROOMY = 1000;
    private static final double EDGE = 16;
    private static final double WIDE_GAP = 16;
    private static final double NARROW_GAP = 9;
    private static final double LINE = 27;
    private static final double SHORT_LINE = 22;
    private static final double ROOMY_FOR_HINT = 1280;
    private final Words words;
    private final Label gap = new Label();
    private final Label offline;
    private final Label facts = new Label();
    private final Label rule = new Label();
    private final Label hint = new Label();
    private boolean hinted;
    private final Button theme;
    private final List<Node> left;
    private final List<Node> right;
    private StatusFacts said = StatusFacts.none();

    StatusBar(Words words, JobsTray tray, Runnable switchTheme) {
        this.words = words;
        getStyleClass().add("pg-status");
        setId("status-bar");
        gap.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "pg-caution"));
        gap.getStyleClass().add("pg-caution-words");
        gap.setId("status-gap");
        offline = new Label(words.say("status.offline"), Icons.of(Feather.WIFI_OFF));
        offline.setId("status-offline");
        facts.setId("status-facts");
        rule.setId("status-rule");
        hint.setId("status-hint");
        hint.setText(words.say("status.hint.derivations"));
        hint.setMinWidth(Region.USE_PREF_SIZE);
        var notice = new Label(words.say("notice"));
        notice.setId("status-notice");
        notice.setMinWidth(Region.USE_PREF_SIZE);
        theme = Buttons.icon("theme-switch", words.say("status.theme", ""), Feather.MOON, switchTheme);
        left = List.of(gap, offline, facts, rule);
        right = List.of(hint, tray, notice, theme);
        getChildren().addAll(left);
        getChildren().addAll(right);
        widthProperty().addListener((observed, before, now) -> roomForRule());
        show(StatusFacts.none());
    }

    void show(StatusFacts next) {
        said = next;
        present(gap, next.gap().isPresent());
        gap.setText(
                next.gap().map(missing -> words.say("status.partial", missing)).orElse(""));
        present(offline, next.offline());
        facts.setText(next.facts());
        present(facts, !next.facts().isBlank());
        roomForRule();
    }

    /// Says what can be done with every figure of the screen in view, where there is room for it.
    void hint(boolean wanted) {
        hinted = wanted;
        roomForRule();
    }

    /// Where there is little room the rule is said shortly, and whole in its tooltip; it never goes.
    private void roomForRule() {
        boolean roomy = getWidth() > ROOMY;
        present(hint, hinted && getWidth() > ROOMY_FOR_HINT);
        rule.setText(roomy ? said.rule() : said.shortRule());
        rule.setTooltip(roomy || said.rule().isBlank() ? null : new Tooltip(said.rule()));
        rule.setAccessibleText(said.rule());
        present(rule, !said.rule().isBlank());
    }

    void show(Theme now) {
        boolean dark = now == Theme.DARK;
        theme.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON));
        String does = words.say("status.theme", words.say(dark ? "status.light" : "status.dark"));
        theme.setAccessibleText(does);
        theme.getTooltip().setText(does);
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @Override
    protected double computePrefHeight(double width) {
        int lines = place(width < 0 ? getWidth() : width, false);
        return 1 + (lines == 1 ? LINE : lines * SHORT_LINE);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /// Puts the parts into lines, the last ones to the right where one line is enough.
    ///
    /// @param apply false only counts
    /// @return how many lines it takes
    private int place(double width, boolean apply) {
        double inside = width - 2 * EDGE;
        double gap = length(WIDE_GAP) <= inside ? WIDE_GAP : NARROW_GAP;
        double push = Math.max(0, inside - length(gap));
        double high = length(gap) > inside ? SHORT_LINE : LINE;
        double x = EDGE;
        int line = 0;
        for (Node node : getChildren()) {
            if (!node.isManaged()) {
                continue;
            }
            double wide = Math.min(node.prefWidth(-1), inside);
            if (x > EDGE && x + wide > width - EDGE) {
                x = EDGE;
                line++;
            }
            if (apply) {
                double at = right.contains(node) ? x + push : x;
                layoutInArea(node, at, 1 + line * high, wide, high, 0, HPos.LEFT, VPos.CENTER);
            }
            x += wide + gap;
        }
        return line + 1;
    }

    /// What all parts take side by side.
    private double length(double gap) {
        return getChildren().stream()
                        .filter(Node::isManaged)
                        .mapToDouble(node -> node.prefWidth(-1) + gap)
                        .sum()
                - gap;
    }
}
