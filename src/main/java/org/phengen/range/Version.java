package org.phengen.range;

import java.util.Optional;

/// Which version of an object is read: stated with every range, so that no answer is mixed from two.
///
/// @param etag strong entity tag, as the server writes it; empty where it has none
/// @param versionId of a versioned bucket
/// @param lastModified as the server writes it; used where there is no strong tag
/// @param length of the whole object in bytes
public record Version(Optional<String> etag, Optional<String> versionId, Optional<String> lastModified, long length) {
    /// Whether it can be asked for again.
    boolean canBePinned() {
        return etag.isPresent() || lastModified.isPresent();
    }

    /// Whether both are the same bytes, as far as the servers' words go.
    boolean isSame(Version other) {
        return length == other.length
                && etag.equals(other.etag)
                && (etag.isPresent() || lastModified.equals(other.lastModified));
    }

    /// For a cache: the same text means the same bytes.
    String key() {
        return etag.or(() -> lastModified).orElse("") + ' ' + length;
    }
}
