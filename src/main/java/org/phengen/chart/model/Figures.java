package org.phengen.chart.model;

import org.phengen.language.Language;

/// Numbers as every screen, chart and table of the program writes them: true minus, `+` on differences, en dash in
/// ranges, a narrow space that does not break before %, BMI with one decimal; decimal sign, thousands and words as the
/// language has them.
public final class Figures {
    private static final char MINUS = '\u2212';
    private static final String EN_DASH = "\u2013";
    private static final String NARROW_SPACE = "\u202f";

    private Figures() {}

    /// "1,648".
    public static String count(long people) {
        return number((double) people, "#,##0");
    }

    /// One decimal, as BMI is written: "29.4".
    public static String one(double value) {
        return number(value, "0.0");
    }

    /// Two decimals, as slopes are written: "0.97".
    public static String two(double value) {
        return number(value, "0.00");
    }

    /// One decimal with its sign: "+3.2".
    public static String difference(double value) {
        return signed(value, "0.0");
    }

    /// A score in standard deviations: "+1.21".
    public static String score(double z) {
        return signed(z, "0.00");
    }

    /// A weight of a score: "0.0812".
    public static String weight(double value) {
        return number(value, "0.0000");
    }

    /// "28.7 to 30.1", as running words have it.
    public static String words(Interval range) {
        return ChartWords.say("range", one(range.low()), one(range.high()));
    }

    /// "+2.5 to +3.9".
    public static String differenceWords(Interval range) {
        return ChartWords.say("range", difference(range.low()), difference(range.high()));
    }

    /// "+0.98 to +1.45".
    public static String scoreWords(Interval range) {
        return ChartWords.say("range", score(range.low()), score(range.high()));
    }

    /// "28.7–30.1", as a table has it; with "to" where a minus sign would stand beside the dash.
    public static String dash(String low, String high) {
        boolean minus = high.indexOf(MINUS) >= 0 || low.indexOf(MINUS) >= 0;
        return minus ? ChartWords.say("range", low, high) : low + EN_DASH + high;
    }

    /// A share of 0 to 1 as people out of 100: "71". Never 0 or 100 for a share strictly between: "under 1", "over 99".
    public static String ofHundred(double share) {
        if (share > 0 && share < 0.005) {
            return ChartWords.say("share.under", "1");
        }
        return share < 1 && share > 0.995 ? ChartWords.say("share.over", "99") : number(100 * share, "0");
    }

    /// The range of such a share: "67–76".
    public static String ofHundred(Interval shares) {
        return dash(ofHundred(shares.low()), ofHundred(shares.high()));
    }

    /// "2.7 %" for 0.027.
    public static String percent(double share) {
        return number(100 * share, "0.0") + NARROW_SPACE + "%";
    }

    /// "95 %" for 0.95.
    public static String wholePercent(double share) {
        return number(100 * share, "0") + NARROW_SPACE + "%";
    }

    private static String signed(double value, String pattern) {
        String text = number(value, pattern);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || text.charAt(0) == MINUS ? text : "+" + text;
    }

    private static String number(double value, String pattern) {
        return Language.now().number(value, pattern);
    }
}
