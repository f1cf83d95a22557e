/// Chance that is the same on every machine: own generator, strict arithmetic.
///
/// Actors: `Chance` (a named stream of numbers), `Normal` (the normal law in strict arithmetic).
@NullMarked
package org.phengen.sample.chance;

import org.jspecify.annotations.NullMarked;
