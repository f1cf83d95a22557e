/// What all screens are made of.
///
/// Actors: `Panel`, `Tag`, `Icons`, `SiteMark`, `Buttons` (parts of a screen), `Theme` (light and dark), `Words`
/// (messages), `SupportCode`.
/// Values: `ScreenContext` (what every screen is given), `Action` (one thing that can be done), `Notice` (a message
/// beside the screen).
@NullMarked
package org.phengen.ui.kit;

import org.jspecify.annotations.NullMarked;
