/// What a chart says, without a toolkit: records that know their one-sentence text alternative and their table twin.
///
/// Actors: none.
/// Values: `ChartModel` (what every chart answers), `TableTwin` (the same content as rows), one record per chart.
/// A count that a site's rule hides is not in a model at all: it is a `Count.Hidden`, so that no drawing, tooltip,
/// sentence or table can leak it.
@NullMarked
package org.phengen.chart.model;

import org.jspecify.annotations.NullMarked;
