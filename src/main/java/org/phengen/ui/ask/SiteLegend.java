package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.SiteMark;
import org.phengen.ui.kit.Words;

/// What the colours and hatches of the attrition bars mean.
final class SiteLegend extends FlowPane {
    private final Words words;

    SiteLegend(Words words) {
        super(16, 4);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
    }

    void clear() {
        getChildren().clear();
    }

    void show(List<SiteFile> places, Answers answers) {
        List<Node> entries = new ArrayList<>();
        for (SiteAnswer site : AskFigures.stepwise(answers)) {
            boolean partial = site.state() == SiteAnswer.State.PARTIAL;
            String title = Sites.shortName(site.site());
            entries.add(entry(
                    partial ? words.say("legend.soFar", title) : title, SiteMark.of(places.indexOf(site.site()))));
        }
        entries.add(entry(words.say("legend.removed"), outline("pg-legend-removed")));
        if (AskFigures.growing(answers)) {
            entries.add(entry(words.say("legend.notRead"), outline("pg-legend-not-read")));
        }
        getChildren().setAll(entries);
    }

    private static Label entry(String said, Node mark) {
        var label = new Label(said, mark);
        label.getStyleClass().addAll("pg-note", "pg-second");
        return label;
    }

    private static Region outline(String style) {
        var box = new Region();
        box.getStyleClass().add(style);
        box.setMinSize(11, 11);
        box.setMaxSize(11, 11);
        return box;
    }
}
