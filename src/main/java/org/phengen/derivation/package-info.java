/// How a shown number was made: its formula, what went into it, and where each of those came from. Made where the
/// number
/// is made, told again by nobody: the screen and the command line only print it.
///
/// Actors: `Draft` (puts one together), `DerivationText` (prints one).
/// Values: `Derivation` with its `Figure`s, `Input`s and their `Origin`s; `Digits` (how a figure is written).
@NullMarked
package org.phengen.derivation;

import org.jspecify.annotations.NullMarked;
