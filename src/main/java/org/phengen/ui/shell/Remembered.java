package org.phengen.ui.shell;

import java.nio.file.Path;
import org.phengen.chart.draw.Exporting;
import org.phengen.job.JobRunner;
import org.phengen.settings.AppFolders;
import org.phengen.settings.RecentQuestions;
import org.phengen.settings.SessionJournal;
import org.phengen.settings.SessionKeeper;
import org.phengen.settings.Settings;
import org.phengen.settings.SettingsFile;
import org.phengen.settings.SettingsStore;

/// What the window remembers from one start to the next, and where files go that a user saves.
///
/// @param folders where it is kept
/// @param exporting asks where a saved figure goes; told what became of it by the window's notices
public record Remembered(
        AppFolders folders, SettingsStore settings, RecentList recent, SessionRecorder session, Exporting exporting) {
    /// @param journal opened by whoever starts the program; an unopened one keeps nothing
    public static Remembered in(AppFolders folders, SessionJournal journal, JobRunner jobs) {
        return with(
                folders,
                new RecentQuestions(folders),
                new SettingsStore(new SettingsFile(folders), jobs),
                journal,
                jobs);
    }

    private static Remembered with(
            AppFolders folders,
            RecentQuestions recent,
            SettingsStore settings,
            SessionJournal journal,
            JobRunner jobs) {
        return new Remembered(
                folders,
                settings,
                new RecentList(recent, settings, jobs),
                new SessionRecorder(new SessionKeeper(journal, jobs), settings),
                Exporting.ofSystem());
    }

    /// Begins with nothing and keeps nothing: for drawn screens.
    static Remembered nothing(JobRunner jobs) {
        Path nowhere = Path.of(System.getProperty("java.io.tmpdir"), "phengen-remembers-nothing");
        var folders = new AppFolders(nowhere, nowhere);
        Settings off = Settings.untouched().withRecentQuestions(false).withRestoreAfterCrash(false);
        // told as a user's own would be; nothing is read from there or written there
        var told = new AppFolders(Path.of("~", ".config", "phengen"), Path.of("~", ".local", "share", "phengen"));
        return with(
                told,
                new RecentQuestions(folders),
                SettingsStore.unsaved(off, jobs),
                new SessionJournal(folders),
                jobs);
    }
}
