package org.phengen.range;

import java.time.Duration;

/// How long a server is waited for.
///
/// @param attempts for one range, the first included
/// @param firstPause before the second attempt; doubled before each further one
/// @param longestPause of those
/// @param longestAsked longest wait that a server may ask for (Retry-After); more is a failure that says so
/// @param stall an answer that brings fewer than 1,024 bytes in this time stands still
/// @param atOnce requests to one server at the same time
public record Patience(
        int attempts, Duration firstPause, Duration longestPause, Duration longestAsked, Duration stall, int atOnce) {
    /// Four attempts within some seconds; a hospital's proxy may take its time, a standing answer not.
    public static Patience usual() {
        return new Patience(
                4, Duration.ofMillis(250), Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofSeconds(15), 64);
    }
}
