package org.phengen.ui.ask;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobRunner;
import org.phengen.question.ConceptName;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.Span;
import org.phengen.site.CohortRow;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.terminology.Meaning;
import org.phengen.ui.kit.Words;

/// The Ask screen without its looks: the sentence and the criteria are the same object, each site answers by itself,
/// and
/// one state says how the whole stands. Use on the runner's delivery thread.
public final class AskViewModel {
    private final AskEngine engine;
    private final JobRunner jobs;
    private final Clock clock;
    private final Words words = Words.of("ask");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Question> reading;
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableList<SiteCard> cards = FXCollections.observableArrayList();
    private final ObservableList<Chip> chipsView = FXCollections.unmodifiableObservableList(chips);
    private final ObservableList<SiteCard> cardsView = FXCollections.unmodifiableObservableList(cards);
    private final List<JobRunner.Running> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<AskState> state = new ReadOnlyObjectWrapper<>(new AskState.Idle());
    private @Nullable Question asked;
    private Instant askedAt = Instant.EPOCH;
    private Consumer<CohortRow> onOpen = row -> {};

    public AskViewModel(AskEngine engine, JobRunner jobs, Clock clock) {
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
        reading = new ReadOnlyObjectWrapper<>(engine.read(""));
        sentence.addListener((observed, before, now) -> read(now));
        forgetAnswers();
    }

    /// The sentence, to be typed into.
    public StringProperty sentence() {
        return sentence;
    }

    /// What was understood of it, at every key.
    public ReadOnlyObjectProperty<Question> reading() {
        return reading.getReadOnlyProperty();
    }

    /// The criteria of what was understood.
    public ObservableList<Chip> chips() {
        return chipsView;
    }

    public ObservableList<SiteCard> cards() {
        return cardsView;
    }

    public ReadOnlyObjectProperty<AskState> state() {
        return state.getReadOnlyProperty();
    }

    /// What opening a row does.
    public void setOnOpen(Consumer<CohortRow> open) {
        onOpen = open;
    }

    /// Opens the patient of a row.
    public void open(CohortRow row) {
        onOpen.accept(row);
    }

    /// Asks every site; does nothing while words are not understood.
    public void ask() {
        if (!reading.get().understood()) {
            return;
        }
        forgetAnswers();
        Question question = reading.get();
        asked = question;
        askedAt = clock.instant();
        for (int i = 0; i < cards.size(); i++) {
            cards.set(i, cards.get(i).with(new SiteCard.Part.Reading(new org.phengen.job.Progress("", 0, 0))));
        }
        settle();
        for (SiteCard card : List.copyOf(cards)) {
            start(card, question);
        }
    }

    /// Puts the example into the question field and asks it.
    public void askTheExample() {
        sentence.set(words.say("example.sentence"));
        ask();
    }

    /// Stops every site still reading; what has come stays, named as partial.
    public void stop() {
        running.forEach(JobRunner.Running::cancel);
        for (SiteCard card : List.copyOf(cards)) {
            if (card.part() instanceof SiteCard.Part.Reading) {
                put(card.index(), new SiteCard.Part.Stopped());
            }
        }
    }

    /// Stops one site.
    public void stop(int site) {
        running.get(site).cancel();
        put(site, new SiteCard.Part.Stopped());
    }

    /// Asks one site again.
    public void resume(int site) {
        Question question = asked;
        if (question != null) {
            put(site, new SiteCard.Part.Reading(new org.phengen.job.Progress("", 0, 0)));
            start(cards.get(site), question);
        }
    }

    /// Takes a site that is not complete out of every figure.
    public void goOnWithout(int site) {
        if (cards.get(site).part() instanceof SiteCard.Part.Answered answered) {
            put(site, new SiteCard.Part.LeftOut(answered.answer()));
        }
    }

    /// Strikes words out of the sentence.
    public void strikeOut(Span span) {
        String text = sentence.get();
        sentence.set((text.substring(0, span.start()) + text.substring(span.end()))
                .replaceAll("\\s+", " ")
                .strip());
    }

    /// Takes a criterion away.
    public void remove(Chip chip) {
        understood()
                .ifPresent(whole -> sentence.set(
                        Parts.without(whole, chip.index()).map(engine::sentence).orElse("")));
    }

    /// Puts another criterion in a chip's place.
    public void replace(Chip chip, Criterion next) {
        understood().ifPresent(whole -> sentence.set(engine.sentence(Parts.replaced(whole, chip.index(), next))));
    }

    /// Adds a criterion.
    public void add(Criterion more) {
        sentence.set(engine.sentence(Parts.with(understood(), more)));
    }

    /// A criterion in words of its own ("type 2 diabetes", "BMI over 30"); empty where they are not all understood.
    Optional<Criterion> inWords(String text) {
        return text.isBlank()
                ? Optional.empty()
                : engine.read(words.say("add.sentence", text))
                        .criterion()
                        .or(() -> engine.read(text).criterion());
    }

    Meaning meaning(ConceptName concept) {
        return engine.meaning(concept);
    }

    private Optional<Criterion> understood() {
        return reading.get().rest();
    }

    private void read(String text) {
        Question now = engine.read(text);
        reading.set(now);
        List<Chip> next = new ArrayList<>();
        for (Criterion part : now.rest().map(Parts::of).orElse(List.of())) {
            next.add(Chip.of(next.size(), part, engine, words));
        }
        chips.setAll(next);
        Question before = asked;
        if (before != null && !before.criterion().equals(now.criterion())) {
            // figures never stand under a question they do not answer
            forgetAnswers();
        }
    }

    private void forgetAnswers() {
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

    private void start(SiteCard card, Question question) {
        int site = card.index();
        JobRunner.Running started = jobs.start(
                words.say("job.asking", card.site().title()),
                engine.ask(card.site(), question),
                progress -> cards.set(site, cards.get(site).with(new SiteCard.Part.Reading(progress))),
                answer -> put(site, new SiteCard.Part.Answered(answer)),
                failure -> put(site, failed(failure)));
        running.set(site, started);
    }

    private static SiteCard.Part failed(RuntimeException failure) {
        return failure instanceof CancellationException
                ? new SiteCard.Part.Stopped()
                : new SiteCard.Part.Broken(SupportCode.of(failure));
    }

    private void put(int site, SiteCard.Part part) {
        cards.set(site, cards.get(site).with(part));
        settle();
    }

    private void settle() {
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
        double seconds = Duration.between(askedAt, clock.instant()).toMillis() / 1000.0;
        var answers = new Answers(question, answered, waiting, without, askedAt, seconds);
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
