package org.phengen.chart.draw;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Where figures go when they leave the screen, and who is told.
public interface Exporting {
    /// The system's own window for choosing a file; failures reach whoever catches what nobody else does.
    static Exporting ofSystem() {
        return new NativeSaving();
    }

    /// Asks where a file shall go; empty when nobody wants it any more.
    ///
    /// @param title what is being asked
    /// @param name the file's name as offered, with its ending
    Optional<Path> where(Window owner, String title, String name);

    /// Whether tables begin with the byte order mark that Excel needs.
    boolean forExcel();

    /// Told when a file is written whole.
    void saved(Path file);

    /// Told when it could not be written.
    void failed(RuntimeException failure);
}
