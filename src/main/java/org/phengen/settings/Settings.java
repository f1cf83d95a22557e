package org.phengen.settings;

/// The user's choices.
///
/// @param theme light, dark or as the system
/// @param textSizePercent of the designed size, 80 to 200
/// @param language of the screens
/// @param recentQuestions whether questions that were asked are remembered on this machine, in their words only
/// @param restoreAfterCrash whether the question, the screen and the window are kept in case the program dies
/// @param rememberPatient whether the open patient's site and record number are kept with them: off unless chosen,
///     because a record number names a person
/// @param tablesForExcel whether CSV files begin with the byte order mark that Excel needs to read UTF-8
public record Settings(
        ThemeChoice theme,
        int textSizePercent,
        LanguageChoice language,
        boolean recentQuestions,
        boolean restoreAfterCrash,
        boolean rememberPatient,
        boolean tablesForExcel) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;

    public Settings {
        if (textSizePercent < SMALLEST_TEXT || textSizePercent > LARGEST_TEXT) {
            throw new IllegalArgumentException("a text size of " + textSizePercent + " percent: 80 to 200 can be used");
        }
    }

    /// What holds until somebody chooses.
    public static Settings untouched() {
        return new Settings(ThemeChoice.SYSTEM, 100, LanguageChoice.SYSTEM, true, true, false, false);
    }

    public Settings withTheme(ThemeChoice next) {
        return new Settings(
                next, textSizePercent, language, recentQuestions, restoreAfterCrash, rememberPatient, tablesForExcel);
    }

    /// @param next brought into what can be used
    public Settings withTextSizePercent(int next) {
        return new Settings(
                theme,
                Math.clamp(next, SMALLEST_TEXT, LARGEST_TEXT),
                language,
                recentQuestions,
                restoreAfterCrash,
                rememberPatient,
                tablesForExcel);
    }

    public Settings withLanguage(LanguageChoice next) {
        return new Settings(
                theme, textSizePercent, next, recentQuestions, restoreAfterCrash, rememberPatient, tablesForExcel);
    }

    public Settings withRecentQuestions(boolean next) {
        return new Settings(theme, textSizePercent, language, next, restoreAfterCrash, rememberPatient, tablesForExcel);
    }

    public Settings withRestoreAfterCrash(boolean next) {
        return new Settings(theme, textSizePercent, language, recentQuestions, next, rememberPatient, tablesForExcel);
    }

    public Settings withRememberPatient(boolean next) {
        return new Settings(theme, textSizePercent, language, recentQuestions, restoreAfterCrash, next, tablesForExcel);
    }

    public Settings withTablesForExcel(boolean next) {
        return new Settings(
                theme, textSizePercent, language, recentQuestions, restoreAfterCrash, rememberPatient, next);
    }
}
