package org.phengen.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final LocalDate MAY = LocalDate.of(1980, 5, 3);

    @Test
    void englishWritesPointAndCommaAndATrueMinus() {
        assertThat(Language.ENGLISH.number(1648, "#,##0")).isEqualTo("1,648");
        assertThat(Language.ENGLISH.number(-0.44, "0.0")).isEqualTo("\u22120.4");
        assertThat(Language.ENGLISH.day(MAY)).isEqualTo("3 May 1980");
        assertThat(Language.ENGLISH.month(YearMonth.from(MAY))).isEqualTo("May 1980");
    }

    @Test
    void germanWritesACommaAndANarrowSpaceThatNoReaderTakesForADecimalSign() {
        assertThat(Language.GERMAN.number(1648.5, "#,##0.0")).isEqualTo("1\u202f648,5");
        assertThat(Language.GERMAN.number(-0.44, "0.0")).isEqualTo("\u22120,4");
        assertThat(Language.GERMAN.day(MAY)).isEqualTo("03.05.1980");
        assertThat(Language.GERMAN.month(YearMonth.from(MAY))).isEqualTo("05.1980");
    }

    @Test
    void aRoundedNothingHasNoSign() {
        assertThat(Language.ENGLISH.number(-0.04, "0.0")).isEqualTo("0.0");
        assertThat(Language.GERMAN.number(-0.04, "0.0")).isEqualTo("0,0");
    }

    @Test
    void namesAreSortedAsTheLanguageDoes() {
        List<String> names = List.of("Zeller", "Ärmel", "Anders", "Öhm", "Otto");
        assertThat(names.stream().sorted(Language.GERMAN.order()))
                .containsExactly("Anders", "Ärmel", "Öhm", "Otto", "Zeller");
        assertThat(names.stream().sorted()).endsWith("Ärmel", "Öhm");
    }

    @Test
    void aSentenceWritesItsNumbersAsTheLanguageDoesAlsoInAPluralForm() {
        Messages words = Messages.of("org.phengen.ui.ask.messages");
        assertThat(words.sayIn(Language.ENGLISH, "cohort.title", 1648)).isEqualTo("The 1,648 patients");
        assertThat(words.sayIn(Language.GERMAN, "cohort.title", 1648)).isEqualTo("Die 1\u202f648 Personen");
        assertThat(words.sayIn(Language.GERMAN, "cohort.title", 1)).isEqualTo("Die eine Person");
        assertThat(words.sayIn(Language.GERMAN, "cohort.title", 0)).isEqualTo("Niemand passt");
    }

    @Test
    void aLanguageWithoutMessagesSpeaksEnglishWhateverTheSystemSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(Language.ofSystem()).isEqualTo(Language.GERMAN);
            Messages words = Messages.of("org.phengen.ui.ask.messages");
            assertThat(words.sayIn(Language.ENGLISH, "stop")).isEqualTo("Stop");
            assertThat(words.sayIn(Language.of(Locale.FRENCH), "stop")).isEqualTo("Stop");
            Locale.setDefault(Locale.FRENCH);
            assertThat(Language.ofSystem()).isEqualTo(Language.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theProgramSpeaksEnglishUntilTheWindowChooses() {
        assertThat(Language.now()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void keysAreNamedAsTheyAreWrittenOnTheKeyboards() {
        assertThat(Language.GERMAN.keys("Ctrl+Shift+L")).isEqualTo("Strg+Umschalt+L");
        assertThat(Language.ENGLISH.keys("Ctrl+Shift+L")).isEqualTo("Ctrl+Shift+L");
    }
}
