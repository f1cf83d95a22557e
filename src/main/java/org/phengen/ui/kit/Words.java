package org.phengen.ui.kit;

import org.phengen.language.Messages;

/// One feature's messages, in the language of the moment. Quotation marks in messages are typographic.
public final class Words {
    private final Messages messages;

    private Words(Messages messages) {
        this.messages = messages;
    }

    /// The messages of a feature, `org/phengen/ui/FEATURE/messages.properties` and the other languages beside it.
    public static Words of(String feature) {
        return new Words(Messages.of("org.phengen.ui." + feature + ".messages"));
    }

    /// The message under a key, with its parts in their places; numbers are written as the language writes them.
    ///
    /// @throws java.util.MissingResourceException when there is no such message
    public String say(String key, Object... parts) {
        return messages.say(key, parts);
    }
}
