package org.phengen.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Words;

/// The places of the program, at the left edge. A place that does not exist yet keeps its focus and says so.
final class Rail extends VBox {
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final Words words;

    Rail(Words words, Consumer<Place> go) {
        this.words = words;
        getStyleClass().add("pg-rail");
        setId("rail");
        getChildren().add(logo());
        var group = new ToggleGroup();
        for (Place place : Place.values()) {
            if (place == Place.SETTINGS) {
                var spring = new Region();
                VBox.setVgrow(spring, Priority.ALWAYS);
                getChildren().add(spring);
            }
            var button = new ToggleButton(words.say("place." + place.key()), Icons.of(place.icon(), "pg-rail-icon"));
            button.setId("rail-" + place.key());
            button.getStyleClass().setAll("pg-rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            later(button, place);
            button.setOnAction(event -> {
                // a toggle that was on stays on: a rail always has a place
                if (button.getStyleClass().contains("pg-later")) {
                    select(group);
                } else {
                    go.accept(place);
                    button.setSelected(true);
                }
            });
            buttons.put(place, button);
            getChildren().add(button);
        }
    }

    private Place current = Place.ASK;

    private void select(ToggleGroup group) {
        group.selectToggle(buttons.get(current));
    }

    private void later(ToggleButton button, Place place) {
        String why = words.say("place.later", words.say("place." + place.key()));
        button.getStyleClass().add("pg-later");
        button.setAccessibleText(why);
        var tooltip = new Tooltip(why);
        tooltip.setShowDelay(Duration.millis(300));
        button.setTooltip(tooltip);
    }

    /// Makes a place reachable.
    void open(Place place) {
        ToggleButton button = button(place);
        button.getStyleClass().remove("pg-later");
        button.setAccessibleText(words.say("place." + place.key()));
        button.setTooltip(null);
    }

    /// Shows where the user is.
    void mark(Place place) {
        current = place;
        button(place).setSelected(true);
    }

    private ToggleButton button(Place place) {
        ToggleButton button = buttons.get(place);
        if (button == null) {
            throw new IllegalStateException("every place has its button");
        }
        return button;
    }

    private static StackPane logo() {
        var mark = new SVGPath();
        mark.setContent("M 1 0 C 1 6 13 5 13 11 A 6 5.5 0 1 1 1 11 C 1 5 13 6 13 0");
        mark.getStyleClass().add("pg-mark");
        var logo = new StackPane(mark);
        logo.getStyleClass().add("pg-logo");
        logo.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        logo.setAccessibleText("PhenGen");
        VBox.setMargin(logo, new javafx.geometry.Insets(0, 0, 12, 0));
        return logo;
    }
}
