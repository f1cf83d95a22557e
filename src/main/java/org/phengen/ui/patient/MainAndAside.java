package org.phengen.ui.patient;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Two parts of a tab: side by side, or one above the other where that would cut their words.
final class MainAndAside extends BorderPane {
    private static final double SIDE_BY_SIDE = 720;

    private final Region left;
    private final Region right;
    private final Region top;

    /// @param top of the two, the one that stands above the other in a narrow tab, at its preferred height
    MainAndAside(Region left, Region right, Region top) {
        this.left = left;
        this.right = right;
        this.top = top;
        setMinHeight(0);
        widthProperty().subscribe(() -> arrange(getWidth() >= SIDE_BY_SIDE));
    }

    private void arrange(boolean sideBySide) {
        if (getCenter() != null && sideBySide == (getTop() == null)) {
            return;
        }
        setTop(null);
        setCenter(null);
        setRight(null);
        if (sideBySide) {
            setCenter(left);
            setRight(right);
        } else {
            setTop(top);
            setCenter(top.equals(left) ? right : left);
        }
    }
}
