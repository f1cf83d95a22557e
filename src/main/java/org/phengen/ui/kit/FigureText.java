package org.phengen.ui.kit;

import org.phengen.chart.model.Figures;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Figure;

/// Writes a derivation's figures as the rest of the screen writes numbers.
public final class FigureText {
    private static final Words WORDS = Words.of("kit");

    private FigureText() {}

    public static String of(Figure figure) {
        double value = figure.value();
        return switch (figure.digits()) {
            case COUNT -> Figures.count(Math.round(value));
            case ONE -> Figures.one(value);
            case TWO -> Figures.two(value);
            case SIGNED_ONE -> Figures.difference(value);
            case SIGNED_TWO -> Figures.score(value);
            case OF_HUNDRED -> WORDS.say("derivation.ofHundred", Figures.ofHundred(value));
            case PERCENT -> Figures.percent(value);
        };
    }

    /// A line with the folders of its file shortened: what is copied has them in full.
    public static String brief(String line) {
        return line.replaceAll("(?:[^\\s,/\\\\]*[/\\\\])+([^/\\\\\\s]+[/\\\\][^/\\\\\\s]+[/\\\\][^/\\\\\\s]+)", "$1");
    }

    /// "28.9 (28.1 to 29.6)".
    public static String of(Derivation derivation) {
        return derivation.figures().size() == 3
                ? WORDS.say(
                        "derivation.ranged",
                        of(derivation.value()),
                        end(derivation.figures().get(1)),
                        end(derivation.figures().get(2)))
                : of(derivation.value());
    }

    /// An end of a range, without the words that its value has.
    private static String end(Figure figure) {
        return figure.digits() == Digits.OF_HUNDRED ? Figures.ofHundred(figure.value()) : of(figure);
    }
}
