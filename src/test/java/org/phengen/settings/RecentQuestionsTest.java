package org.phengen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentQuestionsTest {
    @TempDir
    private Path home;

    @Test
    void questionsAreRememberedInTheirWordsLatestFirst() {
        RecentQuestions asked = recent();
        asked.add("patients with melanoma");
        asked.add("women  with\nasthma ");
        asked.add("patients with melanoma");
        asked.write();

        RecentQuestions next = recent();
        next.read();

        assertThat(next.all()).containsExactly("patients with melanoma", "women with asthma");
    }

    @Test
    void noMoreThanFiftyAreKeptAndNothingEmptyOrEndless() {
        RecentQuestions asked = recent();
        for (int i = 0; i < 80; i++) {
            asked.add("men over " + i);
        }
        asked.add("  ");
        asked.add("x".repeat(3000));

        assertThat(asked.all()).hasSize(50).startsWith("men over 79").doesNotContain("men over 29");
    }

    @Test
    void clearedTheFileIsGone() {
        RecentQuestions asked = recent();
        asked.add("men");
        asked.write();
        assertThat(asked.path()).exists();

        asked.clear();
        asked.write();

        assertThat(asked.path()).doesNotExist();
    }

    private RecentQuestions recent() {
        return new RecentQuestions(new AppFolders(home.resolve("config"), home.resolve("state")));
    }
}
