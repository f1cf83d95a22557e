package org.phengen.ui.ask;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobRunner;
import org.phengen.job.Progress;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.SupportCode;
import org.phengen.ui.kit.Words;

/// One question asked of every site: each answers by itself, can be stopped and asked again by itself, and one state
/// says
/// how the whole stands. Use on the runner's delivery thread.
final class Asking {
    private final AskEngine engine;
    private final JobRunner jobs;
    private final Clock clock;
    private final Words words;
    private final ObservableList<SiteCard> cards = FXCollections.observableArrayList();
    private final ObservableList<SiteCard> cardsView = FXCollections.unmodifiableObservableList(cards);
    private final List<JobRunner.Running> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<AskState> state = new ReadOnlyObjectWrapper<>(new AskState.Idle());
    private final AnswerShelf shelf = new AnswerShelf();
    private @Nullable Question asked;
    private Instant askedAt = Instant.EPOCH;

    Asking(AskEngine engine, JobRunner jobs, Clock clock, Words words) {
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
        this.words = words;
        forget();
    }

    ObservableList<SiteCard> cards() {
        return cardsView;
    }

    ReadOnlyObjectProperty<AskState> state() {
        return state.getReadOnlyProperty();
    }

    /// The question whose answers are in view; empty while there are none.
    Optional<Question> asked() {
        return Optional.ofNullable(asked);
    }

    /// Asks every site.
    void ask(Question question) {
        forget();
        asked = question;
        askedAt = clock.instant();
        for (int i = 0; i < cards.size(); i++) {
            cards.set(i, cards.get(i).with(begun()));
        }
        settle();
        for (SiteCard card : List.copyOf(cards)) {
            start(card, question);
        }
    }

    /// Puts settled answers back in view; nothing is searched.
    ///
    /// @return when they were asked for; empty where none are kept
    Optional<Instant> showKept(Optional<Criterion> criterion) {
        Optional<AnswerShelf.Kept> found = shelf.find(criterion);
        found.ifPresent(kept -> {
            asked = kept.question();
            askedAt = kept.askedAt();
            cards.setAll(kept.cards());
            settle(kept.seconds());
        });
        return found.map(AnswerShelf.Kept::askedAt);
    }

    /// Stops every site still reading; what has come stays, named as partial.
    void stop() {
        running.forEach(JobRunner.Running::cancel);
        for (SiteCard card : List.copyOf(cards)) {
            if (card.part() instanceof SiteCard.Part.Reading) {
                put(card.index(), new SiteCard.Part.Stopped());
            }
        }
    }

    void stop(int site) {
        running.get(site).cancel();
        put(site, new SiteCard.Part.Stopped());
    }

    /// Asks one site again.
    void resume(int site) {
        Question question = asked;
        if (question != null) {
            put(site, begun());
            start(cards.get(site), question);
        }
    }

    /// Takes a site that is not complete out of every figure.
    void goOnWithout(int site) {
        if (cards.get(site).part() instanceof SiteCard.Part.Answered answered) {
            put(site, new SiteCard.Part.LeftOut(answered.answer()));
        }
    }

    /// Takes every answer out of view.
    void forget() {
        running.forEach(JobRunner.Running::cancel);
        running.clear();
        asked = null;
        List<SiteCard> fresh = new ArrayList<>();
        for (SiteFile site : engine.sites()) {
            fresh.add(new SiteCard(fresh.size(), site, new SiteCard.Part.Waiting()));
            running.add(() -> {});
        }
        cards.setAll(fresh);
        state.set(new AskState.Idle());
    }

    private static SiteCard.Part begun() {
        return new SiteCard.Part.Reading(new Progress(Said.plain(""), 0, 0));
    }

    private void start(SiteCard card, Question question) {
        int site = card.index();
        JobRunner.Running started = jobs.start(
                words.say("job.asking", card.site().title()),
                engine.ask(card.site(), question),
                progress -> cards.set(site, cards.get(site).with(new SiteCard.Part.Reading(progress))),
                answer -> put(site, new SiteCard.Part.Answered(answer)),
                failure -> put(site, failed(card.site(), failure)));
        running.set(site, started);
    }

    private static SiteCard.Part failed(SiteFile site, RuntimeException failure) {
        return switch (failure) {
            case CancellationException cancelled -> new SiteCard.Part.Stopped();
            case SourceException source -> new SiteCard.Part.Answered(SiteAnswer.failed(site, source));
            default -> new SiteCard.Part.Broken(SupportCode.of(failure));
        };
    }

    private void put(int site, SiteCard.Part part) {
        cards.set(site, cards.get(site).with(part));
        settle();
    }

    private void settle() {
        settle(Duration.between(askedAt, clock.instant()).toMillis() / 1000.0);
    }

    private void settle(double seconds) {
        Question question = asked;
        if (question == null) {
            return;
        }
        List<SiteAnswer> answered = new ArrayList<>();
        List<SiteFile> waiting = new ArrayList<>();
        List<SiteFile> without = new ArrayList<>();
        for (SiteCard card : cards) {
            switch (card.part()) {
                case SiteCard.Part.Answered given -> answered.add(given.answer());
                case SiteCard.Part.Reading reads -> waiting.add(card.site());
                case SiteCard.Part.Waiting waits -> waiting.add(card.site());
                case SiteCard.Part.Stopped stopped -> without.add(card.site());
                case SiteCard.Part.LeftOut left -> without.add(card.site());
                case SiteCard.Part.Broken broken -> without.add(card.site());
            }
        }
        var answers = new Answers(question, answered, waiting, without, askedAt, seconds);
        if (waiting.isEmpty()) {
            shelf.keep(new AnswerShelf.Kept(question, cards, askedAt, seconds));
        }
        if (!waiting.isEmpty()) {
            state.set(new AskState.Running(answers));
        } else if (answers.nothing()) {
            state.set(new AskState.Failed(answers));
        } else if (answers.whole()) {
            state.set(new AskState.Ready(answers));
        } else {
            state.set(new AskState.Partial(answers, answers.gaps()));
        }
    }
}
