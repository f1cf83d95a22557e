/// The window around the screens: the rail, the status bar, the jobs tray, light and dark, and where one screen leads
/// to another.
///
/// Actors: `Shell` (the window's content), `ScreenPictures` (draws screens to files).
/// Values: `Place` (a screen the rail leads to), `StatusFacts` (what the status bar says).
@NullMarked
package org.phengen.ui.shell;

import org.jspecify.annotations.NullMarked;
