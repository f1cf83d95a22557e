/// What all screens are made of.
///
/// Actors: `Panel`, `Tag`, `Icons`, `SiteMark`, `Buttons` (parts of a screen), `Theme` (light and dark), `Words`
/// (messages).
/// Values: `ScreenContext` (what every screen is given).
@NullMarked
package org.phengen.ui.kit;

import org.jspecify.annotations.NullMarked;
