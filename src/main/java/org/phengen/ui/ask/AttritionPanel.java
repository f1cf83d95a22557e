package org.phengen.ui.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.AttritionDrawing;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.model.Attrition;
import org.phengen.derivation.Derivation;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Words;

/// Who was counted out, part by part of the question.
final class AttritionPanel extends VBox {
    private final Words words;
    private final AskFigures figures;
    private final Panel panel;
    private final ChartPane chart;
    private final ChartTags tags;
    private final SiteLegend legend;
    private final FigureLinks links;
    private List<Derivation> made = List.of();

    AttritionPanel(ScreenContext context, Words words, AskFigures figures, FigureLinks links) {
        this.words = words;
        this.figures = figures;
        this.links = links;
        panel = new Panel("attrition", words.say("attrition.title"));
        chart = context.chart("attrition-chart");
        chart.setOpening(this::open);
        chart.openAnywhere();
        tags = new ChartTags(words, Feather.MORE_HORIZONTAL, chart);
        legend = new SiteLegend(words);
        var body = new VBox(4, chart, legend);
        VBox.setVgrow(chart, javafx.scene.layout.Priority.ALWAYS);
        body.getStyleClass().add("pg-panel-body");
        panel.setBody(body);
        getChildren().add(panel);
        VBox.setVgrow(panel, javafx.scene.layout.Priority.ALWAYS);
    }

    /// A bar opens its site's count; a number, a row or the whole chart the steps' counts.
    private void open(String mark) {
        List<Derivation> found = made.stream()
                .filter(one -> mark.isEmpty() || one.id().equals(mark))
                .toList();
        if (!found.isEmpty()) {
            links.open(found, chart);
        }
    }

    /// How the numbers of the chart were made.
    List<Derivation> derivations() {
        return made;
    }

    void show(AskState state) {
        Optional<Answers> answers = AskStates.answers(state);
        made = answers.map(given -> StepDerivations.of(words, figures.places(), given))
                .orElse(List.of());
        panel.setEnds(tags.of(state).toArray(javafx.scene.Node[]::new));
        Optional<Attrition> model =
                answers.map(figures::attrition).filter(some -> !some.steps().isEmpty());
        if (model.isPresent()) {
            panel.setSecond(second(answers.orElseThrow()));
            chart.show(new AttritionDrawing(model.get()));
            legend.show(figures.places(), answers.orElseThrow());
        } else {
            panel.setSecond("");
            legend.clear();
            chart.empty(words.say(AskStates.key("attrition", state)));
        }
        tags.export(state, chart, model.flatMap(steps -> new AskExports(words).refusal(steps, answers.orElseThrow())));
    }

    /// The sites in the bars, and those held out because a step of theirs is hidden.
    private String second(Answers answers) {
        List<SiteAnswer> open = AskFigures.stepwise(answers);
        String shown = names(open);
        List<SiteAnswer> held = answers.sites().stream()
                .filter(site -> !site.attrition().isEmpty() && !open.contains(site))
                .toList();
        return held.isEmpty() ? shown : words.say("attrition.heldOut", shown, names(held));
    }

    private static String names(List<SiteAnswer> sites) {
        return sites.stream().map(SiteAnswer::site).map(Sites::shortName).collect(Collectors.joining(", "));
    }
}
