package org.phengen.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text size inside windows of their own (popovers, menus, tooltips, dialogs), which do not stand in the enlarged
/// content: the font sizes and fixed heights of a stylesheet, enlarged, for what lies in such a window.
final class PopupText {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile(
            "(-fx-font-size|-fx-icon-size|-fx-min-height|-fx-max-height|-fx-min-width|-fx-max-width|-fx-size):"
                    + "\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*;");

    private PopupText() {}

    /// A stylesheet's address that holds the enlarged lengths.
    static String stylesheet(String css, TextSize size) {
        byte[] rules = rules(css, size).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules);
    }

    static String rules(String css, TextSize size) {
        var sheet = new StringBuilder(".popover, .dialog-pane { -fx-font-size: " + px(13, size) + "; }\n");
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rule.find()) {
            String lengths = lengths(rule.group(2), size);
            if (lengths.isEmpty()) {
                continue;
            }
            for (String selector : rule.group(1).strip().split("\\s*,\\s*")) {
                boolean alone = selector.startsWith(".tooltip") || selector.startsWith(".context-menu");
                sheet.append(alone ? selector : ".popover " + selector + ", .dialog-pane " + selector)
                        .append(" {")
                        .append(lengths)
                        .append(" }\n");
            }
        }
        return sheet.toString();
    }

    private static String lengths(String body, TextSize size) {
        var kept = new StringBuilder();
        Matcher length = LENGTH.matcher(body);
        while (length.find()) {
            kept.append(' ')
                    .append(length.group(1))
                    .append(": ")
                    .append(px(Double.parseDouble(length.group(2)), size))
                    .append(';');
        }
        return kept.toString();
    }

    private static String px(double designed, TextSize size) {
        return Math.round(designed * size.factor()) + "px";
    }
}
