package org.phengen.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content at a text size: the content is laid out in the room that is left when everything is larger, so it
/// folds and scrolls as in a smaller window and nothing is cut.
public final class Enlarged extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1);

    public Enlarged(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    public void setTextSize(TextSize size) {
        scale.setX(size.factor());
        scale.setY(size.factor());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
