package org.phengen.range;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Sends requests for one object. Tries once, judges nothing, follows no redirect. Safe for several threads; an
/// interrupt ends the request and frees its socket.
interface ObjectClient {
    /// The object's location, for messages.
    String name();

    /// The server, for the number of requests at once and for messages.
    String server();

    /// @param pinned the version that must be answered, by If-Match
    /// @param reader receives whatever the server answers, also an error
    /// @throws IOException when the server cannot be reached or the connection breaks
    <T> T get(Wanted wanted, Optional<Version> pinned, ReplyReader<T> reader) throws IOException;

    /// Makes something of an answer.
    ///
    /// @param <T> what
    @FunctionalInterface
    interface ReplyReader<T> {
        /// @param body to be read as far as it is wanted
        T read(ReplyHead head, InputStream body) throws IOException;
    }
}
