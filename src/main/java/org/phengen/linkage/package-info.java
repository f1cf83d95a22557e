/// Which sample belongs to which patient, and whether it can be true. Conflicts are shown, never guessed: whoever is
/// part of one is not linked.
///
/// Actors: `CrosswalkReader` (the CSV held apart from medical and genomic data), `Linkage` (joins it with patients and
/// samples), `SexCheck` (sex told from X and Y calls).
/// Values: `Crosswalk`, `LinkageResult`, `SamePerson`, `SexCheckResult`, `SexComparison`.
@NullMarked
package org.phengen.linkage;

import org.jspecify.annotations.NullMarked;
