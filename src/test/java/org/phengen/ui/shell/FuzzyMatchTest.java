package org.phengen.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    @Test
    void lettersFitWhenTheyStandInOrderWhateverCapitalsAndAccents() {
        assertThat(FuzzyMatch.score("gts", "Go to Settings")).isPresent();
        assertThat(FuzzyMatch.score("GROSS", "Größerer Text")).isEmpty();
        assertThat(FuzzyMatch.score("txg", "Größerer Text")).isEmpty();
        assertThat(FuzzyMatch.score("uberall", "Überall")).isPresent();
        assertThat(FuzzyMatch.score("stg", "Go to Settings")).isPresent();
        assertThat(FuzzyMatch.score("zz", "Go to Settings")).isEmpty();
        assertThat(FuzzyMatch.score("", "anything")).hasValue(0);
        assertThat(FuzzyMatch.score("a", "")).isEmpty();
    }

    @Test
    void beginningsOfWordsAndLettersInARowComeFirst() {
        List<String> names = List.of("Questions asked before", "Quit", "Go to Settings", "Ask the example", "Ask");

        assertThat(ranked("ask", names)).startsWith("Ask", "Ask the example");
        assertThat(ranked("gs", names)).first().isEqualTo("Go to Settings");
        assertThat(ranked("qab", names)).first().isEqualTo("Questions asked before");
    }

    /// Every way to place the letters, one by one: slow and without cleverness.
    @Test
    void aNameFitsExactlyWhenTheLettersAreASubsequence() {
        var random = new java.util.Random(3);
        for (int round = 0; round < 3000; round++) {
            String name = word(random, 8);
            String letters = word(random, 4);
            int at = 0;
            for (int i = 0; i < name.length() && at < letters.length(); i++) {
                at += name.charAt(i) == letters.charAt(at) ? 1 : 0;
            }
            assertThat(FuzzyMatch.score(letters, name).isPresent())
                    .as("%s in %s", letters, name)
                    .isEqualTo(at == letters.length());
        }
    }

    private static String word(java.util.Random random, int length) {
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(length); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static List<String> ranked(String letters, List<String> names) {
        return names.stream()
                .filter(name -> FuzzyMatch.score(letters, name).isPresent())
                .sorted(Comparator.comparingInt(
                                (String name) -> FuzzyMatch.score(letters, name).orElseThrow())
                        .reversed())
                .toList();
    }
}
