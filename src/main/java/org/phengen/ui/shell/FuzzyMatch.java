package org.phengen.ui.shell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/// How well a few letters fit a name: they must all stand in it in their order; letters that begin words or follow one
/// another count more. Capitals, accents and umlauts do not matter.
final class FuzzyMatch {
    private static final int AT_WORD = 8;
    private static final int IN_A_ROW = 5;
    private static final int AT_ALL = 1;

    private FuzzyMatch() {}

    /// @return the higher the better; empty when the letters do not fit
    static OptionalInt score(String letters, String name) {
        String wanted = plain(letters).replace(" ", "");
        String text = plain(name);
        if (wanted.isEmpty()) {
            return OptionalInt.of(0);
        }
        // best[i]: the best score with the letters so far, the last of them standing at i; worst where that is
        // impossible
        int[] best = new int[text.length()];
        for (int letter = 0; letter < wanted.length(); letter++) {
            int[] next = new int[text.length()];
            int before = letter == 0 ? 0 : Integer.MIN_VALUE;
            for (int i = 0; i < text.length(); i++) {
                boolean row =
                        letter > 0 && i > 0 && best[i - 1] > before - IN_A_ROW && best[i - 1] != Integer.MIN_VALUE;
                int reached = row ? Math.max(before, best[i - 1] + IN_A_ROW) : before;
                boolean fits = text.charAt(i) == wanted.charAt(letter) && reached != Integer.MIN_VALUE;
                next[i] = fits ? reached + (atWord(text, i) ? AT_WORD : AT_ALL) : Integer.MIN_VALUE;
                if (letter > 0) {
                    before = Math.max(before, best[i]);
                }
            }
            best = next;
        }
        int top = Integer.MIN_VALUE;
        for (int score : best) {
            top = Math.max(top, score);
        }
        return top == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(top * 100 - text.length());
    }

    private static boolean atWord(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
