package org.phengen.ui.patient;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The panels under the identity bar, in three rooms: wide, with ruler, plane and answer over life and tabs; folded,
/// with the ruler as a strip and life and tabs in one area; narrow, with everything in one column that scrolls, the
/// answer first. Only large text in a small window makes it narrow.
final class PatientPage extends Region {
    /// How much room there is.
    enum Room {
        WIDE,
        FOLDED,
        NARROW;

        /// @param width of the screen
        /// @param height of the screen, the identity bar included
        static Room of(double width, double height) {
            if (width <= 0 || width >= 1240 && height >= 800) {
                return WIDE;
            }
            return width >= 880 && height >= 640 ? FOLDED : NARROW;
        }
    }

    private static final double EDGE = 16;
    private static final double RULER = 344;
    static final double ANSWER = 320;
    private static final double TOP_ROW = 440;
    private static final double LIFE = 184;
    private static final double TABS = 128;
    private static final double STRIP = 72;
    private static final double FOLDED_TABS = 132;
    /// With the gate closed the eight checks stand in them, four above four.
    private static final double FOLDED_CHECKS = 152;
    private static final double NARROW_PLANE = 360;
    private static final double NARROW_TABS = 220;
    /// Below it the strip's three parts do not stand side by side.
    private static final double STRIP_WIDTH = 680;

    private final RulerPanel ruler;
    private final PlanePanel plane;
    private final AnswerPanel answer;
    private final LifePanel life;
    private final TabsPanel tabs;
    private Room room = Room.WIDE;
    private boolean closed;

    PatientPage(RulerPanel ruler, PlanePanel plane, AnswerPanel answer, LifePanel life, TabsPanel tabs) {
        this.ruler = ruler;
        this.plane = plane;
        this.answer = answer;
        this.life = life;
        this.tabs = tabs;
        getChildren().setAll(ruler, plane, answer, life, tabs);
        tabs.tall().addListener((observed, was, now) -> requestLayout());
    }

    /// @param closed whether the gate is: the checks then need more room than the life
    void show(Room next, boolean closed) {
        room = next;
        this.closed = closed;
        if (next != Room.WIDE) {
            // it lives in a tab now, even while another tab is open
            getChildren().remove(life);
        } else if (!getChildren().contains(life)) {
            getChildren().add(getChildren().indexOf(tabs), life);
        }
        requestLayout();
    }

    /// Whether the ruler stands as a strip.
    static boolean strip(Room room, double width) {
        return room == Room.FOLDED || room == Room.NARROW && width - 2 * EDGE >= STRIP_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (room != Room.NARROW) {
            return 0;
        }
        double inside = getWidth() - 2 * EDGE;
        return 5 * EDGE + answer.prefHeight(inside) + rulerHigh(inside) + NARROW_PLANE + NARROW_TABS;
    }

    private double rulerHigh(double inside) {
        return strip(room, inside + 2 * EDGE) ? STRIP : ruler.prefHeight(inside);
    }

    @Override
    protected void layoutChildren() {
        switch (room) {
            case WIDE -> wide(getWidth(), getHeight());
            case FOLDED -> folded(getWidth(), getHeight());
            case NARROW -> narrow(getWidth() - 2 * EDGE);
        }
    }

    private void wide(double width, double height) {
        // made taller, the tabs take the life's place
        boolean tall = tabs.tall().get();
        plane.setVisible(true);
        life.setVisible(!tall);
        double inside = width - 2 * EDGE;
        // above the smallest height the plane takes half of what is spare, life and tabs the rest
        double spare = Math.max(0, height - TOP_ROW - LIFE - TABS - 4 * EDGE);
        double row = Math.min(TOP_ROW + spare / 2, height - LIFE - TABS - 4 * EDGE);
        double lifeHigh = LIFE + spare / 4;
        put(ruler, EDGE, EDGE, RULER, row);
        put(plane, 2 * EDGE + RULER, EDGE, inside - RULER - ANSWER - 2 * EDGE, row);
        put(answer, width - EDGE - ANSWER, EDGE, ANSWER, row);
        put(life, EDGE, row + 2 * EDGE, inside, lifeHigh);
        double tabsTop = row + (tall ? 2 * EDGE : lifeHigh + 3 * EDGE);
        put(tabs, EDGE, tabsTop, inside, height - EDGE - tabsTop);
    }

    private void folded(double width, double height) {
        double inside = width - 2 * EDGE;
        double tabsHigh = closed ? FOLDED_CHECKS : FOLDED_TABS;
        double tabsTop = height - EDGE - tabsHigh;
        double middle = EDGE + STRIP + EDGE;
        put(ruler, EDGE, EDGE, inside, STRIP);
        put(plane, EDGE, middle, inside - EDGE - ANSWER, tabsTop - EDGE - middle);
        // made taller, the tabs take the plane's place; the answer never goes and stands beside them to the foot
        boolean tall = tabs.tall().get();
        put(answer, width - EDGE - ANSWER, middle, ANSWER, (tall ? height : tabsTop) - EDGE - middle);
        plane.setVisible(!tall);
        life.setVisible(true);
        put(
                tabs,
                EDGE,
                tall ? middle : tabsTop,
                tall ? inside - EDGE - ANSWER : inside,
                height - EDGE - (tall ? middle : tabsTop));
    }

    private void narrow(double inside) {
        plane.setVisible(true);
        life.setVisible(true);
        double top = EDGE;
        top = below(answer, top, inside, answer.prefHeight(inside));
        top = below(ruler, top, inside, rulerHigh(inside));
        top = below(plane, top, inside, NARROW_PLANE);
        put(tabs, EDGE, top, inside, NARROW_TABS);
    }

    private double below(Node node, double top, double width, double height) {
        put(node, EDGE, top, width, height);
        return top + height + EDGE;
    }

    private void put(Node node, double x, double y, double width, double height) {
        if (node.getParent() == this) {
            layoutInArea(
                    node, Math.floor(x), Math.floor(y), Math.floor(width), Math.floor(height), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
