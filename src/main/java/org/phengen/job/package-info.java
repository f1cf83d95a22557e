/// A cancellable piece of work and how it ends.
///
/// Actors: `Job` (the work), `JobContext` (progress, cancel), `JobRunner` (where it runs), `LatestWins` (a
/// new question drops the older), `SideBySide` (independent pieces of one job at the same time).
/// Values: `Progress` (how far it is), `SourceException` (a failed operation: category, source, remedy), `Gap` (what
/// exactly is missing from an
/// answer that could otherwise be had).
@NullMarked
package org.phengen.job;

import org.jspecify.annotations.NullMarked;
