package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ShownCount;
import org.phengen.language.Said;
import org.phengen.site.Breakdown;
import org.phengen.site.RecordNote;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Words;
import org.testfx.framework.junit5.ApplicationTest;

/// The list of what a site's records hold.
class RecordsPopOverTest extends ApplicationTest {
    @Override
    public void start(Stage stage) {}

    private static SiteAnswer answer(SiteFile site, ShownCount... counts) {
        List<String> lines = List.of(
                "Observation resources: used",
                "people who have died",
                "conditions refuted",
                "Claim resources: not used");
        List<RecordNote> notes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            notes.add(new RecordNote(Said.plain(lines.get(i)), counts[i % counts.length]));
        }
        return new SiteAnswer(
                site,
                SiteAnswer.State.COMPLETE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                notes,
                List.of(),
                List.of(),
                Optional.empty(),
                new Breakdown(List.of(), List.of(), List.of(), Optional.empty()),
                1);
    }

    private List<String> words(SiteAnswer answer) {
        List<String> words = new ArrayList<>();
        interact(() -> collect(RecordsPopOver.list(Words.of("ask"), answer), words));
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Label label) {
            words.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    @Test
    void eachLineStandsUnderItsHeadingWithItsCount() {
        SiteAnswer answer = answer(
                InventedSites.NORTH,
                new ShownCount.Exact(17989),
                new ShownCount.Exact(28),
                new ShownCount.Exact(1),
                new ShownCount.Exact(1046));

        assertThat(words(answer))
                .containsExactly(
                        "Used",
                        "Observation resources: used",
                        "17,989",
                        "People",
                        "people who have died",
                        "28",
                        "Left out or put right",
                        "conditions refuted",
                        "1",
                        "Not needed by any question",
                        "Claim resources: not used",
                        "1,046");
    }

    @Test
    void aSiteOfCountsShowsTheLinesWithoutANumber() {
        assertThat(words(answer(InventedSites.SOUTH, new ShownCount.Hidden())))
                .contains("people who have died", "conditions refuted")
                .noneMatch(text -> text.matches(".*\\d.*"));
    }
}
