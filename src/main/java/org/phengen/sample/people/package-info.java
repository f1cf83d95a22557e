/// The invented people: who they are, what was measured and diagnosed, and every deliberate untidiness.
///
/// Actors: `Population` (draws everybody, one by one), `BodyMass` (what a body mass is usual at an age).
/// Values: `Person` with `Identity`, `Reading`, `Diagnosis`, `LifeEvent`; `Place`; `Untidy` (the named cases).
@NullMarked
package org.phengen.sample.people;

import org.jspecify.annotations.NullMarked;
