package org.phengen.ui.patient;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// The patient's place among 100: a track from 0 to 100, the range as a bar with ends, the ring.
final class PlaceStrip extends Region {
    private static final double HEIGHT = 16;
    private final AnswerCard.Place.Among100 place;
    private final Rectangle track = new Rectangle();
    private final Line range = new Line();
    private final Line low = new Line();
    private final Line high = new Line();
    private final Circle ring = new Circle(5.5);

    PlaceStrip(AnswerCard.Place.Among100 place) {
        this.place = place;
        setId("place-strip");
        setAccessibleText(place.figure() + ", " + place.range());
        track.getStyleClass().add("pg-place-track");
        range.getStyleClass().add("pg-place-range");
        low.getStyleClass().add("pg-place-range");
        high.getStyleClass().add("pg-place-range");
        ring.getStyleClass().add("pg-patient-ring");
        getChildren().addAll(track, range, low, high, ring);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = HEIGHT / 2;
        track.setY(middle - 3);
        track.setWidth(width);
        track.setHeight(6);
        line(range, width * place.low(), width * place.high(), middle, middle);
        line(low, width * place.low(), width * place.low(), middle - 6, middle + 6);
        line(high, width * place.high(), width * place.high(), middle - 6, middle + 6);
        ring.setCenterX(width * place.share());
        ring.setCenterY(middle);
    }

    private static void line(Line line, double fromX, double toX, double fromY, double toY) {
        line.setStartX(fromX);
        line.setEndX(toX);
        line.setStartY(fromY);
        line.setEndY(toY);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }
}
