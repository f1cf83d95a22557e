package org.phengen.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Language;
import org.phengen.settings.Session;
import org.phengen.settings.ThemeChoice;
import org.phengen.site.Federation;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.jobs.UncaughtFailures;
import org.phengen.ui.kit.Action;
import org.phengen.ui.patient.OpenPatient;
import org.phengen.ui.patient.PatientDoor;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Commands, palette, help and messages on screens without sites.
class CommandsTest extends ApplicationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private final ScreenJobRunner jobs = new ScreenJobRunner();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Screens screens;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Federation nobody;

    @Override
    public void start(Stage stage) {
        shell = new Shell(jobs, 1280, 860);
        nobody = Federation.open(List.of(), new OpenPatientTest.NoSources(), CLOCK, JobContext.unwatched());
        screens = new Screens(shell, jobs, CLOCK, nobody, new ClosedDoor());
        screens.addAll();
        stage.setScene(shell.scene());
        stage.show();
    }

    @Test
    void noTwoCommandsShareTheirKeysAndEachIsNamedInEveryLanguage() {
        var keys = new HashSet<String>();
        var ids = new HashSet<String>();
        for (Action action : screens.commands().all()) {
            assertThat(ids.add(action.id())).as(action.id()).isTrue();
            action.keys()
                    .ifPresent(one ->
                            assertThat(keys.add(one.getName())).as("%s", one).isTrue());
            String english = action.label();
            Language.speak(Language.GERMAN);
            try {
                assertThat(action.label()).isNotBlank().isNotEqualTo(english);
            } finally {
                Language.speak(Language.ENGLISH);
            }
        }
        assertThat(ids).hasSizeGreaterThan(25);
    }

    @Test
    void everyCommandIsReachedByThePaletteOrSaysWhyItCannotBeDone() {
        push(KeyCode.CONTROL, KeyCode.K);
        for (Action action : screens.commands().all()) {
            interact(() -> field().setText(action.label()));

            assertThat(list().getItems()).extracting(PaletteEntry::id).contains(action.id());
            PaletteEntry entry = list().getItems().stream()
                    .filter(one -> one.id().equals(action.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.refusal()).isEqualTo(action.refusal().get());
        }
    }

    @Test
    void thePaletteNeverOffersItselfFirst() {
        push(KeyCode.CONTROL, KeyCode.K);

        assertThat(list().getItems().getFirst().id()).isNotEqualTo("palette");
    }

    @Test
    void thePaletteIsDrivenByKeysAlone() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("go to set");
        push(KeyCode.ENTER);

        assertThat(shell.place().get()).isEqualTo(Place.SETTINGS);
        assertThat(shell.layers().card()).isEmpty();
    }

    @Test
    void escapePutsThePaletteAwayAndTheKeysAreBackWhereTheyWere() {
        interact(() -> screens.askView().focusFirst());

        push(KeyCode.CONTROL, KeyCode.K);
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("palette-field");
        push(KeyCode.ESCAPE);

        assertThat(shell.layers().card()).isEmpty();
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("question");
    }

    @Test
    void aRefusedCommandStaysInViewWithItsReasonAndDoesNothing() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("export the cohort");
        push(KeyCode.ENTER);

        assertThat(shell.layers().card()).isPresent();
        assertThat(list().getItems().getFirst().refusal()).hasValue("Export: needs an answer");
        assertThat(field().getAccessibleHelp()).isEqualTo("Export: needs an answer");
    }

    @Test
    void f1OpensTheHelpOfTheScreenInViewAndEveryCommandIsOnThePageOfKeys() {
        push(KeyCode.F1);
        assertThat(lookup("#help-page .pg-page-title").<Label>query().getText()).isEqualTo("How to ask");
        assertThat(lookup("#help-notice").<Label>query().getText()).contains("not a medical device");
        push(KeyCode.ESCAPE);

        push(KeyCode.SHIFT, KeyCode.F1);
        for (Action action : screens.commands().all()) {
            assertThat(lookup((Node node) -> ("keys-" + action.id()).equals(node.getId()))
                            .tryQuery())
                    .as(action.id())
                    .isPresent();
        }
    }

    @Test
    void helpIsSearchedByItsWords() {
        push(KeyCode.F1);
        write("hatched");

        assertThat(lookup("#help-pages").<ListView<HelpPage>>query().getItems())
                .extracting(HelpPage::id)
                .containsExactly("partial");
    }

    @Test
    void anExampleOfTheHelpIsPutIntoTheQuestionAndAsked() {
        push(KeyCode.F1);
        clickOn("women over 40 with type 2 diabetes");

        assertThat(screens.ask().sentence().get()).isEqualTo("women over 40 with type 2 diabetes");
        assertThat(shell.layers().card()).isEmpty();
    }

    @Test
    void everyPageStandsInBothLanguagesAndItsExamplesAreUnderstood() {
        int examples = 0;
        for (String id : HelpPage.IDS) {
            HelpPage english = HelpPage.read(id, Language.ENGLISH);
            HelpPage german = HelpPage.read(id, Language.GERMAN);
            assertThat(german.title()).isNotEqualTo(english.title());
            assertThat(german.parts()).as(id).hasSameSizeAs(english.parts());
            for (int i = 0; i < english.parts().size(); i++) {
                assertThat(german.parts().get(i)).hasSameClassAs(english.parts().get(i));
                if (english.parts().get(i) instanceof HelpPage.Part.Example example) {
                    examples++;
                    assertThat(nobody.read(example.words()).understood())
                            .as(example.words())
                            .isTrue();
                }
            }
        }
        assertThat(examples).isGreaterThan(3);
    }

    @Test
    void f6WalksFromPanelToPanelAndRoundAgain() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 12; i++) {
            push(KeyCode.F6);
            seen.add(String.valueOf(shell.scene().getFocusOwner().getId()));
        }
        assertThat(seen).contains("rail-ask", "question").hasSizeGreaterThan(3);
        String here = shell.scene().getFocusOwner().getId();
        push(KeyCode.F6);
        push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo(here);
    }

    @Test
    void theThemeIsSwitchedByKeysAndRememberedAsAChoice() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);

        assertThat(screens.remembered().settings().now().theme()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void undoAndRedoAnswerToTheirKeysInsideTheField() {
        interact(() -> screens.ask().write("women with asthma"));
        interact(() -> screens.ask().write("men with asthma"));

        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(screens.ask().sentence().get()).isEqualTo("women with asthma");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(screens.ask().sentence().get()).isEqualTo("men with asthma");
    }

    @Test
    void afterACrashTheQuestionAndTheScreenAreBackAndItIsSaid() {
        interact(() -> screens.restore(new Session(
                "women with asthma",
                true,
                Place.PATIENT.key(),
                ThemeChoice.SYSTEM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));

        assertThat(screens.ask().sentence().get()).isEqualTo("women with asthma");
        assertThat(shell.place().get()).isEqualTo(Place.PATIENT);
        assertThat(lookup("#notice-detail").<Label>query().getText())
                .contains("ended unexpectedly", "The patient in view was not kept");
        clickOn("#restored-fresh");
        assertThat(screens.ask().sentence().get()).isEmpty();
        assertThat(shell.place().get()).isEqualTo(Place.ASK);
    }

    @Test
    void everyKindOfFailureSaysWhatWhereAndWhatToDo() {
        for (SourceException.Category category : SourceException.Category.values()) {
            interact(() -> shell.tellFailure(
                    new SourceException(category, "north.vcf.gz, line 7", "block 3 is damaged", "Copy it again")));

            assertThat(lookup("#notice-detail").<Label>queryAll())
                    .anySatisfy(said -> assertThat(said.getText())
                            .contains("north.vcf.gz, line 7", "block 3 is damaged", "Copy it again"));
        }
    }

    @Test
    void whatNobodyCaughtIsAMessageWithACodeAndTheWindowStays() throws Exception {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        UncaughtFailures.tell(shell::tellFailure);
        try {
            jobs.later(() -> {
                throw new IllegalStateException("patient NR-000318, secret");
            });
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> lookup("#notice-code").tryQuery().isPresent());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(lookup("#notice-code").<Label>query().getText()).matches("Code for support: [0-9A-F]{8}");
        assertThat(lookup("#notice-detail").<Label>query().getText())
                .contains("still there")
                .doesNotContain("NR-000318")
                .doesNotContain("Exception");
        assertThat(shell.scene().getWindow().isShowing()).isTrue();
        WaitForAsyncUtils.clearExceptions();
    }

    private TextField field() {
        return lookup("#palette-field").query();
    }

    private ListView<PaletteEntry> list() {
        return lookup("#palette-list").query();
    }

    /// Nobody is behind it.
    private static final class ClosedDoor implements PatientDoor {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return List.of();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            throw new SourceException(SourceException.Category.MISSING, key, "nobody has this record", "Check it");
        }
    }
}
