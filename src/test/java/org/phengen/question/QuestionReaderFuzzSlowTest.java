package org.phengen.question;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class QuestionReaderFuzzSlowTest {
    @Test
    void noneOfTwentyThousandWordSaladsEverThrows() {
        QuestionReaderFuzzTest.salads(20_000, 70);
    }

    @Test
    void noneOfTwentyThousandStringsEverThrows() {
        QuestionReaderFuzzTest.strings(20_000, 80);
    }
}
