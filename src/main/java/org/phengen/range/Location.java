package org.phengen.range;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.job.Redaction;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Where a file lies, as a user or a site file names it: a local path, `s3://bucket/key`, `https://...`.
public sealed interface Location {
    /// On this machine.
    record OnDisk(Path path) implements Location {
        @Override
        public Location beside(String suffix) {
            Path name = path.getFileName();
            return new OnDisk(path.resolveSibling((name == null ? "" : name) + suffix));
        }

        @Override
        public String name() {
            return path.toString();
        }
    }

    /// An object in an S3 bucket.
    ///
    /// @param key as it is, nothing in it is decoded
    record InS3(String bucket, String key) implements Location {
        @Override
        public Location beside(String suffix) {
            return new InS3(bucket, key + suffix);
        }

        @Override
        public String name() {
            return "s3://" + bucket + "/" + key;
        }
    }

    /// A file behind HTTPS, public or with a signed query; of this machine itself also behind HTTP.
    record OnWeb(URI address) implements Location {
        /// The query stays: one that opens a whole folder opens the sibling too. One that is signed for a single file
        /// does not; then the sibling is named by its own address.
        @Override
        public Location beside(String suffix) {
            String query = address.getRawQuery();
            return new OnWeb(URI.create(address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath()
                    + suffix + (query == null ? "" : "?" + query)));
        }

        /// Without its query, which may open the door to others.
        @Override
        public String name() {
            return Redaction.location(address.toString());
        }
    }

    /// A file beside this one, by what is added to its name: `.tbi`.
    Location beside(String suffix);

    /// For messages; holds no secret.
    String name();

    Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://(.*)");

    /// @throws SourceException INPUT or UNSUPPORTED when the text names no place that is read here
    static Location parse(String text) {
        Matcher remote = SCHEME.matcher(text);
        if (remote.matches()) {
            return switch (remote.group(1).toLowerCase(Locale.ROOT)) {
                case "s3" -> s3(text, remote.group(2));
                case "https", "http" -> web(text);
                default ->
                    throw new SourceException(
                            Category.UNSUPPORTED,
                            text,
                            Said.told("range.fault.scheme", remote.group(1)),
                            Said.told("range.fault.scheme.todo"));
            };
        }
        if (text.isBlank()) {
            throw bad("\"\"", Said.told("range.fault.emptyLocation"));
        }
        try {
            return new OnDisk(Path.of(text));
        } catch (InvalidPathException notAPath) {
            throw bad(text, Said.told("range.fault.noPath"));
        }
    }

    private static Location s3(String text, String rest) {
        int slash = rest.indexOf('/');
        if (slash < 1 || slash == rest.length() - 1) {
            throw bad(text, Said.told("range.fault.s3Parts"));
        }
        return new InS3(rest.substring(0, slash), rest.substring(slash + 1));
    }

    private static Location web(String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException wrong) {
            throw bad(text, Said.told("range.fault.noAddress"));
        }
        String host = address.getHost();
        if (host == null || address.getRawPath().isEmpty()) {
            throw bad(text, Said.told("range.fault.noAddress"));
        }
        if (address.getRawUserInfo() != null) {
            throw bad(text, Said.told("range.fault.secretInAddress"));
        }
        boolean here = host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");
        if (!address.getScheme().equalsIgnoreCase("https") && !here) {
            throw new SourceException(
                    Category.REFUSED,
                    text,
                    Said.told("range.fault.unencrypted"),
                    Said.told("range.fault.unencrypted.todo"));
        }
        return new OnWeb(address);
    }

    private static SourceException bad(String text, Said problem) {
        return new SourceException(Category.INPUT, text, problem, Said.told("range.fault.location.todo"));
    }
}
