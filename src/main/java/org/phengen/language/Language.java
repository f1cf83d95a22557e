package org.phengen.language;

import java.math.RoundingMode;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/// A language of the screens and how it writes figures and dates. The program has one at a time, English until the
/// window chooses another; the command line and every file stay English.
public final class Language {
    public static final Language ENGLISH = of(Locale.ENGLISH);
    public static final Language GERMAN = of(Locale.GERMAN);

    private static final char MINUS = '\u2212';
    /// narrow and without a break: no dot or comma that another language would read as the decimal sign
    private static final char NARROW_SPACE = '\u202f';

    private static volatile Language now = ENGLISH;

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    private Language(Locale locale) {
        this.locale = locale;
        boolean german = locale.getLanguage().equals("de");
        symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(german ? ',' : '.');
        symbols.setGroupingSeparator(german ? NARROW_SPACE : ',');
        Locale names = german ? Locale.GERMAN : Locale.ENGLISH;
        day = DateTimeFormatter.ofPattern(german ? "dd.MM.uuuu" : "d MMM uuuu", names);
        month = DateTimeFormatter.ofPattern(german ? "MM.uuuu" : "MMM uuuu", names);
    }

    /// A language by its locale; one that has no messages of its own speaks English.
    public static Language of(Locale locale) {
        return new Language(locale);
    }

    /// The language of the user's system where the program has it, else English.
    public static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    /// The language the screens speak at this moment.
    public static Language now() {
        return now;
    }

    /// Speaks another language from now on. What is already on a screen keeps its words until it is made anew.
    public static void speak(Language next) {
        now = next;
    }

    public Locale locale() {
        return locale;
    }

    /// A number by a `DecimalFormat` pattern, half to even; a rounded nothing has no sign.
    public String number(double value, String pattern) {
        String text = format(pattern).format(value);
        boolean nothing = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return nothing && text.charAt(0) == MINUS ? text.substring(1) : text;
    }

    /// The format behind `number`, for axes.
    public DecimalFormat format(String pattern) {
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }

    /// "3 May 1980", "03.05.1980".
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// "May 1980", "05.1980".
    public String month(YearMonth date) {
        return month.format(date);
    }

    /// A shortcut as this language's keyboards name its keys: "Ctrl+Shift+L", "Strg+Umschalt+L".
    public String keys(String shortcut) {
        return locale.getLanguage().equals("de")
                ? shortcut.replace("Ctrl", "Strg").replace("Shift", "Umschalt")
                : shortcut;
    }

    String date(Said.Calendar style, LocalDate date) {
        boolean german = locale.getLanguage().equals("de");
        Locale names = german ? Locale.GERMAN : Locale.ENGLISH;
        String pattern = switch (style) {
            case YEAR -> "uuuu";
            case LONG_MONTH -> "MMMM uuuu";
            case LONG_DAY -> german ? "d. MMMM uuuu" : "d MMMM uuuu";
            case NUMBERED_DAY -> german ? "dd.MM.uuuu" : "uuuu-MM-dd";
        };
        return DateTimeFormatter.ofPattern(pattern, names).format(date);
    }

    /// The alphabetical order of names in this language; equal only what is written alike.
    public Comparator<String> order() {
        Collator collator = Collator.getInstance(locale);
        collator.setStrength(Collator.TERTIARY);
        Comparator<String> byCollation = collator::compare;
        return byCollation.thenComparing(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && locale.equals(language.locale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(locale);
    }

    @Override
    public String toString() {
        return locale.toLanguageTag();
    }
}
