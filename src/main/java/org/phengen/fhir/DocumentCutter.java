package org.phengen.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Cuts a JSON file into pieces by its brackets, as bytes and without judging them: the entries of each object that
/// stands at the top, the object without its entries, the elements of an array that stands at the top. A piece that is
/// not valid JSON is found out when it is read by itself, and the others are not lost with it. Not safe for several
/// threads.
final class DocumentCutter {
    /// No resource of sense is longer, bytes.
    static final int LONGEST = 64 * 1024 * 1024;

    private static final byte[] ENTRY = {'e', 'n', 't', 'r', 'y', '"'};

    private final InputStream in;
    private final Pieces pieces;
    private final byte[] buffer = new byte[1 << 16];
    private final PieceBytes piece = new PieceBytes(LONGEST);
    private final PieceBytes outside = new PieceBytes(LONGEST);
    private int at;
    private int end;

    /// Receives the pieces in the order of the file; the bytes are good until the next one.
    interface Pieces {
        /// An element of `entry`.
        void entry(PieceBytes json);

        /// An object of the top, without what stood in its `entry`.
        void outside(PieceBytes json);

        /// An element of an array of the top.
        void element(PieceBytes json);

        /// Something that is no object where one was expected, or brackets or commas that are not in order.
        void spoilt(String reason);
    }

    private static final class EndsInside extends IOException {
        private static final long serialVersionUID = 1L;
    }

    DocumentCutter(InputStream in, Pieces pieces) {
        this.in = in;
        this.pieces = pieces;
    }

    /// Cuts the whole file.
    ///
    /// @return whether it ended where a value ended
    boolean cut() throws IOException {
        skipByteOrderMark();
        boolean any = false;
        try {
            for (int sign = plain(); sign >= 0; sign = plain()) {
                any = true;
                if (sign == '{') {
                    object();
                } else if (sign == '[') {
                    elements(pieces::element);
                } else {
                    pieces.spoilt("not a JSON object; the rest of the file is lost");
                    return true;
                }
            }
        } catch (EndsInside cut) {
            return false;
        }
        if (!any) {
            pieces.spoilt("the file is empty");
        }
        return true;
    }

    private void skipByteOrderMark() throws IOException {
        if (peek() == 0xEF) {
            for (int i = 0; i < 3; i++) {
                at += peek() == new int[] {0xEF, 0xBB, 0xBF}[i] ? 1 : 0;
            }
        }
    }

    private void object() throws IOException {
        outside.clear();
        outside.add('{');
        for (int depth = 1; depth > 0; ) {
            int sign = needed();
            outside.add(sign);
            if (sign == '"') {
                int from = outside.length();
                string(outside);
                if (depth == 1 && outside.endsWith(ENTRY, from) && begins(':') && begins('[')) {
                    outside.add(':');
                    outside.add('[');
                    outside.add(']');
                    elements(pieces::entry);
                }
            } else {
                depth += step(sign);
            }
        }
        pieces.outside(outside);
    }

    /// Whether the next sign that is no blank is this one, which is then stepped over. A colon is put back into the
    /// object where what follows is no array.
    private boolean begins(char wanted) throws IOException {
        int sign = plain();
        if (sign == wanted) {
            return true;
        }
        if (wanted == '[') {
            outside.add(':');
        }
        at -= sign < 0 ? 0 : 1;
        return false;
    }

    private void elements(Consumer<PieceBytes> receiver) throws IOException {
        boolean separated = true;
        for (int sign = neededPlain(); sign != ']'; sign = neededPlain()) {
            if (sign == ',') {
                separated = true;
                continue;
            }
            if (!separated) {
                pieces.spoilt("a comma is missing");
            }
            separated = false;
            if (sign == '{') {
                value();
                receiver.accept(piece);
            } else {
                at--;
                other();
                pieces.spoilt("not a JSON object");
            }
        }
    }

    /// Copies an object of which the first bracket has been read.
    private void value() throws IOException {
        piece.clear();
        piece.add('{');
        for (int depth = 1; depth > 0; ) {
            int sign = needed();
            piece.add(sign);
            if (sign == '"') {
                string(piece);
            } else {
                depth += step(sign);
            }
        }
    }

    /// Steps over an element that is no object.
    private void other() throws IOException {
        piece.clear();
        for (int depth = 0; ; ) {
            int sign = needed();
            if (depth == 0 && (sign == ',' || sign == ']')) {
                at--;
                return;
            }
            if (sign == '"') {
                string(piece);
            } else {
                depth += step(sign);
            }
        }
    }

    private void string(PieceBytes into) throws IOException {
        for (int sign = needed(); ; sign = needed()) {
            into.add(sign);
            if (sign == '"') {
                return;
            }
            if (sign == '\\') {
                into.add(needed());
            }
        }
    }

    private static int step(int sign) {
        return switch (sign) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private int neededPlain() throws IOException {
        int sign = plain();
        if (sign < 0) {
            throw new EndsInside();
        }
        return sign;
    }

    /// The next sign that is no blank; negative at the end.
    private int plain() throws IOException {
        while (true) {
            int sign = peek();
            at += sign < 0 ? 0 : 1;
            if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
                return sign;
            }
        }
    }

    private int needed() throws IOException {
        int sign = peek();
        if (sign < 0) {
            throw new EndsInside();
        }
        at++;
        return sign;
    }

    private int peek() throws IOException {
        if (at >= end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return end == 0 ? -1 : buffer[at] & 0xff;
    }
}
