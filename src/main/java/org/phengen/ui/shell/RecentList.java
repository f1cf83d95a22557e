package org.phengen.ui.shell;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phengen.job.JobRunner;
import org.phengen.settings.RecentQuestions;
import org.phengen.settings.SettingsStore;

/// The questions asked before, as screens show them; kept only while the user's choice allows it. Use on the screen's
/// thread.
public final class RecentList {
    private final RecentQuestions questions;
    private final SettingsStore settings;
    private final JobRunner jobs;
    private final ObservableList<String> shown = FXCollections.observableArrayList();
    private Consumer<RuntimeException> onRefused = refused -> {};

    public RecentList(RecentQuestions questions, SettingsStore settings, JobRunner jobs) {
        this.questions = questions;
        this.settings = settings;
        this.jobs = jobs;
        if (settings.now().recentQuestions()) {
            questions.read();
            shown.setAll(questions.all());
        }
        settings.onChange(chosen -> {
            if (!chosen.recentQuestions() && !shown.isEmpty()) {
                clear();
            }
        });
    }

    /// Told when the disk refuses.
    public void onRefused(Consumer<RuntimeException> listener) {
        onRefused = listener;
    }

    /// Latest first.
    public ObservableList<String> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// Remembers a question that was asked, all of whose words were understood.
    void add(String question) {
        if (settings.now().recentQuestions()) {
            questions.add(question);
            write();
        }
    }

    /// Forgets all, here and on the disk.
    public void clear() {
        questions.clear();
        write();
    }

    private void write() {
        shown.setAll(questions.all());
        jobs.start(
                "",
                context -> {
                    questions.write();
                    return true;
                },
                done -> {},
                refused -> onRefused.accept(refused));
    }
}
