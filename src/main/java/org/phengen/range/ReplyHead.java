package org.phengen.range;

import java.util.Optional;
import java.util.function.Function;

/// What an answer says before its bytes.
///
/// @param code of an S3 error: `NoSuchKey`
/// @param region where the bucket lies, when the server says so
record ReplyHead(
        int status,
        Optional<String> contentRange,
        Optional<String> etag,
        Optional<String> versionId,
        Optional<String> lastModified,
        Optional<String> retryAfter,
        Optional<String> code,
        Optional<String> region) {
    /// @param header finds a header's first value
    static ReplyHead of(int status, Function<String, Optional<String>> header, Optional<String> code) {
        return new ReplyHead(
                status,
                header.apply("Content-Range"),
                header.apply("ETag").filter(tag -> !tag.startsWith("W/")),
                header.apply("x-amz-version-id").filter(id -> !id.equals("null")),
                header.apply("Last-Modified"),
                header.apply("Retry-After"),
                code,
                header.apply("x-amz-bucket-region"));
    }
}
