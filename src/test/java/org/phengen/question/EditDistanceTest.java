package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void insertedLostExchangedAndSwappedLettersAreOneEditEach() {
        assertThat(EditDistance.within("melanoma", "melanoma", 3)).isZero();
        assertThat(EditDistance.within("melanmoa", "melanoma", 3)).isEqualTo(1);
        assertThat(EditDistance.within("brest", "breast", 3)).isEqualTo(1);
        assertThat(EditDistance.within("breasst", "breast", 3)).isEqualTo(1);
        assertThat(EditDistance.within("obesitu", "obesity", 3)).isEqualTo(1);
        assertThat(EditDistance.within("", "abc", 3)).isEqualTo(3);
    }

    @Test
    void distancesBeyondTheLimitAreNotToldApart() {
        assertThat(EditDistance.within("asthma", "melanoma", 2)).isEqualTo(3);
        assertThat(EditDistance.within("a", "melanoma", 2)).isEqualTo(3);
    }

    @Test
    void theDistanceIsThatOfTheRecursiveDefinition() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            String one = word(random);
            String other = word(random);
            assertThat(EditDistance.within(one, other, 4))
                    .as(one + " " + other)
                    .isEqualTo(Math.min(5, slowly(one, one.length(), other, other.length())));
        }
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int slowly(String one, int i, String other, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int best = Math.min(slowly(one, i - 1, other, j), slowly(one, i, other, j - 1)) + 1;
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        best = Math.min(best, slowly(one, i - 1, other, j - 1) + same);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, slowly(one, i - 2, other, j - 2) + 1) : best;
    }
}
