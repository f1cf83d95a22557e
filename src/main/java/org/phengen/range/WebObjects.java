package org.phengen.range;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files behind HTTPS, public or with a signed address. No redirect is followed: it could lead a signed address to
/// somebody else. Safe for several threads.
public final class WebObjects {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private @Nullable HttpClient made;

    private synchronized HttpClient client() {
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();
        }
        return made;
    }

    ObjectClient object(Location.OnWeb location) {
        return new ObjectClient() {
            @Override
            public String name() {
                return location.name();
            }

            @Override
            public String server() {
                return location.address().getScheme() + "://"
                        + location.address().getAuthority();
            }

            @Override
            public <T> T get(Wanted wanted, Optional<Version> pinned, ReplyReader<T> reader) throws IOException {
                return WebObjects.this.get(location, wanted, pinned, reader);
            }
        };
    }

    private <T> T get(
            Location.OnWeb location, Wanted wanted, Optional<Version> pinned, ObjectClient.ReplyReader<T> reader)
            throws IOException {
        var request = HttpRequest.newBuilder(location.address())
                .header("Range", wanted.header())
                .header("Accept-Encoding", "identity");
        pinned.ifPresent(version -> {
            version.etag().ifPresent(tag -> request.header("If-Match", tag));
            if (version.etag().isEmpty()) {
                version.lastModified().ifPresent(day -> request.header("If-Unmodified-Since", day));
            }
        });
        HttpResponse<InputStream> response;
        try {
            response = client().send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
        // closing a body that was not read to its end ends its connection
        try (InputStream body = response.body()) {
            return reader.read(
                    ReplyHead.of(response.statusCode(), response.headers()::firstValue, Optional.empty()), body);
        }
    }
}
