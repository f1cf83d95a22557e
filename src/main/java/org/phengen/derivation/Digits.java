package org.phengen.derivation;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How many digits of a figure are shown, and in which guise. [#text] writes them plainly (ASCII, point); a screen may
/// write the same digits in its own language.
public enum Digits {
    /// a count: 1648
    COUNT("0", 1),
    /// 29.4
    ONE("0.0", 1),
    /// 0.97
    TWO("0.00", 1),
    /// +3.2
    SIGNED_ONE("0.0", 1),
    /// +1.21
    SIGNED_TWO("0.00", 1),
    /// a share as people of 100: 71
    OF_HUNDRED("0", 100),
    /// a share: 2.7 %
    PERCENT("0.0", 100);

    private final String pattern;
    private final int factor;

    Digits(String pattern, int factor) {
        this.pattern = pattern;
        this.factor = factor;
    }

    /// The value's digits. Never 0 or 100 of 100 for a share strictly between: "under 1", "over 99".
    public String text(double value) {
        if (this == OF_HUNDRED && value > 0 && value < 0.005) {
            return "under 1";
        }
        if (this == OF_HUNDRED && value < 1 && value > 0.995) {
            return "over 99";
        }
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String digits = format.format(factor * value);
        boolean nothing = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (nothing && digits.startsWith("-")) {
            digits = digits.substring(1);
        }
        boolean signed = this == SIGNED_ONE || this == SIGNED_TWO;
        String sign = signed && !nothing && !digits.startsWith("-") ? "+" : "";
        return sign + digits + (this == PERCENT ? " %" : "");
    }
}
