package org.phengen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.SourceException;

class SettingsFileTest {
    private static final Settings CHOSEN =
            new Settings(ThemeChoice.DARK, 150, LanguageChoice.DE, false, false, true, true);

    @TempDir
    private Path home;

    @Test
    void whatWasChosenIsReadAgain() {
        file().write(CHOSEN);

        assertThat(file().read()).isEqualTo(new SettingsFile.Read(CHOSEN, java.util.Optional.empty()));
    }

    @Test
    void theFileIsLinesAPersonCanRead() throws IOException {
        file().write(CHOSEN);

        assertThat(Files.readString(file().path()))
                .startsWith("# PhenGen Workstation")
                .contains("\ntheme = dark\n", "\ntext-size-percent = 150\n", "\nremember-patient = yes\n");
    }

    @Test
    void withoutAFileNothingIsChosenAndNobodyIsTold() {
        assertThat(file().read()).isEqualTo(new SettingsFile.Read(Settings.untouched(), java.util.Optional.empty()));
        assertThat(file().path()).doesNotExist();
    }

    @Test
    void aRecordNumberIsRememberedOnlyWhenSomebodyChoseSo() {
        assertThat(Settings.untouched().rememberPatient()).isFalse();
    }

    @Test
    void aKeyOfALaterVersionIsPassedOverAndAMissingOneKeepsItsFirstValue() throws IOException {
        write("theme = light\nfuture-thing = 7\n");

        SettingsFile.Read read = file().read();

        assertThat(read.problem()).isEmpty();
        assertThat(read.settings()).isEqualTo(Settings.untouched().withTheme(ThemeChoice.LIGHT));
    }

    @Test
    void aFileThatCannotBeUsedIsKeptAsideAndSaidSo() throws IOException {
        for (String damage : new String[] {
            "theme = purple\n",
            "nonsense\n",
            "theme = dark\ntheme = light\n",
            "text-size-percent = 1000\n",
            "text-size-percent = -1\n",
            "recent-questions = perhaps\n",
            "= dark\n",
            "#\n".repeat(40_000)
        }) {
            write(damage);

            SettingsFile.Read read = file().read();

            assertThat(read.settings()).as(damage).isEqualTo(Settings.untouched());
            assertThat(read.problem().orElseThrow().line())
                    .contains("every choice begins anew", "settings.damaged")
                    .doesNotContain("Exception");
            assertThat(file().path()).doesNotExist();
        }
        assertThat(Files.readString(file().path().resolveSibling("settings.damaged.txt")))
                .isEqualTo("theme = purple\n");
        assertThat(file().path().resolveSibling("settings.damaged-8.txt")).exists();
    }

    @Test
    void bytesThatAreNoTextAreKeptAside() throws IOException {
        Files.createDirectories(file().path().getParent());
        Files.write(file().path(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(file().read().problem()).isPresent();
        assertThat(file().path().resolveSibling("settings.damaged.txt")).exists();
    }

    @Test
    void onlyTheOwnerCanReadWhatIsWrittenAndNothingIsLeftBeside() throws IOException {
        file().write(CHOSEN);
        file().write(Settings.untouched());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(file().path().getParent())) {
            assertThat(left).containsExactly(file().path());
        }
    }

    @Test
    void aDiskThatRefusesIsSaidByNameAndTheOldFileStays() throws IOException {
        Path notAFolder = Files.writeString(home.resolve("config"), "in the way");

        assertThatThrownBy(() -> file().write(CHOSEN))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        refused -> assertThat(refused.category()).isEqualTo(SourceException.Category.REFUSED))
                .hasMessageContaining("settings.txt");
        assertThat(notAFolder).hasContent("in the way");
    }

    @Test
    void oneFolderCanBeGivenForEverything() {
        assertThat(AppFolders.of("/given", Map.of(AppFolders.HOME_VARIABLE, "/other"))
                        .config())
                .isEqualTo(Path.of("/given/config"));
        assertThat(AppFolders.of("", Map.of(AppFolders.HOME_VARIABLE, "/other")).state())
                .isEqualTo(Path.of("/other/state"));
        assertThat(AppFolders.of("", Map.of()).config().toString()).contains("phengen");
    }

    private SettingsFile file() {
        return new SettingsFile(new AppFolders(home.resolve("config"), home.resolve("state")));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().path().getParent());
        Files.writeString(file().path(), text);
    }
}
