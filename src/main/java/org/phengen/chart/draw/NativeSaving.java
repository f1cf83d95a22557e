package org.phengen.chart.draw;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own window for choosing a file.
final class NativeSaving implements Exporting {
    @Override
    public Optional<Path> where(Window owner, String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public boolean forExcel() {
        return false;
    }

    @Override
    public void saved(Path file) {
        // nobody listens
    }

    @Override
    public void failed(RuntimeException failure) {
        throw failure;
    }
}
