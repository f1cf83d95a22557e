package org.phengen.language;

import java.util.ResourceBundle;

/// The sentences of one room: English in `messages.properties`, each other language beside it
/// (`messages_de.properties`). Looked up at every call, so that a new screen speaks the language of the moment.
public final class Messages {
    // without it a missing language would fall back to the system's instead of English
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    private Messages(String bundle) {
        this.bundle = bundle;
    }

    /// @param bundle its full name, such as `org.phengen.ui.ask.messages`
    public static Messages of(String bundle) {
        return new Messages(bundle);
    }

    /// The message under a key in the language of the moment, with its parts in their places.
    ///
    /// @param parts text as it is; numbers, days and `Said` as the language writes them
    /// @throws java.util.MissingResourceException when there is no such message
    public String say(String key, Object... parts) {
        return sayIn(Language.now(), key, parts);
    }

    /// The same in a named language.
    public String sayIn(Language language, String key, Object... parts) {
        String pattern = ResourceBundle.getBundle(bundle, language.locale(), ENGLISH_ELSE)
                .getString(key);
        return new Phrase(language, parts).of(pattern);
    }
}
