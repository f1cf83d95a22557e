package org.phengen.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Language;
import org.phengen.language.Said;
import org.phengen.site.Federation;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.OnScreen;
import org.phengen.ui.kit.PseudoLanguage;
import org.phengen.ui.kit.Seen;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.patient.OpenPatient;
import org.phengen.ui.patient.PatientDoor;

/// What lies over the screens or beside them - settings, palette, help, messages of failures - in a made language and
/// under the hand: nothing untranslated, nothing without a name, in light and in dark.
class OverlaysLanguageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    /// folders, names of keys, names of languages in their own, the program's name
    private static final Set<String> DATA = Set.of("config", "phengen", "local", "share", "PhenGen", "Ctrl", "Shift");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final Map<String, Consumer<Screens>> OVERLAYS = new TreeMap<>(Map.of(
            "settings", screens -> screens.go(Place.SETTINGS),
            "palette", Screens::showPalette,
            "help", Screens::showHelp));

    @BeforeAll
    static void makeThePseudoLanguage() {
        PseudoLanguage.install();
    }

    @Test
    void everyWordIsAMessageOrDataInLightAndDark() {
        Set<String> data = new HashSet<>(DATA);
        // a help page is a file of its own in each language; that every page has both is tested beside the commands
        for (HelpPage page : OnScreen.in(Language.ENGLISH, HelpPage::all)) {
            WORD.matcher(page.toString()).results().forEach(word -> data.add(word.group()));
        }
        for (Theme theme : Theme.values()) {
            OVERLAYS.forEach((name, act) -> {
                List<String> left = OnScreen.in(
                        PseudoLanguage.SPOKEN, () -> Seen.on(scene(theme, act)).untranslated(data::contains));
                assertThat(left).as("%s, %s", name, theme).isEmpty();
            });
        }
    }

    @Test
    void everythingAHandCanActOnHasAnIdANameAndTheKeysInLightAndDark() {
        for (Theme theme : Theme.values()) {
            OVERLAYS.forEach((name, act) -> {
                List<String> faults = OnScreen.in(Language.GERMAN, () -> {
                    Seen seen = Seen.on(scene(theme, act));
                    return Stream.concat(seen.unreachable().stream(), seen.speechless().stream())
                            .toList();
                });
                assertThat(faults).as("%s, %s", name, theme).isEmpty();
            });
        }
    }

    @Test
    void everyKindOfFailureIsToldInTheReadersLanguage() {
        for (SourceException.Category category : SourceException.Category.values()) {
            List<String> left = OnScreen.in(
                    PseudoLanguage.SPOKEN,
                    () -> Seen.on(failed(category)).untranslated(Set.of("north", "vcf", "gz", "PhenGen")::contains));
            assertThat(left).as("%s", category).isEmpty();
        }
    }

    private static Scene failed(SourceException.Category category) {
        var jobs = new ScreenJobRunner();
        var shell = new Shell(jobs, 1280, 860);
        shell.tellFailure(new SourceException(
                category,
                "north.vcf.gz",
                Said.told("range.fault.thereNoSuchFile"),
                Said.told("range.fault.checkPathSpelling")));
        return OnScreen.settled(shell.scene());
    }

    private static Scene scene(Theme theme, Consumer<Screens> act) {
        var jobs = new ScreenJobRunner();
        var shell = new Shell(jobs, 1280, 860);
        var nobody = Federation.open(List.of(), new OpenPatientTest.NoSources(), CLOCK, JobContext.unwatched());
        var screens = new Screens(shell, jobs, CLOCK, nobody, new Nobody());
        screens.addAll();
        shell.wear(theme);
        act.accept(screens);
        return OnScreen.settled(shell.scene());
    }

    private static final class Nobody implements PatientDoor {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return new ArrayList<>();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            throw new AssertionError("nobody is opened here");
        }
    }
}
