package org.phengen.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Bytes of a file from `begin` to before `end`.
///
/// @param begin first byte, from 0
/// @param end behind the last byte
public record Span(long begin, long end) {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no span: " + begin + " to " + end);
        }
    }

    public long length() {
        return end - begin;
    }

    /// Joined where no more bytes lie between two than a further request would cost; sorted, empty ones left out.
    ///
    /// @param gap bytes that are cheaper to read than to ask apart
    static List<Span> joined(List<Span> spans, long gap) {
        List<Span> sorted = spans.stream()
                .filter(span -> span.length() > 0)
                .sorted(Comparator.comparingLong(Span::begin).thenComparingLong(Span::end))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && span.begin() - before.end() <= gap) {
                joined.set(joined.size() - 1, new Span(before.begin(), Math.max(before.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /// In pieces of at most so many bytes.
    static List<Span> cut(List<Span> spans, int most) {
        List<Span> pieces = new ArrayList<>();
        for (Span span : spans) {
            for (long at = span.begin(); at < span.end(); at += most) {
                pieces.add(new Span(at, Math.min(span.end(), at + most)));
            }
        }
        return pieces;
    }
}
