package org.phengen.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phengen.language.Said;

/// A derivation in the making.
public final class Draft {
    private final String id;
    private final Said name;
    private final Said words;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private boolean countsPeople;

    /// @param id stays the same from patient to patient
    /// @param name as the screen calls it
    /// @param words the formula in words
    public Draft(String id, Said name, Said words) {
        this.id = id;
        this.name = name;
        this.words = words;
    }

    /// One whose name comes from the data or from a caller's own words.
    public Draft(String id, String name, Said words) {
        this(id, Said.plain(name), words);
    }

    /// One whose words are those of one language only.
    public Draft(String id, String name, String words) {
        this(id, Said.plain(name), Said.plain(words));
    }

    public Draft number(String symbol, Said what, double value, Origin... origins) {
        return input(new Input(symbol, what, new Input.OneNumber(value), List.of(origins)));
    }

    public Draft numbers(String symbol, Said what, double[] values, Origin... origins) {
        return input(new Input(
                symbol, what, new Input.Numbers(Arrays.stream(values).boxed().toList()), List.of(origins)));
    }

    public Draft words(Said what, String said, Origin... origins) {
        return input(new Input("", what, new Input.Words(said), List.of(origins)));
    }

    public Draft number(String symbol, String what, double value, Origin... origins) {
        return number(symbol, Said.plain(what), value, origins);
    }

    public Draft numbers(String symbol, String what, double[] values, Origin... origins) {
        return numbers(symbol, Said.plain(what), values, origins);
    }

    public Draft words(String what, String said, Origin... origins) {
        return words(Said.plain(what), said, origins);
    }

    public Draft input(Input input) {
        inputs.add(input);
        return this;
    }

    public Draft leftOut(List<String> what) {
        leftOut.addAll(what);
        return this;
    }

    /// A count of the people compared with stands in it.
    public Draft countsPeople() {
        countsPeople = true;
        return this;
    }

    public Draft figure(String figure, double value, Digits digits, String formula) {
        figures.add(new Figure(figure, value, digits, formula));
        return this;
    }

    /// The value, whose formula the draft's figure `value` is.
    public Draft value(double value, Digits digits, String formula) {
        return figure("value", value, digits, formula);
    }

    /// The ends of its interval.
    public Draft interval(double low, double high, Digits digits, String lowFormula, String highFormula) {
        return figure("low", low, digits, lowFormula).figure("high", high, digits, highFormula);
    }

    public Derivation make() {
        return new Derivation(id, name, words, figures, inputs, leftOut, countsPeople);
    }
}
