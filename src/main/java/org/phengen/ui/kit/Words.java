package org.phengen.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// One feature's messages. Numbers are written as the language writes them; quotation marks in messages are
/// typographic.
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The messages of a feature, `org/phengen/ui/FEATURE/messages.properties`.
    public static Words of(String feature) {
        return new Words(ResourceBundle.getBundle("org.phengen.ui." + feature + ".messages", Locale.ROOT));
    }

    /// The message under a key, with its parts in their places.
    ///
    /// @throws java.util.MissingResourceException when there is no such message
    public String say(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(parts);
    }
}
