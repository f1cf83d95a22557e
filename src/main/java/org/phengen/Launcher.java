package org.phengen;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/// Where the program begins. Does not extend `Application`, so that JavaFX may stand on the class path. No command and
/// `demo` open the workstation, or draw its screens where there is no display; every other command is the command
/// line's.
public final class Launcher {
    /// JavaFX warns at every start that it stands on the class path, which it does on purpose here; held so that the
    /// filter lives as long as the program.
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && !words.getFirst().equals("demo")) {
            System.exit(Wiring.commandLine().run(arguments));
        }
        System.exit(workstation(words.isEmpty() ? words : words.subList(1, words.size())));
    }

    private static int workstation(List<String> options) {
        TOOLKIT_LOG.setFilter(said -> !String.valueOf(said.getMessage()).contains("Unsupported JavaFX configuration"));
        Optional<Path> asked = Optional.empty();
        if (options.size() == 2 && options.getFirst().equals("--out")) {
            asked = Optional.of(Path.of(options.getLast()));
        } else if (!options.isEmpty()) {
            System.err.println("phengen: usage: demo [--out DIR]");
            return 2;
        }
        Optional<Path> pictures =
                asked.or(() -> Display.present() ? Optional.empty() : Optional.of(Display.picturesFolder()));
        if (pictures.isEmpty()) {
            SystemFonts.standInWhereThereAreNone();
            return Workstation.open();
        }
        Display.useNone();
        SystemFonts.standInWhereThereAreNone();
        return Workstation.draw(pictures.get());
    }
}
