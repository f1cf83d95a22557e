package org.phengen.ui.ask;

import java.util.stream.Collectors;
import org.phengen.chart.model.Figures;
import org.phengen.cohort.ShownCount;
import org.phengen.job.Progress;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Words;

/// What a site's card says.
final class CardWords {
    private final Words words;

    CardWords(Words words) {
        this.words = words;
    }

    /// "1,100 patients", from the answer's first step; empty before an answer or where it is not shown.
    String people(SiteCard card) {
        return card.part() instanceof SiteCard.Part.Answered answered
                        && !answered.answer().attrition().isEmpty()
                        && answered.answer().attrition().getFirst().before() instanceof ShownCount.Exact all
                ? words.say("card.people", all.count())
                : "";
    }

    /// The card's sentences, strong parts marked.
    String body(SiteCard card) {
        return switch (card.part()) {
            case SiteCard.Part.Waiting waiting -> words.say("card.waiting");
            case SiteCard.Part.Reading reading -> reading(reading.progress());
            case SiteCard.Part.Answered answered -> answered(answered.answer());
            case SiteCard.Part.Stopped stopped -> words.say("card.stopped");
            case SiteCard.Part.LeftOut left -> words.say("card.leftOut");
            case SiteCard.Part.Broken broken -> words.say("card.broken", broken.code());
        };
    }

    private String reading(Progress progress) {
        return progress.doing().isEmpty()
                ? words.say("card.reading")
                : words.say("card.doing", progress.doing().now());
    }

    private String answered(SiteAnswer answer) {
        return switch (answer.state()) {
            case COMPLETE -> words.say("card.match", matches(answer), maybe(answer), rule(answer));
            case PARTIAL ->
                (answer.patients().isPresent() ? words.say("card.soFar", matches(answer)) + " " : "")
                        + words.say("card.missing", gaps(answer));
            case FAILED -> words.say("card.failed", failures(answer));
        };
    }

    /// What, where and what to do.
    private static String failures(SiteAnswer answer) {
        return answer.gaps().stream()
                .map(gap -> gap.source().substring(gap.source().lastIndexOf('/') + 1) + ": "
                        + gap.lacking().now() + ". " + gap.todo().now())
                .distinct()
                .collect(Collectors.joining(". "));
    }

    private String rule(SiteAnswer answer) {
        return answer.site().privacy().individualView()
                ? words.say("card.searches", answer.searches().size())
                : words.say("card.countsOnly", answer.site().privacy().minimumCell());
    }

    private String maybe(SiteAnswer answer) {
        return answer.maybe()
                .filter(count -> !(count instanceof ShownCount.Exact exact && exact.count() == 0))
                .map(count -> words.say("card.maybe", count(count)))
                .orElse("");
    }

    private String matches(SiteAnswer answer) {
        return answer.patients().map(this::count).orElse("");
    }

    private static String gaps(SiteAnswer answer) {
        return answer.gaps().stream().map(gap -> gap.lacking().now()).collect(Collectors.joining("; "));
    }

    /// The line at the card's foot.
    String foot(SiteCard card) {
        return card.part() instanceof SiteCard.Part.Answered answered
                ? words.say("card.foot", seconds(answered.answer().millis()), view(card.site()))
                : view(card.site());
    }

    private String view(SiteFile site) {
        return site.privacy().individualView()
                ? words.say("card.individual")
                : words.say("card.aggregate", site.privacy().minimumCell());
    }

    /// "0.3"; "< 0.1" for what took less than can be said with one decimal.
    static String seconds(long millis) {
        return millis < 50 ? "<\u202f" + Figures.one(0.1) : Figures.one(millis / 1000.0);
    }

    /// A count in words: "63", "under 21", "not shown".
    String count(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> words.say("count.exact", exact.count());
            case ShownCount.Below below -> words.say("count.below", below.minimumCell());
            case ShownCount.Hidden hidden -> words.say("count.hidden");
        };
    }
}
