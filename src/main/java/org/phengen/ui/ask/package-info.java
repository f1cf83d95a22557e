/// Asking a question in words: the sentence and the chips, what each site answered, whom each part removed, who is
/// left.
///
/// Actors: `AskViewModel` (the sentence and its commands, no toolkit), `Asking` (one question at every site), `AskView`
/// (what is seen), `AskEngine` (the port to the
/// question room and the sites).
/// Values: `AskState` (idle, running, ready, partial, failed), `Answers` (what has come so far), `SiteCard` (one site's
/// part), `Chip` (one criterion as it can be edited).
@NullMarked
package org.phengen.ui.ask;

import org.jspecify.annotations.NullMarked;
