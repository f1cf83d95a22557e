package org.phengen.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PopupTextTest {
    @Test
    void onlyLengthsThatCarryTextAreEnlargedAndOnlyInsideWindowsOfTheirOwn() {
        String css =
                "/* a note */ .pg-note, .pg-axis { -fx-font-size: 12px; -fx-padding: 4; } .tooltip { -fx-font-size:"
                        + " 12px; } .pg-line { -fx-background-color: red; }";

        String rules = PopupText.rules(css, new TextSize(150));

        assertThat(rules)
                .contains(".popover .pg-note, .dialog-pane .pg-note { -fx-font-size: 18px; }")
                .contains(".popover .pg-axis, .dialog-pane .pg-axis { -fx-font-size: 18px; }")
                .contains("\n.tooltip { -fx-font-size: 18px; }")
                .doesNotContain("padding")
                .doesNotContain("pg-line");
    }

    @Test
    void aSizeNobodyCouldReadIsRefused() {
        assertThatThrownBy(() -> new TextSize(10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TextSize(125).factor()).isEqualTo(1.25);
    }
}
