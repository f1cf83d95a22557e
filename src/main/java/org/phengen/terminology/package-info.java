/// What a word or a code means.
///
/// Actors: the shipped open terminologies and the codes present at the sites.
/// Values: `Code`, `Meaning`.
@NullMarked
package org.phengen.terminology;

import org.jspecify.annotations.NullMarked;
