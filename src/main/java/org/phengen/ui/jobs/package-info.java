/// Work behind the screens: where it runs, what is running, and how to stop it. The only room that names the
/// toolkit's thread, `Thread` and their kin.
///
/// Actors: `ScreenJobRunner` (virtual threads, delivery on the screen's thread), `JobsTray` (the list a user sees).
/// Values: `RunningJob` (one row of it).
@NullMarked
package org.phengen.ui.jobs;

import org.jspecify.annotations.NullMarked;
