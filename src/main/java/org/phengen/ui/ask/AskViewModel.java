package org.phengen.ui.ask;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phengen.job.JobRunner;
import org.phengen.question.ConceptName;
import org.phengen.question.Continuation;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.Span;
import org.phengen.question.Suggestion;
import org.phengen.site.CohortRow;
import org.phengen.terminology.Meaning;
import org.phengen.ui.kit.Words;

/// The Ask screen without its looks: the sentence and the criteria are the same object, each site answers by itself,
/// and
/// one state says how the whole stands. Use on the runner's delivery thread.
public final class AskViewModel {
    private final AskEngine engine;
    private final Clock clock;
    private final Words words = Words.of("ask");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Question> reading;
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableList<Chip> chipsView = FXCollections.unmodifiableObservableList(chips);
    private final Asking asking;
    private final QuestionHistory history = new QuestionHistory();
    private ObservableList<String> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(new Said(false, false, ""));
    private boolean commanded;
    private boolean walking;
    private Consumer<CohortRow> onOpen = row -> {};
    private Consumer<String> onAsk = question -> {};

    /// What undo and redo can do, and what is to be said about the figures in view.
    ///
    /// @param undo whether there is a question to go back to
    /// @param redo whether undo took one away
    /// @param about that the figures are of an earlier time, or that they must be asked for again; may be empty
    public record Said(boolean undo, boolean redo, String about) {}

    public AskViewModel(AskEngine engine, JobRunner jobs, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        reading = new ReadOnlyObjectWrapper<>(engine.read(""));
        asking = new Asking(engine, jobs, clock, words);
        sentence.addListener((observed, before, now) -> read(now));
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
        return asking.cards();
    }

    public ReadOnlyObjectProperty<AskState> state() {
        return asking.state();
    }

    /// What undo and redo can do now.
    public ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    /// Goes back to the criteria before, with their figures where they are still kept.
    public void undo() {
        if (history.canUndo()) {
            goTo(history.undo());
        }
    }

    /// Takes an undo back.
    public void redo() {
        if (history.canRedo()) {
            goTo(history.redo());
        }
    }

    private void goTo(String text) {
        boolean figures = asking.asked().isPresent();
        command(text, false);
        if (asking.asked().isPresent()) {
            return;
        }
        Optional<Instant> kept = asking.showKept(reading.get().criterion());
        if (kept.isPresent()) {
            String time = DateTimeFormatter.ofPattern("HH:mm")
                    .withZone(clock.getZone())
                    .format(kept.get());
            say(words.say("undo.kept", time));
        } else if (figures && !text.isBlank()) {
            say(words.say("undo.askAgain"));
        }
    }

    private void say(String about) {
        said.set(new Said(history.canUndo(), history.canRedo(), about));
    }

    /// Writes a sentence by a command, so that it is a step of its own.
    ///
    /// @param step whether it is a new step; undo and redo walk along those there are
    private void command(String text, boolean step) {
        commanded = true;
        walking = !step;
        try {
            sentence.set(text);
        } finally {
            commanded = false;
            walking = false;
        }
    }

    /// What opening a row does.
    public void setOnOpen(Consumer<CohortRow> open) {
        onOpen = open;
    }

    /// Told of every question that is asked, all of whose words were understood.
    public void setOnAsk(Consumer<String> listener) {
        onAsk = listener;
    }

    /// Says everything again, in the language of the moment.
    public void sayAgain() {
        read(sentence.get());
    }

    /// Questions asked before, latest first.
    public ObservableList<String> recent() {
        return recent;
    }

    /// The list somebody else keeps.
    public void setRecent(ObservableList<String> kept) {
        recent = kept;
    }

    /// Puts a question into the field, as a step of its own; nothing is searched.
    public void write(String text) {
        command(text, true);
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
        Question question = reading.get();
        say("");
        onAsk.accept(question.sentence());
        asking.ask(question);
    }

    /// Puts the example into the question field and asks it.
    public void askTheExample() {
        command(words.say("example.sentence"), true);
        ask();
    }

    /// Stops every site still reading; what has come stays, named as partial.
    public void stop() {
        asking.stop();
    }

    /// Stops one site.
    public void stop(int site) {
        asking.stop(site);
    }

    /// Asks one site again.
    public void resume(int site) {
        asking.resume(site);
    }

    /// Takes a site that is not complete out of every figure.
    public void goOnWithout(int site) {
        asking.goOnWithout(site);
    }

    /// Strikes words out of the sentence.
    public void strikeOut(Span span) {
        String text = sentence.get();
        command(
                (text.substring(0, span.start()) + text.substring(span.end()))
                        .replaceAll("\\s+", " ")
                        .strip(),
                true);
    }

    /// Why the criteria cannot be edited now: writing them anew would lose the words that were not understood.
    public Optional<String> held() {
        List<Span> misread = reading.get().notUnderstood();
        return misread.isEmpty() || sentence.get().isBlank()
                ? Optional.empty()
                : Optional.of(words.say("chip.held", misread.getFirst().words()));
    }

    /// Takes a criterion away.
    ///
    /// @return why not, where it was not done
    public Optional<String> remove(Chip chip) {
        return rewrite(understood().flatMap(whole -> Parts.without(whole, chip.index())));
    }

    /// Puts another criterion in a chip's place.
    ///
    /// @return why not, where it was not done
    public Optional<String> replace(Chip chip, Criterion next) {
        return rewrite(understood().map(whole -> Parts.replaced(whole, chip.index(), next)));
    }

    /// Adds a criterion.
    ///
    /// @return why not, where it was not done
    public Optional<String> add(Criterion more) {
        return rewrite(Optional.of(Parts.with(understood(), more)));
    }

    /// Writes the sentence of edited criteria, unless words would be lost or nobody could fulfil them.
    private Optional<String> rewrite(Optional<Criterion> next) {
        Optional<String> held = held();
        if (held.isPresent()) {
            return held;
        }
        String written = next.map(engine::sentence).orElse("");
        Question read = engine.read(written);
        if (next.isPresent() && !read.understood()) {
            return read.notUnderstood().stream().findFirst().map(Span::reason);
        }
        command(written, true);
        return Optional.empty();
    }

    /// What may have been meant where words were misspelt.
    public List<Suggestion> suggestions() {
        return engine.suggestions(reading.get());
    }

    /// Takes a suggestion, because the user says that it was meant.
    public void accept(Suggestion meant) {
        command(meant.applied(sentence.get()), true);
    }

    /// How the sentence can go on at the caret.
    public List<Continuation> continuations(int caret) {
        return engine.continuations(sentence.get(), caret);
    }

    /// Takes a continuation.
    ///
    /// @return where the caret belongs then
    public int accept(Continuation chosen) {
        command(chosen.applied(sentence.get()), true);
        return Math.min(chosen.caret(), sentence.get().length());
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
        if (!walking) {
            history.note(text, now, !commanded, clock.instant());
        }
        Optional<Question> before = asking.asked();
        if (before.isPresent() && !before.get().criterion().equals(now.criterion())) {
            // figures never stand under a question they do not answer
            asking.forget();
            say("");
        } else {
            say(before.isEmpty() ? "" : said.get().about());
        }
    }
}
