package org.phengen.fhir;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.phengen.fhir.WantedParts.Texts;

/// The texts of a site's JSON. Those that come again and again (codes, units, displays, whom it is about) are kept
/// once, found by their characters before a text is made of them; dates are compared with the one before only, ids and
/// values are as many as resources and are not looked up. Not safe for several threads.
final class KeptTexts {
    private static final int LONGEST = 120;
    /// A power of two; once three quarters are taken, further texts are made anew.
    private static final int PLACES = 1 << 18;

    private final @Nullable String[] kept = new String[PLACES];
    private int count;
    private String last = "";

    /// The parser's current scalar.
    ///
    /// @param kind of the name under which it stands
    String text(JsonParser parser, Texts kind) throws IOException {
        if (kind == Texts.ONCE) {
            return parser.getText();
        }
        int length = parser.getTextLength();
        if (length > LONGEST) {
            return parser.getText();
        }
        if (kind == Texts.IN_ROWS) {
            if (!same(last, parser.getTextCharacters(), parser.getTextOffset(), length)) {
                last = parser.getText();
            }
            return last;
        }
        char[] characters = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + characters[from + i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        for (String known = kept[place]; known != null; known = kept[place]) {
            if (same(known, characters, from, length)) {
                return known;
            }
            place = place + 1 & PLACES - 1;
        }
        String made = new String(characters, from, length);
        if (count < PLACES / 4 * 3) {
            kept[place] = made;
            count++;
        }
        return made;
    }

    private static boolean same(String known, char[] characters, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
