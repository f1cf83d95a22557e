package org.phengen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionJournalTest {
    private static final Session ONE = new Session(
            "patients with melanoma",
            true,
            "patient",
            ThemeChoice.DARK,
            Optional.of(new Session.Window(-8, 12.5, 1440, 900, false)),
            Optional.of(new Session.Slice(-0.25, 0.25)),
            Optional.of("north/n0390"));
    private static final Session TWO = new Session(
            "odd\tbut\nunderstood \\ words",
            false,
            "ask",
            ThemeChoice.LIGHT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @TempDir
    private Path home;

    @Test
    void aKilledProgramIsFoundWhereItLastCommitted() {
        SessionJournal killed = journal();
        killed.open();
        killed.commit(ONE);
        killed.commit(TWO);
        killed.close();

        assertThat(opened()).isEqualTo(new SessionJournal.Before.Died(TWO));
    }

    @Test
    void aProgramThatEndedAsItShouldIsNoCrash() {
        SessionJournal ended = journal();
        ended.open();
        ended.commit(ONE);
        ended.end();

        assertThat(opened()).isEqualTo(new SessionJournal.Before.Ended(ONE));
    }

    @Test
    void aLineCutShortCountsAsNeverWrittenAndTheNextOneIsWhole() throws IOException {
        SessionJournal killed = journal();
        killed.open();
        killed.commit(ONE);
        killed.commit(TWO);
        killed.close();
        byte[] whole = Files.readAllBytes(killed.path());
        for (int cut = 1; cut < 60; cut++) {
            Files.write(killed.path(), java.util.Arrays.copyOf(whole, whole.length - cut));
            SessionJournal next = journal();

            // without its line break alone the last line is still whole
            assertThat(next.open())
                    .as("cut by %d", cut)
                    .isEqualTo(new SessionJournal.Before.Died(cut == 1 ? TWO : ONE));
            next.commit(TWO);
            next.close();
            assertThat(opened()).isEqualTo(new SessionJournal.Before.Died(TWO));
        }
    }

    @Test
    void aFlippedBitIsNeverBelieved() throws IOException {
        SessionJournal killed = journal();
        killed.open();
        killed.commit(ONE);
        killed.close();
        byte[] whole = Files.readAllBytes(killed.path());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(killed.path(), flipped);

            SessionJournal.Before before = opened();

            assertThat(before)
                    .as("bit %d", bit)
                    .isIn(new SessionJournal.Before.Nothing(), new SessionJournal.Before.Died(ONE));
        }
    }

    @Test
    void aLongJournalIsWrittenAnewWithItsLastLine() throws IOException {
        try (var journal = new SessionJournal(folders(), 2_000)) {
            journal.open();
            for (int i = 0; i < 200; i++) {
                journal.commit(numbered(i));
                assertThat(Files.size(journal.path())).isLessThan(2_200);
            }
        }

        assertThat(opened()).isEqualTo(new SessionJournal.Before.Died(numbered(199)));
    }

    @Test
    void aSecondProgramKeepsNothingAndDisturbsNothing() {
        try (SessionJournal first = journal();
                SessionJournal second = journal()) {
            first.open();
            first.commit(ONE);

            assertThat(second.open()).isEqualTo(new SessionJournal.Before.StillRunning());
            second.commit(TWO);
            second.end();
        }

        assertThat(opened()).isEqualTo(new SessionJournal.Before.Died(ONE));
    }

    @Test
    void switchedOffNothingIsLeftOnTheDisk() throws IOException {
        try (SessionJournal journal = journal()) {
            journal.open();
            journal.commit(ONE);
            journal.forget();

            assertThat(Files.readString(journal.path())).isBlank();
            journal.end();
        }
        assertThat(opened()).isEqualTo(new SessionJournal.Before.Nothing());
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        try (SessionJournal journal = journal()) {
            journal.open();
            journal.commit(ONE);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal.path())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(journal.path().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whateverStandsInTheFileStartingGoesOn() throws IOException {
        Files.createDirectories(journal().path().getParent());
        for (String rubbish : new String[] {"", "\n\n", "rubbish", "00000000\topen\n", "\u0000\u0001\t=\t\n"}) {
            Files.writeString(
                    journal().path(), rubbish, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);

            assertThat(opened()).isEqualTo(new SessionJournal.Before.Nothing());
        }
    }

    private static Session numbered(int number) {
        return new Session(
                "women under " + number,
                true,
                "ask",
                ThemeChoice.SYSTEM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private SessionJournal.Before opened() {
        try (SessionJournal journal = journal()) {
            return journal.open();
        }
    }

    private SessionJournal journal() {
        return new SessionJournal(folders());
    }

    private AppFolders folders() {
        return new AppFolders(home.resolve("config"), home.resolve("state"));
    }
}
