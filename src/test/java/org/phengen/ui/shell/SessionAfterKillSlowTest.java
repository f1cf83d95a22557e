package org.phengen.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.settings.AppFolders;
import org.phengen.settings.Session;
import org.phengen.settings.SessionJournal;

/// A real program is killed with SIGKILL, fifty times, at random moments; each next one goes on where it was found.
@Tag("slow")
class SessionAfterKillSlowTest {
    private static final int KILLS = 50;

    @TempDir
    private Path home;

    @Test
    void fiftyKillsAtRandomMomentsLoseNothingCommitted() throws IOException, InterruptedException {
        var random = new Random(20261125);
        int kept = 0;
        int found = 0;
        int killedWhileWriting = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Path said = home.resolve("said-" + kill + ".txt");
            Process program = start(found + 1, said);
            // one kill in ten falls into the start, before anything is committed
            while (kill % 10 != 0 && Files.size(said) == 0) {
                assertThat(program.isAlive()).as("the program runs").isTrue();
                TimeUnit.MILLISECONDS.sleep(2);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
            program.destroyForcibly();
            assertThat(program.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
            // a word cut short by the kill was not said
            String words = Files.readString(said);
            List<String> whole =
                    words.substring(0, words.lastIndexOf('\n') + 1).lines().toList();
            if (!whole.isEmpty()) {
                kept = Integer.parseInt(whole.getLast().substring("kept ".length()));
                killedWhileWriting++;
            }

            Session session = died();

            found = (int) session.window().orElseThrow().x();
            assertThat(found)
                    .as("kill %d: the state found is not older than the last one kept", kill)
                    .isGreaterThanOrEqualTo(kept);
            if (found == kept) {
                assertThat(session.question()).isEqualTo(DyingProgram.question(kept));
                assertThat(session.asked()).isTrue();
                assertThat(session.place()).isEqualTo(DyingProgram.place(kept));
            }
            assertThat(IntStream.rangeClosed(kept, found).mapToObj(DyingProgram::question))
                    .as("a question of that time")
                    .contains(session.question());
        }
        assertThat(killedWhileWriting).isGreaterThan(KILLS / 2);
        System.out.println(KILLS + " kills, " + kept + " steps kept, none lost");
    }

    private Session died() {
        try (var journal = new SessionJournal(new AppFolders(home.resolve("config"), home.resolve("state")))) {
            return switch (journal.open()) {
                case SessionJournal.Before.Died died -> died.session();
                case SessionJournal.Before.Ended ended -> throw new AssertionError("nobody ended it");
                case SessionJournal.Before.Nothing nothing -> throw new AssertionError("everything is lost");
                case SessionJournal.Before.StillRunning running -> throw new AssertionError("it was killed");
            };
        }
    }

    private Process start(int step, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingProgram.class.getName(),
                        home.toString(),
                        Integer.toString(step))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
