package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.CategoryBarsDrawing;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.model.CategoryBars;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Derivation;
import org.phengen.language.Said;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Words;

/// The cohort by age at diagnosis, sex and BMI.
final class CohortPanel extends VBox {
    /// Relative widths: sex has few bars, BMI many.
    private static final double[] WIDTHS = {120, 70, 150};

    private final Words words;
    private final AskFigures figures;
    private final Panel panel;
    private final List<ChartPane> charts;
    private final List<Label> titles;
    private final Label note = new Label();
    private final ChartTags tags;
    private final FigureLinks links;
    /// How the bars of each chart were counted.
    private List<List<Derivation>> made = List.of();

    CohortPanel(ScreenContext context, Words words, AskFigures figures, FigureLinks links) {
        this.words = words;
        this.figures = figures;
        this.links = links;
        panel = new Panel("cohort", words.say("cohort.idle.title"));
        charts = List.of(context.chart("chart-age"), context.chart("chart-sex"), context.chart("chart-bmi"));
        titles = List.of(new Label(), new Label(), new Label());
        tags = new ChartTags(words, Feather.MORE_HORIZONTAL, charts.getFirst());
        var row = new HBox(24);
        for (int i = 0; i < charts.size(); i++) {
            titles.get(i).getStyleClass().addAll("pg-note", "pg-strong");
            var one = new VBox(4, titles.get(i), charts.get(i));
            VBox.setVgrow(charts.get(i), Priority.ALWAYS);
            int chart = i;
            charts.get(i).setOpening(bar -> open(chart, bar));
            HBox.setHgrow(one, Priority.ALWAYS);
            one.setMinWidth(0);
            one.setPrefWidth(WIDTHS[i]);
            row.getChildren().add(one);
        }
        VBox.setVgrow(row, Priority.ALWAYS);
        note.getStyleClass().addAll("pg-note", "pg-second");
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setWrapText(true);
        // long words must not widen the panel
        note.setMinWidth(0);
        note.setPrefWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        var body = new VBox(4, row, note);
        body.getStyleClass().add("pg-panel-body");
        panel.setBody(body);
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
    }

    /// A bar opens how it was counted, the whole chart all its bars.
    private void open(int chart, String bar) {
        List<Derivation> found = made.isEmpty()
                ? List.of()
                : made.get(chart).stream()
                        .filter(one -> bar.isEmpty() || one.id().equals(bar))
                        .toList();
        if (!found.isEmpty()) {
            links.open(found, charts.get(chart));
        }
    }

    /// How the bars by age, sex and BMI were counted.
    List<List<Derivation>> derivations() {
        return made;
    }

    void show(AskState state) {
        made = List.of();
        panel.setEnds(tags.of(state).toArray(Node[]::new));
        Optional<Answers> answers = AskStates.answers(state)
                .filter(some -> !AskFigures.counted(some).isEmpty());
        if (answers.isEmpty()) {
            charts.forEach(chart -> tags.export(state, chart, Optional.of(words.say("chart.refused.none"))));
            clear(state);
            return;
        }
        Answers given = answers.get();
        List<CategoryBars> models = List.of(figures.ages(given), figures.sexes(given), figures.bmis(given));
        List<List<String>> outside = List.of(figures.withoutAge(given), List.of(), figures.withoutBmi(given));
        for (int i = 0; i < models.size(); i++) {
            boolean drawn = !models.get(i).bars().isEmpty();
            List<String> beside = drawn ? outside.get(i) : List.of();
            titles.get(i)
                    .setText(models.get(i).title()
                            + beside.stream().map(" · "::concat).collect(Collectors.joining()));
            tags.export(state, charts.get(i), new AskExports(words).refusal(models.get(i), given));
            if (models.get(i).bars().isEmpty()) {
                List<String> why = outside.get(i);
                String said =
                        why.isEmpty() ? words.say("cohort.none") : words.say("cohort.noBar", String.join(" · ", why));
                charts.get(i).empty(said);
            } else {
                charts.get(i).show(new CategoryBarsDrawing(models.get(i)));
            }
        }
        var counting = new BarDerivations(words, AskFigures.counted(given));
        made = List.of(
                counting.of("ages", models.get(0), outside.get(0)),
                counting.of("sexes", models.get(1), outside.get(1)),
                counting.of("bmis", models.get(2), outside.get(2)));
        panel.setTitle(title(given));
        panel.setSecond(given.sites().stream()
                .filter(AskFigures.counted(given)::contains)
                .map(site -> Sites.shortName(site.site()))
                .collect(Collectors.joining(", ")));
        note.setText(note(given));
        note.setTooltip(note.getText().isEmpty() ? null : new Tooltip(note.getText()));
    }

    private String title(Answers answers) {
        int people = 0;
        boolean exact = true;
        for (SiteAnswer site : AskFigures.counted(answers)) {
            if (site.patients().isPresent() && site.patients().get() instanceof ShownCount.Exact count) {
                people += count.count();
            } else {
                exact = false;
            }
        }
        String key = answers.whole() ? "cohort.title" : "cohort.title.soFar";
        int maybe = maybe(answers);
        return exact
                ? words.say(key, people) + (maybe > 0 ? words.say("cohort.maybe", maybe) : "")
                : words.say(answers.whole() ? "cohort.title.hidden" : "cohort.soFar.hidden");
    }

    private String note(Answers answers) {
        String held = answers.sites().stream()
                .flatMap(site -> site.breakdown().withheld().map(Said::now).stream())
                .collect(Collectors.joining(". "));
        List<String> sentences = new ArrayList<>();
        if (!held.isEmpty()) {
            sentences.add(held + ".");
        }
        if (AskFigures.growing(answers)) {
            sentences.add(words.say("cohort.growing"));
        }
        if (maybe(answers) > 0) {
            sentences.add(words.say(AskFigures.maybesInside(answers) ? "cohort.oldest" : "cohort.maybeBar"));
        }
        return String.join(" ", sentences);
    }

    private static int maybe(Answers answers) {
        return AskFigures.counted(answers).stream()
                .flatMap(site -> site.maybe().stream())
                .mapToInt(count -> count instanceof ShownCount.Exact perhaps ? perhaps.count() : 0)
                .sum();
    }

    private void clear(AskState state) {
        panel.setTitle(words.say("cohort.idle.title"));
        panel.setSecond("");
        note.setText("");
        titles.forEach(title -> title.setText(""));
        boolean idle = state instanceof AskState.Idle;
        charts.get(0).empty(idle ? words.say("cohort.age.idle") : "");
        charts.get(1).empty(idle ? words.say("cohort.sex.idle") : words.say(AskStates.key("cohort", state)));
        charts.get(2).empty(idle ? words.say("cohort.bmi.idle") : "");
    }
}
