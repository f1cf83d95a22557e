package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.ChartPane;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Tag;
import org.phengen.ui.kit.Words;

/// What stands at the end of a chart panel's header: how complete its figures are, and what can be done with the chart.
final class ChartTags {
    private final Words words;
    private final Button more;

    ChartTags(Words words, Feather icon, ChartPane chart) {
        this.words = words;
        more = Buttons.icon(chart.getId() + "-more", words.say("chart.more"), icon, () -> {});
        more.setOnAction(event -> chart.menu().show(more, Side.BOTTOM, 0, 0));
    }

    List<Node> of(AskState state) {
        List<Node> nodes = new ArrayList<>();
        switch (state) {
            case AskState.Idle idle -> {}
            case AskState.Running running -> nodes.add(Tag.busy(words.say("tag.soFar")));
            case AskState.Ready ready -> nodes.add(Tag.complete(words.say("tag.complete")));
            case AskState.Partial partial -> nodes.add(Tag.caution(words.say("tag.partial")));
            case AskState.Failed failed -> nodes.add(Tag.caution(words.say("tag.failed")));
        }
        nodes.add(more);
        return nodes;
    }

    /// Lets a chart leave the screen only when its answer is whole and no count in it is too small to leave.
    ///
    /// @param keptBack why the figure itself may not leave; empty where it may
    void export(AskState state, ChartPane chart, Optional<String> keptBack) {
        boolean ready = state instanceof AskState.Ready;
        chart.refuseExport(ready ? keptBack : Optional.of(words.say("chart.refused")));
        AskStates.answers(state).ifPresent(given -> chart.setProvenance(provenance(words, given)));
    }

    static String provenance(Words words, Answers answers) {
        String sites = answers.sites().stream()
                .map(site -> site.site().title() + dated(site.site()))
                .collect(Collectors.joining(", "));
        return words.say("chart.provenance", sites, answers.asked().toString());
    }

    private static String dated(SiteFile site) {
        return site.asOf().map(day -> " (" + day + ")").orElse("");
    }
}
