package org.phengen.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.phengen.chart.draw.Exporting;
import org.phengen.settings.SettingsStore;
import org.phengen.ui.kit.Notice;
import org.phengen.ui.kit.Words;

/// What becomes of saved files is told beside the screen.
final class SavedFiles implements Exporting {
    private static final Words WORDS = Words.of("shell");
    private final Exporting asking;
    private final SettingsStore settings;
    private final Consumer<Notice> tell;

    SavedFiles(Exporting asking, SettingsStore settings, Consumer<Notice> tell) {
        this.asking = asking;
        this.settings = settings;
        this.tell = tell;
    }

    @Override
    public Optional<Path> where(Window owner, String title, String name) {
        return asking.where(owner, title, name);
    }

    @Override
    public boolean forExcel() {
        return settings.now().tablesForExcel();
    }

    @Override
    public void saved(Path file) {
        tell.accept(Notice.said(WORDS.say("saved"), file.toString()));
    }

    @Override
    public void failed(RuntimeException failure) {
        tell.accept(FailureWords.of(failure));
    }
}
