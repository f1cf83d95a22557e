package org.phengen.ui.kit;

import java.util.List;
import java.util.Optional;

/// A message that stands beside the screen until it is read: what, where, what to do.
///
/// @param failure whether something went wrong
/// @param title what happened, in a few words
/// @param detail where and what exactly, and what to do
/// @param code a short code for support, where the program itself failed
/// @param offers what can be done about it
public record Notice(boolean failure, String title, String detail, Optional<String> code, List<Offer> offers) {
    public Notice {
        offers = List.copyOf(offers);
    }

    /// A button of a notice.
    ///
    /// @param id of the button
    public record Offer(String id, String words, Runnable does) {}

    public static Notice said(String title, String detail) {
        return new Notice(false, title, detail, Optional.empty(), List.of());
    }
}
