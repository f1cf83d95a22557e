package org.phengen.derivation;

/// One number of a derivation: the value itself, or an end of its interval.
///
/// @param name `value`, `low`, `high`; later formulas of the same derivation may name it
/// @param value in full
/// @param digits as it is shown
/// @param formula in the symbols of the inputs; steps before the last are `symbol = ...;`
public record Figure(String name, double value, Digits digits, String formula) {
    /// The digits that are shown.
    public String shown() {
        return digits.text(value);
    }
}
