package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.Certainty.MAYBE;
import static org.phengen.patient.Certainty.NO;
import static org.phengen.patient.Certainty.UNKNOWN;
import static org.phengen.patient.Certainty.YES;

import org.junit.jupiter.api.Test;

class CertaintyTest {
    @Test
    void theTableOfAndIsTheDocumentedOne() {
        Certainty[][] table = {
            {YES, MAYBE, NO, UNKNOWN},
            {MAYBE, MAYBE, NO, MAYBE},
            {NO, NO, NO, NO},
            {UNKNOWN, MAYBE, NO, UNKNOWN}
        };
        Certainty[] order = {YES, MAYBE, NO, UNKNOWN};
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(order[i].and(order[j]))
                        .as("%s and %s", order[i], order[j])
                        .isEqualTo(table[i][j]);
            }
        }
    }

    @Test
    void theTableOfOrIsTheDocumentedOne() {
        Certainty[][] table = {
            {YES, YES, YES, YES},
            {YES, MAYBE, MAYBE, MAYBE},
            {YES, MAYBE, NO, UNKNOWN},
            {YES, MAYBE, UNKNOWN, UNKNOWN}
        };
        Certainty[] order = {YES, MAYBE, NO, UNKNOWN};
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(order[i].or(order[j]))
                        .as("%s or %s", order[i], order[j])
                        .isEqualTo(table[i][j]);
            }
        }
    }

    @Test
    void andAndOrAreAssociativeSoTheOrderOfCriteriaDoesNotMatter() {
        for (Certainty a : Certainty.values()) {
            assertThat(a.not().not()).isEqualTo(a);
            for (Certainty b : Certainty.values()) {
                for (Certainty c : Certainty.values()) {
                    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
                    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
                }
            }
        }
    }
}
