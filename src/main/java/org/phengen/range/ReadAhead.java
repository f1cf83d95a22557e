package org.phengen.range;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.phengen.job.Errand;
import org.phengen.job.JobContext;
import org.phengen.range.RangeProof.Taken;

/// A remote object for one job that has said what it will read: those spans are fetched side by side, as far ahead as
/// the budget allows, and let go once they are passed. For one reading thread.
final class ReadAhead implements ByteSource {
    /// Between two spans so near, reading on costs less than asking again.
    private static final int GAP = 32 << 10;
    /// One request's bytes: large enough that its wait does not matter, small enough that many are under way at once.
    private static final int PIECE = 1 << 20;
    /// Bytes that are under way or waiting to be read.
    private static final long BUDGET = 24L << 20;

    private final RemoteObject object;
    private final JobContext job;
    private final Deque<Span> later;
    private final List<Piece> pieces = new ArrayList<>();
    private long underWay;

    private record Piece(Span span, Errand<Taken> errand) {}

    ReadAhead(RemoteObject object, List<Span> spans, JobContext job) {
        this.object = object;
        this.job = job;
        List<Span> inside = spans.stream()
                .map(span -> new Span(Math.min(span.begin(), object.length()), Math.min(span.end(), object.length())))
                .filter(span -> !object.holds(span))
                .toList();
        later = new ArrayDeque<>(Span.cut(Span.joined(inside, GAP), PIECE));
        start();
    }

    private void start() {
        while (!later.isEmpty() && (underWay == 0 || underWay + later.getFirst().length() <= BUDGET)) {
            Span next = later.removeFirst();
            underWay += next.length();
            pieces.add(new Piece(next, object.start(next, job)));
        }
    }

    @Override
    public String name() {
        return object.name();
    }

    @Override
    public long length() {
        return object.length();
    }

    @Override
    public Optional<Version> version() {
        return object.version();
    }

    @Override
    public Optional<Tally> tally() {
        return object.tally();
    }

    @Override
    public void read(long offset, byte[] into, int at, int length) {
        object.requireInside(offset, length);
        if (object.copyHeld(offset, into, at, length)) {
            return;
        }
        letGo(offset);
        long end = offset + length;
        long place = offset;
        while (place < end) {
            Optional<Piece> piece = pieceAt(place);
            long until = piece.map(found -> Math.min(end, found.span().end())).orElse(Math.min(end, nextPiece(place)));
            int count = (int) (until - place);
            int to = at + (int) (place - offset);
            if (piece.isPresent()) {
                Taken taken = RemoteObject.result(piece.get().errand(), job);
                System.arraycopy(taken.bytes(), (int) (place - taken.first()), into, to, count);
            } else {
                object.fetch(place, into, to, count, job);
            }
            place = until;
        }
    }

    /// What lies before the place is passed: readers go forward.
    private void letGo(long offset) {
        for (Iterator<Piece> each = pieces.iterator(); each.hasNext(); ) {
            Piece piece = each.next();
            if (piece.span().end() <= offset) {
                piece.errand().stop();
                underWay -= piece.span().length();
                each.remove();
            }
        }
        start();
    }

    private Optional<Piece> pieceAt(long place) {
        return pieces.stream()
                .filter(piece ->
                        piece.span().begin() <= place && place < piece.span().end())
                .findFirst();
    }

    private long nextPiece(long place) {
        return pieces.stream()
                .mapToLong(piece -> piece.span().begin())
                .filter(begin -> begin > place)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// As much as was fetched anyway.
    @Override
    public int handy(long offset, int least, int wanted) {
        long end = offset;
        for (Optional<Piece> piece = pieceAt(end); piece.isPresent(); piece = pieceAt(end)) {
            end = piece.get().span().end();
        }
        return end - offset >= least ? (int) Math.min(wanted, end - offset) : object.handy(offset, least, wanted);
    }

    /// What is still under way is called back.
    @Override
    public void close() {
        pieces.forEach(piece -> piece.errand().stop());
        pieces.clear();
        later.clear();
    }
}
