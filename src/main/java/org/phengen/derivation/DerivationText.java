package org.phengen.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A derivation as plain text, for copying and for readers of a terminal.
public final class DerivationText {
    private static final int SHORT = 8;

    private DerivationText() {}

    /// Every line; long rows of numbers in full.
    public static String of(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        lines.add(derivation.name() + ": " + derivation.shown());
        lines.add(derivation.words());
        lines.add("");
        for (Figure figure : derivation.figures()) {
            lines.add(figure.name() + " = " + figure.formula() + " = " + number(figure.value()) + ", shown as "
                    + figure.shown());
        }
        lines.add("");
        for (Input input : derivation.inputs()) {
            lines.add(head(input) + ": " + full(input.value()));
            input.origins().forEach(origin -> lines.add("    " + origin.line()));
        }
        derivation.leftOut().forEach(left -> lines.add("left out: " + left));
        return String.join("\n", lines);
    }

    /// "z, score in SD from the mean".
    public static String head(Input input) {
        return input.symbol().isEmpty() ? input.name() : input.symbol() + ", " + input.name();
    }

    /// The value in one line: of many numbers the first and how many.
    public static String brief(Input.Value value) {
        return switch (value) {
            case Input.OneNumber one -> number(one.value());
            case Input.Words said -> said.words();
            case Input.Numbers many ->
                many.values().size() <= SHORT
                        ? full(value)
                        : full(new Input.Numbers(many.values().subList(0, SHORT - 2))) + " … ("
                                + many.values().size() + " numbers)";
        };
    }

    private static String full(Input.Value value) {
        return switch (value) {
            case Input.OneNumber one -> number(one.value());
            case Input.Words said -> said.words();
            case Input.Numbers many ->
                String.join(
                        "  ", many.values().stream().map(DerivationText::number).toList());
        };
    }

    /// Six significant digits; whole numbers whole.
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = String.format(Locale.ROOT, Math.abs(value) < 1e-4 ? "%.5e" : "%.6g", value);
        return text.contains("e") ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
