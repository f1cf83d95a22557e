package org.phengen.derivation;

import java.util.List;
import org.phengen.language.Said;

/// How one shown number, with its interval where it has one, was made.
///
/// @param id stays the same from patient to patient: `expected`, `place`, `peers.n`
/// @param title as the screen calls it
/// @param how the formula in words
/// @param figures the value first, then the ends of its interval
/// @param inputs in the order in which the formula needs them
/// @param leftOut what was not used, and why
/// @param countsPeople whether a count of the people compared with stands in it, to be held back with every other
///     count while a site that tells no small ones is partial
public record Derivation(
        String id,
        Said title,
        Said how,
        List<Figure> figures,
        List<Input> inputs,
        List<String> leftOut,
        boolean countsPeople) {
    public Derivation {
        figures = List.copyOf(figures);
        inputs = List.copyOf(inputs);
        leftOut = List.copyOf(leftOut);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a derivation of nothing: " + id);
        }
    }

    /// What the screen calls it, in English.
    public String name() {
        return title.english();
    }

    /// The formula in words, in English.
    public String words() {
        return how.english();
    }

    /// The value itself.
    public Figure value() {
        return figures.getFirst();
    }

    /// "29.4 (28.7 to 30.1)", plainly.
    public String shown() {
        return figures.size() == 3
                ? value().shown() + " (" + figures.get(1).shown() + " to "
                        + figures.get(2).shown() + ")"
                : value().shown();
    }
}
