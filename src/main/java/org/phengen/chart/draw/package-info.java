/// Chart models turned into pictures: the only room where colours meet data.
///
/// Actors: `Drawing` (one per chart: a model and how it is drawn), `ChartPane` (where it is seen).
/// Values: `ChartPalette` (the colours of a theme), `PlotFrame` (where in the picture a value lies).
@NullMarked
package org.phengen.chart.draw;

import org.jspecify.annotations.NullMarked;
