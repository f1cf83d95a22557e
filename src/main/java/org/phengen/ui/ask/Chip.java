package org.phengen.ui.ask;

import org.phengen.question.Criterion;
import org.phengen.question.SaidChip;
import org.phengen.ui.kit.Words;

/// One criterion as a chip.
///
/// @param index its place among the parts of the question
/// @param criterion what it asks
/// @param title in strong words
/// @param detail what it was taken to mean; may be empty
public record Chip(int index, Criterion criterion, String title, String detail) {
    /// A condition's chip says what its words were taken to mean.
    static Chip of(int index, Criterion part, AskEngine engine, Words words) {
        String detail = part instanceof Criterion.HasCondition has
                ? CodeWords.brief(words, engine.meaning(has.condition()))
                : SaidChip.detail(part).now();
        return new Chip(index, part, SaidChip.title(part).now(), detail);
    }
}
