/// The same engine without a window.
///
/// Actors: `CommandLineProgram` (reads arguments, runs one command, answers with an exit code) and a class per command.
/// Values: `ExitCode`.
@NullMarked
package org.phengen.cli;

import org.jspecify.annotations.NullMarked;
