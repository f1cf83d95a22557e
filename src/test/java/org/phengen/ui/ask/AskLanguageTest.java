package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobRunner;
import org.phengen.language.Language;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.OnScreen;
import org.phengen.ui.kit.PseudoLanguage;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Seen;
import org.phengen.ui.kit.TextSize;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.Shell;

/// The Ask screen in other languages and sizes: nothing untranslated, nothing cut.
class AskLanguageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private static final String TYPED = "women with melanoma and a nice smile";
    private static final String QUESTION = "all patients diagnosed with melanoma under the age of 30";
    /// names of invented sites and people, codes, units, what a source wrote, the typed question, words suggested for
    /// it
    private static final Set<String> DATA = Set.of(
            "North",
            "Regional",
            "South",
            "Valley",
            "Riverside",
            "Clinic",
            "north",
            "south",
            "clinic",
            "melanoma",
            "Melanoma",
            "SNOMED",
            "CT",
            "ICD",
            "PhenGen",
            "kg",
            "of",
            "skin",
            "page",
            "the",
            "search",
            "records",
            "nine",
            "NR",
            "trunk",
            "Malignant",
            "all",
            "patients",
            "diagnosed",
            "with",
            "under",
            "age",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "May",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Oct",
            "Nov",
            "Dec");
    /// Cut on purpose, whole in a tooltip or in the cell below: site names in a card's head, words of the data in
    /// cells, the detail of a chip; tabs that do not fit stand in the menu of their area.
    private static final String CUT_ON_PURPOSE =
            ".*(/site-card-[a-z]+|/patients|/chip-detail-\\d+|/ask-tabs/tab-[a-z]+:|/status-bar).*";

    @BeforeAll
    static void makeThePseudoLanguage() {
        PseudoLanguage.install();
    }

    @Test
    void everyWordOfTheScreenIsAMessageOrData() {
        for (Consumer<AskViewModel> act : List.<Consumer<AskViewModel>>of(
                model -> {}, model -> model.sentence().set(TYPED), AskLanguageTest::ask)) {
            List<String> left = OnScreen.in(
                    PseudoLanguage.SPOKEN,
                    () -> Seen.on(scene(1440, 900, TextSize.DESIGNED, act)).untranslated(DATA::contains));
            assertThat(left.stream().filter(words -> !words.equals(TYPED))).isEmpty();
        }
    }

    @Test
    void nothingIsCutInAnyLanguageAtEitherSizeOfTheWindowOrAtAnySizeOfText() {
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN, PseudoLanguage.SPOKEN)) {
            for (int percent : List.of(100, 150, 200)) {
                for (double[] size : List.of(new double[] {1440, 900}, new double[] {1000, 700})) {
                    List<String> cut = OnScreen.in(
                            language,
                            () -> Seen.on(scene(size[0], size[1], new TextSize(percent), AskLanguageTest::ask))
                                    .cut(percent > 100));
                    assertThat(cut.stream().filter(words -> !words.matches(CUT_ON_PURPOSE)))
                            .as("%s, %d percent, %.0f wide", language, percent, size[0])
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everythingAHandCanActOnHasAnIdANameAndTheKeysAndEveryChartItsSentenceAndItsTable() {
        List<String> faults = OnScreen.in(Language.ENGLISH, () -> {
            Seen seen = Seen.on(scene(1440, 900, TextSize.DESIGNED, AskLanguageTest::ask));
            return Stream.concat(seen.unreachable().stream(), seen.speechless().stream())
                    .toList();
        });
        assertThat(faults).isEmpty();
    }

    private static void ask(AskViewModel model) {
        model.sentence().set(QUESTION);
        model.ask();
    }

    private static Scene scene(double width, double height, TextSize text, Consumer<AskViewModel> act) {
        var shell = new Shell(new ScreenJobRunner(), width, height);
        var model = new AskViewModel(new InventedSites(), JobRunner.inline(), CLOCK);
        shell.add(Place.ASK, new AskView(new ScreenContext(JobRunner.inline(), shell.theme(), CLOCK), model));
        shell.setTextSize(text);
        act.accept(model);
        OnScreen.settled(shell.scene());
        if (shell.scene().lookup("#ask-tabs") instanceof TabPane tabs) {
            tabs.getSelectionModel().select(1);
            OnScreen.settled(shell.scene());
        }
        return shell.scene();
    }
}
