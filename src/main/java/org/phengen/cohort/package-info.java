/// People merged across sites, and the same-risk comparison: the distribution of a measure given age, sex and genetic
/// score, the raw peers as its check, and what may be shown of both.
///
/// Actors: `SameRiskTable` (who counts), `SameRiskModel` (the distribution, with its bootstrap), `PeerFinder` (the
/// check), `Gate` (may anything be shown?), `Suppression` (what an aggregate view may show), `SameRiskStudy` (all of it
/// for one patient, fast enough for a slider).
/// Values: `SameRiskPerson`, `Estimate`, `Centiles`, `Peers`, `SliceSummary`, `Calibration`, `GateVerdict`,
/// `Headline`, and the whole of one patient: `SameRiskAnswer`.
@NullMarked
package org.phengen.cohort;

import org.jspecify.annotations.NullMarked;
