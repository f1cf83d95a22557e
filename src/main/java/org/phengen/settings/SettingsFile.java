package org.phengen.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// The file of the user's choices: `settings.txt` in the folder of configurations.
public final class SettingsFile {
    private static final int LARGEST = 64 * 1024;
    private final Path file;

    /// What was read.
    ///
    /// @param settings the choices; those nobody touched where the file could not be used
    /// @param problem what could not be used, where it is kept, what to do
    public record Read(Settings settings, Optional<Gap> problem) {}

    public SettingsFile(AppFolders folders) {
        file = folders.config().resolve("settings.txt");
    }

    public Path path() {
        return file;
    }

    /// Reads the choices. A file that cannot be understood is put aside under another name, never overwritten.
    public Read read() {
        if (!Files.exists(file)) {
            return new Read(Settings.untouched(), Optional.empty());
        }
        try {
            return new Read(SettingsText.read(text()), Optional.empty());
        } catch (SettingsText.Unreadable damage) {
            return putAside(damage.why());
        } catch (IOException unreadable) {
            return withoutIt(Said.told("settings.fault.cannotOpened"), Said.told("settings.fault.checkFileYoursRead"));
        }
    }

    /// @throws org.phengen.job.SourceException REFUSED when the disk does not take it; the old file is untouched
    public void write(Settings settings) {
        OwnerFile.replace(file, SettingsText.write(settings).getBytes(StandardCharsets.UTF_8));
    }

    private String text() throws IOException, SettingsText.Unreadable {
        if (Files.size(file) > LARGEST) {
            throw new SettingsText.Unreadable(Said.told("settings.fault.largerThanChoicesCan"));
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException noText) {
            throw new SettingsText.Unreadable(Said.told("settings.fault.noText"));
        }
    }

    private Read putAside(Said problem) {
        try {
            Path kept = freeName();
            Files.move(file, kept);
            return withoutIt(problem, Said.told("settings.fault.fileKeptAsChoose", kept.getFileName()));
        } catch (IOException refused) {
            return withoutIt(problem, Said.told("settings.fault.mendOrRemoveFile"));
        }
    }

    private Path freeName() {
        Path kept = file.resolveSibling("settings.damaged.txt");
        for (int next = 2; Files.exists(kept); next++) {
            kept = file.resolveSibling("settings.damaged-" + next + ".txt");
        }
        return kept;
    }

    private Read withoutIt(Said problem, Said remedy) {
        return new Read(
                Settings.untouched(),
                Optional.of(
                        new Gap(file.toString(), Said.told("settings.fault.soEveryChoiceBegins", problem), remedy)));
    }
}
