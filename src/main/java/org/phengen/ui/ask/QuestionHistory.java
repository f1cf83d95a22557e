package org.phengen.ui.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion;
import org.phengen.question.Question;

/// The questions that were in force, for undo and redo: one step each time the criteria changed, however they were
/// changed. Words that are not understood are no step of their own, but undo keeps them for redo, so that nothing typed
/// is lost. Bounded. Pure; use on one thread.
final class QuestionHistory {
    static final int MOST = 100;
    /// Keys that follow one another faster than this are one change.
    private static final Duration BURST = Duration.ofSeconds(1);

    private record Step(String sentence, Optional<Criterion> criterion, boolean typed) {}

    private final List<Step> steps = new ArrayList<>();
    private int at;
    private String draft = "";
    private Instant lastKey = Instant.EPOCH;

    QuestionHistory() {
        steps.add(new Step("", Optional.empty(), false));
    }

    /// The sentence now reads so.
    ///
    /// @param typed whether keys did it, not a command
    void note(String sentence, Question reading, boolean typed, Instant now) {
        draft = sentence;
        boolean burst = typed && Duration.between(lastKey, now).compareTo(BURST) < 0;
        lastKey = typed ? now : Instant.EPOCH;
        boolean askable = reading.criterion().isPresent() || sentence.isBlank();
        Step current = steps.get(at);
        if (!askable) {
            return;
        }
        if (current.criterion().equals(reading.criterion())) {
            steps.set(at, new Step(sentence, reading.criterion(), current.typed() && typed));
            return;
        }
        forgetAfter(at);
        var next = new Step(sentence, reading.criterion(), typed);
        if (burst && current.typed()) {
            steps.set(at, next);
        } else {
            push(next);
        }
    }

    private void push(Step step) {
        steps.add(step);
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
        at = steps.size() - 1;
    }

    private void forgetAfter(int index) {
        while (steps.size() > index + 1) {
            steps.removeLast();
        }
    }

    boolean canUndo() {
        return at > 0 || drafting();
    }

    boolean canRedo() {
        return at < steps.size() - 1;
    }

    /// Whether words stand in the field that are no step yet.
    private boolean drafting() {
        return !draft.equals(steps.get(at).sentence());
    }

    /// The sentence before; only when `canUndo`.
    String undo() {
        if (drafting()) {
            // the words not understood become a step ahead, so that redo brings them back
            forgetAfter(at);
            steps.add(new Step(draft, Optional.empty(), false));
        } else {
            at--;
        }
        draft = steps.get(at).sentence();
        return draft;
    }

    /// The sentence that undo took away; only when `canRedo`.
    String redo() {
        at++;
        draft = steps.get(at).sentence();
        return draft;
    }
}
