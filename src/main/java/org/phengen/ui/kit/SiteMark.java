package org.phengen.ui.kit;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A site's mark: its colour and its shape, by its place among the sites (circle, triangle, square, diamond, ring).
public final class SiteMark {
    private SiteMark() {}

    /// @param index the site's place, from 0
    public static Node of(int index) {
        Shape shape = switch (index % 5) {
            case 0 -> new Circle(4.5);
            case 1 -> new Polygon(5, 0, 10, 9, 0, 9);
            case 2 -> new Rectangle(8.5, 8.5);
            case 3 -> new Polygon(5, 0, 10, 5, 5, 10, 0, 5);
            default -> new Circle(3);
        };
        shape.getStyleClass().add("pg-site-mark");
        shape.setStyle("-fx-fill: -pg-site-" + (index % 5 + 1) + ";");
        shape.setMouseTransparent(true);
        return shape;
    }
}
