package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.phengen.SampleStudies;
import org.phengen.chart.draw.ChartPane;
import org.phengen.job.JobContext;
import org.phengen.score.ScoreCatalog;
import org.phengen.ui.kit.Theme;

/// Walks every text of the patient's screen, tab by tab, for patients of the sample sites: each that holds a digit
/// opens how its numbers were made, or is one of the few kinds of number that need none.
class EveryNumberOpensTest {
    private static final PatientDoor DOOR =
            new SitePatients(SampleStudies.FEDERATION, ScoreCatalog.find(ScoreCatalog.BMI));
    private static final Map<String, OpenPatient> OPENED = new HashMap<>();
    private static final List<String> TABS = List.of(
            "tab-variants", "tab-evidence", "tab-people", "tab-calibration", "tab-checks", "tab-audit", "tab-sources");
    /// typical; a child; closed because the sexes disagree; an exome of the clinic without a score
    private static final List<String> PATIENTS = List.of("north/n0390", "north/n0055", "north/n0034", "clinic/c0003");

    /// Tables whose rows open their derivation with Enter and a double click.
    private static final List<String> OPENING_TABLES = List.of("evidence-table", "audit-table", "attrition-table");

    /// Charts whose marks, rows and whole open theirs.
    private static final List<String> OPENING_CHARTS =
            List.of("ruler-chart", "life-chart", "plane-chart", "variants-chart", "calibration-chart");

    /// The kinds of number that need no derivation, by the text itself.
    private static final List<Pattern> NEEDS_NONE = List.of(
            // dates, completed years and the record's own number
            Pattern.compile("born .* record \\w+"),
            // how many reasons stand below, counted on the screen
            Pattern.compile("\\d reasons?"),
            // what a published score is called and how many rows its file has
            Pattern.compile("\\d+ loci · .*|.*, \\d+ loci"),
            // another score that was not made says why: nothing was worked out
            Pattern.compile("not scored: \\d+.% read"),
            // the ends of a scale, a threshold of the WHO or of the program, and sentences about the rules
            Pattern.compile("0 lower|50|100 lower|BMI 30\\+|75.% needed|not used under 20 years|Under 20 years: .*"),
            Pattern.compile("(?s).*5 to 95 of 100.*"),
            Pattern.compile("under 21 children within a year of age"),
            Pattern.compile("A site with fewer than 100 adults here has no slope of its own\\."),
            Pattern.compile("fewer than 100 effective peers: .*"),
            Pattern.compile("No expected BMI, no difference and no place among 100 are shown\\. .*"),
            // settings of the model
            Pattern.compile("Box-Cox\\(BMI\\) ~ .*|400 people’s bootstraps, seed \\d+|same sex, age within .*"),
            // the name of a genome build
            Pattern.compile("GRCh38 by contig lengths"),
            // how many rows the list of derivations below it has
            Pattern.compile("\\d+ numbers, each with its derivation: Enter opens it"));

    /// Tables of what was read: each row names the file whose records it counts.
    private static final List<String> READINGS = List.of("sources-table");

    private static ScreenUnderTest screen(String key) {
        var screen = ScreenUnderTest.of(DOOR, Theme.LIGHT, 1368, 872);
        OpenPatient patient = OPENED.computeIfAbsent(key, asked -> DOOR.open(asked, JobContext.unwatched()));
        ScreenUnderTest.onScreen(() -> {
            screen.model.show(patient);
            return true;
        });
        return screen.settled();
    }

    private static void walk(Node node, List<String> found, List<Node> path) {
        if (!node.isVisible()) {
            return;
        }
        path.add(node);
        String text = Objects.requireNonNullElse(
                node instanceof Labeled labeled ? labeled.getText() : node instanceof Text words ? words.getText() : "",
                "");
        if (text.chars().anyMatch(Character::isDigit) && !opens(path) && !needsNone(text)) {
            String ids = path.stream()
                    .map(Node::getId)
                    .filter(id -> id != null && !id.isEmpty())
                    .reduce("", (all, one) -> all + "/" + one);
            found.add(ids + ": " + text);
        } else if (node instanceof Parent parent && !(node instanceof Labeled && !text.isEmpty())) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found, path));
        }
        path.removeLast();
    }

    private static boolean opens(List<Node> path) {
        return path.stream()
                .anyMatch(node -> node.getStyleClass().contains("pg-derived")
                        || node instanceof TableView
                                && (OPENING_TABLES.contains(node.getId()) || READINGS.contains(node.getId()))
                        || node instanceof ChartPane && OPENING_CHARTS.contains(node.getId()));
    }

    private static boolean needsNone(String text) {
        return NEEDS_NONE.stream().anyMatch(kind -> kind.matcher(text).matches());
    }

    @Test
    void everyNumberOfEveryTabOpensItsDerivationOrNeedsNone() {
        List<String> found = new ArrayList<>();
        for (String key : PATIENTS) {
            var screen = screen(key);
            for (String tab : TABS) {
                ScreenUnderTest.onScreen(() -> {
                    screen.view.tab(tab, false);
                    return true;
                });
                screen.settled();
                List<String> here = new ArrayList<>();
                ScreenUnderTest.onScreen(() -> {
                    walk(screen.view, here, new ArrayList<>());
                    return true;
                });
                here.stream().map(line -> key + " " + line).forEach(found::add);
            }
        }
        assertThat(found.stream().distinct().toList())
                .as("\n" + String.join("\n", found.stream().distinct().toList()) + "\n")
                .isEmpty();
    }
}
