/// Benchmarks: this program and its peers side by side in one run, with equal results or none. Run by `.ci/bench`
/// (`-Pbench`); figures go to docs/benchmarks.md with the machine and the date.
@NullMarked
package org.phengen.bench;

import org.jspecify.annotations.NullMarked;
