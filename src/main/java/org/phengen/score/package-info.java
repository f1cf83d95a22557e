/// Polygenic scores with evidence for every weight. Scoring files x genotypes -> one sum for every sample, what each
/// weight's dosage rests on, and what could not be used, with the reason.
///
/// Actors: `ScoringFileReader` (PGS Catalog files), `ScoreCatalog` (scores that come with the program), `Scoring` (the
/// entry: files and genotypes to a run), `AlleleJudge` and `StrandRule` (which allele of the data is meant),
/// `CoverageGate` (may a score be shown).
/// Values: `ScoringFile`, `ScoreLocus`, `AlleleEffect`, `AlleleMatch`, `Evidence`, `ScoreRun`, `SampleScore`,
/// `MatchReport`, `PooledScore`, `ScorePlace`, `DrivingVariant`.
@NullMarked
package org.phengen.score;

import org.jspecify.annotations.NullMarked;
