package org.phengen.range;

import java.util.Optional;
import org.phengen.range.ScriptedServer.Act;
import org.phengen.range.ScriptedServer.Served;

/// Ways in which servers, and what stands before them, answer.
public final class Acts {
    private Acts() {}

    /// As it should be: 206, 404, 412, 416.
    public static Act answer() {
        return exchange -> {
            Served served = exchange.served();
            if (served == null) {
                exchange.head(404, 0);
                return;
            }
            Optional<String> match = exchange.request().header("if-match");
            Optional<String> since = exchange.request().header("if-unmodified-since");
            if (match.isPresent() && !match.equals(served.etag())
                    || since.isPresent() && !since.equals(served.lastModified())) {
                exchange.head(412, 0);
                return;
            }
            if (exchange.range()[0] >= served.bytes().length) {
                exchange.head(416, 0, "Content-Range: bytes */" + served.bytes().length);
                return;
            }
            byte[] asked = exchange.asked();
            exchange.head(206, asked.length, exchange.contentRange());
            exchange.out().write(asked);
            exchange.out().flush();
        };
    }

    public static Act late(long millis) {
        return exchange -> {
            exchange.sleep(millis);
            answer().answer(exchange);
        };
    }

    public static Act status(int status, String... headers) {
        return exchange -> exchange.head(status, 0, headers);
    }

    /// A connection that breaks with a reset after so many bytes of the body.
    public static Act reset(int after) {
        return exchange -> {
            byte[] asked = exchange.asked();
            exchange.head(206, asked.length, exchange.contentRange());
            exchange.out().write(asked, 0, Math.min(after, asked.length));
            exchange.out().flush();
            exchange.socket().setSoLinger(true, 0);
            exchange.socket().close();
        };
    }

    /// Fewer bytes than the head says.
    public static Act shortWithLength(int bytes) {
        return exchange -> {
            byte[] asked = exchange.asked();
            exchange.head(206, asked.length, exchange.contentRange());
            exchange.out().write(asked, 0, Math.min(bytes, asked.length));
            exchange.out().flush();
            exchange.socket().close();
        };
    }

    /// Fewer bytes than were asked for, and a head that does not say how many there are.
    public static Act shortWithoutLength(int bytes) {
        return exchange -> {
            byte[] asked = exchange.asked();
            exchange.head(206, -1, exchange.contentRange());
            exchange.out().write(asked, 0, Math.min(bytes, asked.length));
            exchange.out().flush();
            exchange.socket().close();
        };
    }

    /// The whole file, whatever was asked for.
    public static Act ignoringRanges() {
        return exchange -> {
            byte[] all = java.util.Objects.requireNonNull(exchange.served()).bytes();
            exchange.head(200, all.length);
            exchange.out().write(all);
            exchange.out().flush();
        };
    }

    /// Bytes from somewhere else, and a head that says so.
    public static Act shifted(int by) {
        return exchange -> {
            long[] range = exchange.range();
            byte[] all = java.util.Objects.requireNonNull(exchange.served()).bytes();
            long first = Math.max(0, Math.min(range[0] + by, all.length - 1L));
            long last = Math.max(first, Math.min(range[1] + by, all.length - 1L));
            exchange.head(206, last - first + 1, "Content-Range: bytes " + first + "-" + last + "/" + all.length);
            exchange.out().write(all, (int) first, (int) (last - first + 1));
            exchange.out().flush();
        };
    }

    /// A byte less than was asked for, and a head that says so.
    public static Act oneLess() {
        return exchange -> {
            long[] range = exchange.range();
            byte[] all = java.util.Objects.requireNonNull(exchange.served()).bytes();
            long last = range[1] - 1;
            exchange.head(206, last - range[0] + 1, "Content-Range: bytes " + range[0] + "-" + last + "/" + all.length);
            exchange.out().write(all, (int) range[0], (int) (last - range[0] + 1));
            exchange.out().flush();
        };
    }

    /// 206 without saying which bytes.
    public static Act withoutContentRange() {
        return exchange -> {
            byte[] asked = exchange.asked();
            exchange.head(206, asked.length);
            exchange.out().write(asked);
            exchange.out().flush();
        };
    }

    /// The right head, one bit of the body wrong.
    public static Act flipped(int bit) {
        return exchange -> {
            byte[] asked = exchange.asked();
            asked[(bit >>> 3) % asked.length] ^= (byte) (1 << (bit & 7));
            exchange.head(206, asked.length, exchange.contentRange());
            exchange.out().write(asked);
            exchange.out().flush();
        };
    }

    /// A byte now and then.
    public static Act trickle(long everyMillis) {
        return exchange -> {
            byte[] asked = exchange.asked();
            exchange.head(206, asked.length, exchange.contentRange());
            for (byte one : asked) {
                exchange.out().write(one);
                exchange.out().flush();
                exchange.sleep(everyMillis);
            }
        };
    }

    /// Takes the request and never answers.
    public static Act blackHole() {
        return exchange -> exchange.sleep(60_000);
    }

    /// Answers with this version's ETag although another was asked for.
    public static Act asVersion(Served other) {
        return exchange -> {
            var swapped = new ScriptedServer.Exchange(exchange.socket(), exchange.request(), other);
            byte[] asked = swapped.asked();
            swapped.head(206, asked.length, swapped.contentRange());
            swapped.out().write(asked);
            swapped.out().flush();
        };
    }
}
