package org.phengen.range;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Judges an answer to a range: it must be 206, name exactly the bytes that were asked for, of the version that was
/// asked for, and bring all of them (RFC 9110, sections 13.1, 14.4 and 15.3.7).
final class RangeProof {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private RangeProof() {}

    /// Bytes of one version.
    ///
    /// @param first where in the object they begin
    @SuppressWarnings("ArrayRecordComponent") // handed on within this room, never compared
    record Taken(byte[] bytes, long first, Version version) {
        long end() {
            return first + bytes.length;
        }
    }

    /// Takes the bytes of an answer.
    ///
    /// @param name of the object
    /// @param pinned the version that was asked for; empty when it is opened
    /// @param received told how many bytes have come, as they come
    /// @throws PassingFault what another attempt may mend
    /// @throws SourceException what it would not
    static Taken take(
            String name,
            Wanted wanted,
            Optional<Version> pinned,
            ReplyHead head,
            InputStream body,
            LongConsumer received)
            throws IOException {
        if (head.status() != 206) {
            throw refusal(name, pinned.isPresent(), head);
        }
        Matcher range = CONTENT_RANGE.matcher(head.contentRange().orElse(""));
        if (!range.matches()) {
            throw wrong(name, wanted, head);
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        long total = Long.parseLong(range.group(3));
        var version = new Version(head.etag(), head.versionId(), head.lastModified(), total);
        if (pinned.isPresent() && !pinned.get().isSame(version)) {
            throw changed(name);
        }
        if (first != wanted.firstOf(total) || last != wanted.lastOf(total)) {
            throw wrong(name, wanted, head);
        }
        if (!version.canBePinned()) {
            throw new SourceException(
                    Category.UNSUPPORTED,
                    name,
                    Said.told("range.fault.noVersion"),
                    Said.told("range.fault.noVersion.todo"));
        }
        return new Taken(bytes(name, wanted, head, (int) (last - first + 1), body, received), first, version);
    }

    private static byte[] bytes(
            String name, Wanted wanted, ReplyHead head, int length, InputStream body, LongConsumer received)
            throws IOException {
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            int count = body.read(bytes, filled, length - filled);
            if (count < 0) {
                throw new PassingFault(Said.told("range.why.short"));
            }
            filled += count;
            received.accept(count);
        }
        if (body.read() >= 0) {
            throw wrong(name, wanted, head);
        }
        return bytes;
    }

    /// It is no longer what was opened.
    static SourceException changed(String name) {
        return new SourceException(
                Category.STALE, name, Said.told("range.fault.changed"), Said.told("range.fault.changed.todo"));
    }

    private static SourceException wrong(String name, Wanted wanted, ReplyHead head) {
        return new SourceException(
                Category.DAMAGED,
                name,
                Said.told(
                        "range.fault.wrongRange",
                        head.contentRange().orElse("?"),
                        wanted.header().replace('=', ' ')),
                Said.told("range.fault.wrongRange.todo"));
    }

    private static SourceException refusal(String name, boolean opened, ReplyHead head) throws PassingFault {
        return switch (head.status()) {
            case 200 -> fault(Category.UNSUPPORTED, name, "rangesIgnored");
            case 401 -> fault(Category.REFUSED, name, "refused", head.status());
            case 403 ->
                head.code().isEmpty() || head.code().get().equals("AccessDenied")
                        ? fault(Category.REFUSED, name, "missingOrRefused")
                        : fault(Category.REFUSED, name, "refused", head.status());
            case 404, 410 -> opened ? changed(name) : fault(Category.MISSING, name, "missing");
            case 412 -> changed(name);
            case 416 ->
                opened || !head.contentRange().orElse("bytes */0").equals("bytes */0")
                        ? changed(name)
                        : fault(Category.DAMAGED, name, "empty");
            case 301, 302, 303, 307, 308 ->
                head.region().isPresent()
                        ? fault(Category.REFUSED, name, "region", head.region().get())
                        : fault(Category.REFUSED, name, "redirect");
            case 408, 425, 429, 500, 502, 503, 504 ->
                throw new PassingFault(
                        Said.told("range.why.status", head.status()),
                        head.retryAfter().flatMap(RangeProof::delay));
            default -> fault(Category.REFUSED, name, "unexpected", head.status());
        };
    }

    private static SourceException fault(Category category, String name, String key, Object... parts) {
        return new SourceException(
                category, name, Said.told("range.fault." + key, parts), Said.told("range.fault." + key + ".todo"));
    }

    /// Seconds, or a date (RFC 9110, section 10.2.3).
    private static Optional<Duration> delay(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant when = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), when);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
