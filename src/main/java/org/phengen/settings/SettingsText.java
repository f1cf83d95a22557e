package org.phengen.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phengen.language.Said;

/// The settings as lines a person can read and edit: `theme = dark`. A line with a key of a later version is passed
/// over, a key that is missing keeps its first value, anything else that is not understood is damage.
final class SettingsText {
    private static final String HEAD =
            "# PhenGen Workstation: your choices. The program writes this file; edit it only while it is closed.";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text-size-percent";
    private static final String LANGUAGE = "language";
    private static final String RECENT = "recent-questions";
    private static final String RESTORE = "restore-after-crash";
    private static final String PATIENT = "remember-patient";
    private static final String EXCEL = "tables-for-excel";

    private SettingsText() {}

    /// A line that cannot be used.
    static final class Unreadable extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Said why;

        Unreadable(Said why) {
            super(why.english());
            this.why = why;
        }

        Said why() {
            return why;
        }
    }

    static String write(Settings settings) {
        return String.join(
                        "\n",
                        List.of(
                                HEAD,
                                THEME + " = " + word(settings.theme()),
                                TEXT_SIZE + " = " + settings.textSizePercent(),
                                LANGUAGE + " = " + word(settings.language()),
                                RECENT + " = " + word(settings.recentQuestions()),
                                RESTORE + " = " + word(settings.restoreAfterCrash()),
                                PATIENT + " = " + word(settings.rememberPatient()),
                                EXCEL + " = " + word(settings.tablesForExcel())))
                + "\n";
    }

    /// @throws Unreadable when a line is neither empty, a note nor `key = value`, a key stands twice, or a value is
    /// none
    ///     of those that can be chosen
    static Settings read(String text) throws Unreadable {
        Map<String, String> values = values(text);
        Settings first = Settings.untouched();
        return new Settings(
                choice(values, THEME, first.theme(), List.of(ThemeChoice.values())),
                percent(values, first.textSizePercent()),
                choice(values, LANGUAGE, first.language(), List.of(LanguageChoice.values())),
                yes(values, RECENT, first.recentQuestions()),
                yes(values, RESTORE, first.restoreAfterCrash()),
                yes(values, PATIENT, first.rememberPatient()),
                yes(values, EXCEL, first.tablesForExcel()));
    }

    private static Map<String, String> values(String text) throws Unreadable {
        Map<String, String> values = new HashMap<>();
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int sign = line.indexOf('=');
            String key = sign < 0 ? "" : line.substring(0, sign).strip();
            if (key.isEmpty()) {
                throw new Unreadable(Said.told("settings.fault.lineNoChoice", i + 1));
            }
            if (values.put(key, line.substring(sign + 1).strip()) != null) {
                throw new Unreadable(Said.told("settings.fault.lineChoosesSecondTime", i + 1, key));
            }
        }
        return values;
    }

    private static <T extends Enum<T>> T choice(Map<String, String> values, String key, T first, List<T> all)
            throws Unreadable {
        String said = values.getOrDefault(key, word(first));
        return all.stream()
                .filter(one -> word(one).equals(said))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Said.told("settings.fault.noneThoseCanChosen", key)));
    }

    private static boolean yes(Map<String, String> values, String key, boolean first) throws Unreadable {
        return switch (values.getOrDefault(key, word(first))) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Unreadable(Said.told("settings.fault.neitherYesNorNo", key));
        };
    }

    private static int percent(Map<String, String> values, int first) throws Unreadable {
        String said = values.getOrDefault(TEXT_SIZE, Integer.toString(first));
        if (!said.matches("[0-9]{1,4}")
                || Integer.parseInt(said) < Settings.SMALLEST_TEXT
                || Integer.parseInt(said) > Settings.LARGEST_TEXT) {
            throw new Unreadable(Said.told("settings.fault.notBetween80200", TEXT_SIZE));
        }
        return Integer.parseInt(said);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String word(boolean choice) {
        return choice ? "yes" : "no";
    }
}
