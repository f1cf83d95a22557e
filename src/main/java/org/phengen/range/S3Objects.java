package org.phengen.range;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Objects in S3, with the user's own rights: GetObject and nothing else. The client is made when the first object is
/// asked for. Safe for several threads.
public final class S3Objects {
    private final Supplier<S3Client> making;
    private @Nullable S3Client made;

    /// @param making a client that tries once (its retries are ours, see `Transfers`) and follows nothing
    public S3Objects(Supplier<S3Client> making) {
        this.making = making;
    }

    private synchronized S3Client client() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    ObjectClient object(Location.InS3 location) {
        return new ObjectClient() {
            @Override
            public String name() {
                return location.name();
            }

            @Override
            public String server() {
                return "s3://" + location.bucket();
            }

            @Override
            public <T> T get(Wanted wanted, Optional<Version> pinned, ReplyReader<T> reader) throws IOException {
                return S3Objects.this.get(location, wanted, pinned, reader);
            }
        };
    }

    private <T> T get(
            Location.InS3 location, Wanted wanted, Optional<Version> pinned, ObjectClient.ReplyReader<T> reader)
            throws IOException {
        var request = GetObjectRequest.builder()
                .bucket(location.bucket())
                .key(location.key())
                .range(wanted.header());
        pinned.flatMap(Version::etag).ifPresent(request::ifMatch);
        pinned.flatMap(Version::versionId).ifPresent(request::versionId);
        try {
            return client().getObject(request.build(), transformer(reader));
        } catch (S3Exception refused) {
            return reader.read(head(refused), InputStream.nullInputStream());
        } catch (SdkClientException failed) {
            throw known(location, failed);
        }
    }

    private static <T> ResponseTransformer<GetObjectResponse, T> transformer(ObjectClient.ReplyReader<T> reader) {
        return (response, body) -> {
            boolean whole = false;
            try {
                T read = reader.read(head(response.sdkHttpResponse(), Optional.empty()), body);
                whole = true;
                return read;
            } finally {
                if (!whole) {
                    // what is left of it is not wanted, and not read to keep the connection
                    body.abort();
                }
            }
        };
    }

    private static ReplyHead head(SdkHttpResponse response, Optional<String> code) {
        return ReplyHead.of(response.statusCode(), response::firstMatchingHeader, code);
    }

    private static ReplyHead head(S3Exception refused) {
        var details = Optional.ofNullable(refused.awsErrorDetails());
        Optional<String> code = details.flatMap(found -> Optional.ofNullable(found.errorCode()));
        return details.flatMap(found -> Optional.ofNullable(found.sdkHttpResponse()))
                .map(response -> head(response, code))
                .orElseGet(() -> ReplyHead.of(refused.statusCode(), name -> Optional.empty(), code));
    }

    /// What the SDK wraps: our own verdict on the answer, a broken connection, missing credentials.
    private static IOException known(Location.InS3 location, SdkClientException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceException verdict) {
                throw verdict;
            }
            if (cause instanceof IOException broken) {
                return broken;
            }
        }
        String message = String.valueOf(failed.getMessage());
        if (message.contains("credentials") || message.contains("profile")) {
            throw new SourceException(
                    Category.REFUSED,
                    location.name(),
                    Said.told("range.fault.noCredentials"),
                    Said.told("range.fault.noCredentials.todo"),
                    failed);
        }
        return new IOException("the request could not be sent", failed);
    }
}
