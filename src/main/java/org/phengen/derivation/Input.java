package org.phengen.derivation;

import java.util.List;
import org.phengen.language.Said;

/// What goes into a formula.
///
/// @param symbol as the formula writes it
/// @param said in a reader's words, with its unit
/// @param value the number, the numbers, or words where the formula takes none
/// @param origins where it came from
public record Input(String symbol, Said said, Value value, List<Origin> origins) {
    public Input {
        origins = List.copyOf(origins);
    }

    /// An input that is named in one language only.
    public Input(String symbol, String name, Value value, List<Origin> origins) {
        this(symbol, Said.plain(name), value, origins);
    }

    /// Its name in English.
    public String name() {
        return said.english();
    }

    /// What an input holds.
    public sealed interface Value {}

    public record OneNumber(double value) implements Value {}

    /// Several of a kind, in an order that other inputs of the derivation share.
    public record Numbers(List<Double> values) implements Value {
        public Numbers {
            values = List.copyOf(values);
        }
    }

    public record Words(String words) implements Value {}
}
