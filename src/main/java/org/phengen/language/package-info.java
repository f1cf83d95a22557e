/// The reader's language: its sentences, figures, dates and alphabetical order.
///
/// Actors: `Messages` (the sentences of one room, English and translated), `Phrase` (puts the parts into a sentence).
/// Values: `Language` (which one, and how it writes figures and dates), `Said` (a sentence not yet in any language).
@NullMarked
package org.phengen.language;

import org.jspecify.annotations.NullMarked;
