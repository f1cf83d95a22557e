package org.phengen.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.linkage.Crosswalk;
import org.phengen.site.Federation;
import org.phengen.site.SiteFile;
import org.phengen.site.SourceOpener;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.patient.OpenPatient;
import org.phengen.ui.patient.PatientDoor;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The ways between the screens.
class OpenPatientTest extends ApplicationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private final ScreenJobRunner jobs = new ScreenJobRunner();
    private final List<String> opened = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Screens screens;

    @Override
    public void start(Stage stage) {
        shell = new Shell(jobs, 1000, 700);
        var nobody = Federation.open(List.of(), new NoSources(), CLOCK, JobContext.unwatched());
        screens = new Screens(shell, jobs, CLOCK, nobody, new RememberingDoor());
        screens.addAll();
        stage.setScene(shell.scene());
        stage.show();
    }

    @Test
    void openingAPatientLeadsToThatPatientsScreen() throws TimeoutException {
        interact(() -> screens.open("north/n0390"));

        assertThat(shell.place().get()).isEqualTo(Place.PATIENT);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> opened.contains("north/n0390"));
    }

    @Test
    void theRailLeadsBackToTheQuestion() {
        clickOn("#rail-patient");
        assertThat(shell.place().get()).isEqualTo(Place.PATIENT);

        clickOn("#rail-ask");
        assertThat(shell.place().get()).isEqualTo(Place.ASK);
        assertThat(lookup("#question").tryQuery()).isPresent();
    }

    /// A federation without sites opens nothing.
    static final class NoSources implements SourceOpener {
        @Override
        public People people(SiteFile site, LocalDate asOf) {
            throw new AssertionError("there is no site");
        }

        @Override
        public Genomes genomes(SiteFile.Genome genome, Set<String> samples, JobContext job) {
            throw new AssertionError("there is no site");
        }

        @Override
        public Crosswalk crosswalk(SiteFile.Linkage linkage) {
            throw new AssertionError("there is no site");
        }
    }

    /// Remembers who was asked for; nobody is there.
    private final class RememberingDoor implements PatientDoor {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return List.of();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            opened.add(key);
            throw new SourceException(SourceException.Category.MISSING, key, "nobody has this record", "Check it");
        }
    }
}
