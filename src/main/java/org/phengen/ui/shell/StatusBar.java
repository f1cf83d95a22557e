package org.phengen.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.jobs.JobsTray;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.kit.Words;

/// The bar at the lower edge of every screen: what is missing, what the data are, and always what the program is not.
final class StatusBar extends HBox {
    private static final double ROOMY = 1000;
    private final Words words;
    private final Label gap = new Label();
    private final Label offline;
    private final Label facts = new Label();
    private final Label rule = new Label();
    private final Button theme;
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
        var notice = new Label(words.say("notice"));
        notice.setId("status-notice");
        notice.setMinWidth(Region.USE_PREF_SIZE);
        theme = Buttons.icon("theme-switch", words.say("status.theme", ""), Feather.MOON, switchTheme);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        tray.setMinWidth(Region.USE_PREF_SIZE);
        offline.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(gap, offline, facts, rule, spring, tray, notice, theme);
        facts.setMinWidth(Region.USE_PREF_SIZE);
        rule.setMinWidth(Region.USE_PREF_SIZE);
        gap.setMinWidth(0);
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

    /// Where there is little room the rule is said shortly, and whole in its tooltip; it never goes.
    private void roomForRule() {
        boolean roomy = getWidth() > ROOMY;
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
}
