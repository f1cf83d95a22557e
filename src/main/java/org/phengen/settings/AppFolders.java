package org.phengen.settings;

import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// Where the program keeps its own files.
///
/// @param config what the user chose
/// @param state what the program remembers: recent questions, the session
public record AppFolders(Path config, Path state) {
    /// One folder for everything instead of the system's places: as a property `phengen.home` or in the environment.
    public static final String HOME_PROPERTY = "phengen.home";

    public static final String HOME_VARIABLE = "PHENGEN_HOME";
    private static final String NAME = "phengen";

    /// The folders of whoever runs the program: those the operating system names (XDG on Linux, Library on macOS,
    /// AppData on Windows), unless one folder was given.
    public static AppFolders ofUser() {
        return of(System.getProperty(HOME_PROPERTY, ""), System.getenv());
    }

    static AppFolders of(String property, Map<String, String> environment) {
        String home = property.isBlank() ? environment.getOrDefault(HOME_VARIABLE, "") : property;
        if (!home.isBlank()) {
            return new AppFolders(Path.of(home, "config"), Path.of(home, "state"));
        }
        AppDirs system = AppDirsFactory.getInstance();
        return new AppFolders(
                Path.of(system.getUserConfigDir(NAME, "", "")), Path.of(system.getUserDataDir(NAME, "", "")));
    }
}
