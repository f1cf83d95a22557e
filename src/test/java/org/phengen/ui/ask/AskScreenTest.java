package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.phengen.language.Said;
import org.phengen.question.Sex;
import org.phengen.site.CohortRow;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.Shell;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// What a click means on the Ask screen, in the real shell, on the headless platform.
class AskScreenTest extends ApplicationTest {
    private static final String MELANOMA = "all patients diagnosed with melanoma under the age of 30";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);

    private final ScreenJobRunner jobs = new ScreenJobRunner();
    private final InventedSites sites = new InventedSites();
    private final List<CohortRow> opened = new ArrayList<>();
    private final List<String> cssWarnings = new ArrayList<>();
    private final Logger cssLog = Logger.getLogger("javafx.css");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private AskViewModel model;

    @Override
    public void start(Stage stage) {
        cssLog.addHandler(new Handler() {
            @Override
            public void publish(LogRecord said) {
                cssWarnings.add(said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        shell = new Shell(jobs, 1000, 700);
        model = new AskViewModel(sites, jobs, CLOCK);
        model.setOnOpen(opened::add);
        shell.add(Place.ASK, new AskView(new ScreenContext(jobs, shell.theme(), CLOCK), model));
        stage.setScene(shell.scene());
        stage.show();
    }

    @Test
    void askingASentenceBringsEverySitesCountAndItsPeople() throws TimeoutException {
        type(MELANOMA);
        clickOn("#ask");
        ready();

        assertThat(words("#site-card-north")).contains("63 match");
        assertThat(words("#site-card-south")).contains("34 match").contains("no rows");
        assertThat(lookup("#patients").<PatientTable>query().getItems()).hasSize(67);
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void theTableIsFilteredFromTheKeyboardAndSaysThatNothingElseFollows() throws TimeoutException {
        type(MELANOMA);
        clickOn("#ask");
        ready();
        PatientTable table = lookup("#patients").query();
        List<CohortRow> all = List.copyOf(table.getItems());
        String cohort = said("#cohort");

        clickOn("#filter");
        interact(() -> lookup("#filter-sex")
                .<javafx.scene.control.ComboBox<java.util.Optional<Sex>>>query()
                .setValue(java.util.Optional.of(Sex.FEMALE)));
        interact(() -> lookup("#filter-age-under").<TextInputControl>query().setText("25"));

        List<CohortRow> women = all.stream()
                .filter(row -> row.sex() == Sex.FEMALE)
                .filter(row -> row.onset()
                        .filter(found ->
                                found.youngest() >= 0 && found.exactYears().orElse(found.youngest()) < 25)
                        .isPresent())
                .toList();
        assertThat(table.getItems()).isNotEmpty().hasSizeLessThan(67).isEqualTo(women);
        assertThat(said("#patients-panel"))
                .contains(women.size() + " of 67 listed shown")
                .contains("do not follow this filter")
                .contains("Filter: 2 on");
        assertThat(said("#cohort")).isEqualTo(cohort);

        push(KeyCode.ESCAPE);
        assertThat(table.getItems()).isEqualTo(all);
        assertThat(said("#patients-panel")).contains("67 listed");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void theShortcutAsksAndTheSentenceIsReadBackWhileItIsTyped() throws TimeoutException {
        type("women with melanoma");
        assertThat(lookup("#read-back-words").<Node>query().getAccessibleText()).contains("melanoma recorded");

        press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
        ready();

        assertThat(sites.asked).isEqualTo(3);
    }

    @Test
    void theCrossOfAChipTakesItsWordsOutOfTheSentence() {
        type(MELANOMA);

        clickOn("#chip-remove-1");

        assertThat(lookup("#question").<TextInputControl>query().getText()).isEqualTo("patients with melanoma");
    }

    @Test
    void theAgeLimitIsEditedBesideItsChip() {
        type(MELANOMA);

        clickOn("#chip-1");
        interact(() -> lookup("#chip-age-under").<TextInputControl>query().setText("40"));
        clickOn("#chip-apply");

        assertThat(lookup("#question").<TextInputControl>query().getText()).contains("under 40");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void aWindowOfTimeIsEditedBesideItsChip() {
        type("patients diagnosed with melanoma since 2019");
        clickOn("#chip-1");
        interact(() -> lookup("#chip-day-last").<TextInputControl>query().setText("2021-12-31"));
        clickOn("#chip-apply");
        assertThat(text()).isEqualTo("patients diagnosed with melanoma between 2019 and 2021");

        type("BMI over 30 in the last 2 years");
        clickOn("#chip-0");
        interact(() -> lookup("#chip-count").<TextInputControl>query().setText("5"));
        clickOn("#chip-apply");
        assertThat(text()).contains("in the last 5 years");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void wordsNotUnderstoodCanBeStruckOut() {
        type("patients with melanoma and a nice dog");
        assertThat(lookup("#ask").<ButtonBase>query().getText()).isEqualTo("Ask: needs every word understood");

        clickOn("#strike-out");

        assertThat(lookup("#question").<TextInputControl>query().getText()).doesNotContain("nice dog");
    }

    @Test
    void theWordsNotUnderstoodAreToldOneAfterAnotherByTheKeys() {
        type("women with melanoma and a nice smile under the age of 30");
        assertThat(words("#read-back-words")).contains("nice smile");
        assertThat(words("#read-back-more")).contains("under the age of 30");

        interact(() -> lookup("#read-back-more").query().requestFocus());
        push(KeyCode.SPACE);
        assertThat(words("#read-back-words")).contains("under the age of 30");
        push(KeyCode.SPACE);
        assertThat(words("#read-back-words")).contains("nice smile").doesNotContain("under the age");
    }

    @Test
    void openInARowOpensThatPatient() throws TimeoutException {
        type(MELANOMA);
        clickOn("#ask");
        ready();

        clickOn("#open-north-NR-000375");

        assertThat(opened).extracting(CohortRow::key).containsExactly("north/NR-000375");
    }

    @Test
    void typingOffersWaysToGoOnAndOnlyAChoiceChangesTheText() {
        clickOn("#question").write("women with mel");
        ContinuationList ways = lookup("#continuations").query();
        assertThat(ways.isVisible()).isTrue();
        assertThat(ways.getItems().getFirst().words()).isEqualTo("melanoma");
        assertThat(text()).isEqualTo("women with mel");

        push(KeyCode.ESCAPE);
        assertThat(ways.isVisible()).isFalse();
        assertThat(text()).isEqualTo("women with mel");

        push(KeyCode.DOWN);
        assertThat(ways.isVisible()).isTrue();
        assertThat(ways.chosen()).as("nothing is chosen by itself").isEmpty();
        push(KeyCode.DOWN);
        assertThat(lookup("#question").<Node>query().getAccessibleHelp())
                .contains("melanoma")
                .contains("2 sites");
        push(KeyCode.TAB);
        assertThat(text()).isEqualTo("women with melanoma ");
        assertThat(ways.isVisible()).isFalse();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void enterAsksWhereNoWayToGoOnIsChosen() throws TimeoutException {
        clickOn("#question").write("women with asthma ");
        assertThat(lookup("#continuations").<Node>query().isVisible()).isTrue();
        push(KeyCode.ENTER);
        ready();
        assertThat(text()).isEqualTo("women with asthma ");
    }

    @Test
    void aMisspellingIsAskedAboutAndOneClickTakesTheAnswer() {
        type("patients with melanmoa");
        assertThat(model.chips()).isEmpty();
        assertThat(text()).isEqualTo("patients with melanmoa");

        clickOn("#meant-0");

        assertThat(text()).isEqualTo("patients with melanoma");
        assertThat(model.reading().get().understood()).isTrue();
    }

    @Test
    void altAndEnterTakeTheFirstSpelling() {
        clickOn("#question").write("patients with astma");
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        assertThat(text()).isEqualTo("patients with asthma");
        assertThat(sites.asked).isZero();
    }

    @Test
    void theCrossOfAChipSaysWhyItDoesNothingWhileWordsAreMisread() {
        type("women with melanoma who smoke");
        clickOn("#chip-remove-0");
        assertThat(lookup("#why-not").<Label>query().getText()).contains("smoke");
        assertThat(text()).isEqualTo("women with melanoma who smoke");
    }

    private String text() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#question").<TextInputControl>query().getText();
    }

    @Test
    void aPlaceThatIsNotBuiltSaysSoAndLeadsNowhere() {
        clickOn("#rail-compare");

        assertThat(shell.place().get()).isEqualTo(Place.ASK);
        assertThat(lookup("#rail-compare").<Node>query().getAccessibleText())
                .isEqualTo("Compare: comes with a later version");
        assertThat(lookup("#rail-compare").<Node>query().isFocusTraversable()).isTrue();
    }

    @Test
    void theSwitchTurnsTheWholeWindowDarkAndTheNoticeStays() {
        clickOn("#theme-switch");

        assertThat(shell.theme().get()).isEqualTo(Theme.DARK);
        assertThat(shell.scene().getRoot().getStyleClass()).contains("pg-dark").doesNotContain("pg-light");
        assertThat(lookup("#status-notice").<Label>query().getText())
                .isEqualTo("Research and demonstration; not a medical device");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void everythingThatCanBePressedHasAnIdAndAName() throws TimeoutException {
        type(MELANOMA);
        clickOn("#ask");
        ready();

        Set<Node> pressable = lookup(node -> node instanceof ButtonBase || node instanceof TextInputControl)
                .queryAll();
        assertThat(pressable).hasSizeGreaterThan(15);
        for (Node node : pressable) {
            if (node.getStyleClass().contains("tab-down-button")
                    || node.getStyleClass().contains("control-buttons-tab")) {
                continue;
            }
            assertThat(node.getId()).as("the id of %s", node).isNotBlank();
            assertThat(node.getAccessibleText())
                    .as("the name of %s", node.getId())
                    .isNotBlank();
        }
    }

    @Test
    void theJobsTrayListsASiteStillReadingAndStopsIt() {
        var never = new java.util.concurrent.CountDownLatch(1);
        sites.answer(InventedSites.CLINIC, context -> {
            context.progress(Said.plain("Reading genome 31 of 40"), 31, 40);
            try {
                never.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return InventedSites.complete(InventedSites.CLINIC, 4);
        });
        type(MELANOMA);
        clickOn("#ask");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.state().get()).isInstanceOf(AskState.Running.class);

        clickOn("#stop");
        never.countDown();

        assertThat(model.state().get()).isInstanceOf(AskState.Partial.class);
        assertThat(words("#site-card-clinic")).contains("Stopped before it had answered");
    }

    @Override
    public void stop() {
        for (Handler handler : cssLog.getHandlers()) {
            cssLog.removeHandler(handler);
        }
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void type(String sentence) {
        clickOn("#question");
        interact(() -> lookup("#question").<TextInputControl>query().setText(sentence));
    }

    private void ready() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> model.state().get() instanceof AskState.Ready);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String words(String id) {
        return lookup(id).<Node>query().getAccessibleText();
    }

    /// The words of every label and button inside a node.
    private String said(String query) {
        Node node = lookup(query).query();
        List<Node> all = new ArrayList<>(node.lookupAll(".label"));
        all.addAll(node.lookupAll(".button"));
        return all.stream()
                .map(one -> String.valueOf(((javafx.scene.control.Labeled) one).getText()))
                .collect(java.util.stream.Collectors.joining("|"));
    }
}
