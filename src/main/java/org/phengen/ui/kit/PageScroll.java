package org.phengen.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A page that fills its room and scrolls downwards where that is too little. The toolkit keeps what scrolls as one
/// picture, and draws all of it again whenever anything in it changes: without a graphics card, forty milliseconds for
/// every key. Here only what changed is drawn.
public final class PageScroll extends ScrollPane {
    public PageScroll(Node page) {
        super(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("pg-scroll");
        setFocusTraversable(false);
        skinProperty()
                .addListener(
                        (observed, was, now) -> lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
    }
}
