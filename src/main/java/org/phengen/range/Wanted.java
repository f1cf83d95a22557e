package org.phengen.range;

/// The bytes that one request asks for.
sealed interface Wanted {
    /// From a place on; fewer where the object ends before.
    record Part(long first, int length) implements Wanted {
        @Override
        public String header() {
            return "bytes=" + first + "-" + (first + length - 1);
        }

        @Override
        public long firstOf(long total) {
            return first;
        }

        @Override
        public long lastOf(long total) {
            return Math.min(total, first + length) - 1;
        }
    }

    /// The last ones; fewer where the object is shorter.
    record Tail(int length) implements Wanted {
        @Override
        public String header() {
            return "bytes=-" + length;
        }

        @Override
        public long firstOf(long total) {
            return Math.max(0, total - length);
        }

        @Override
        public long lastOf(long total) {
            return total - 1;
        }
    }

    /// The value of the Range header (RFC 9110, section 14.2).
    String header();

    /// First byte that the answer must hold, of an object of so many bytes.
    long firstOf(long total);

    /// Last byte that it must hold, inclusive.
    long lastOf(long total);
}
