/// The Settings screen: looks, language, what is remembered, where files lie.
///
/// Actors: `SettingsView`.
@NullMarked
package org.phengen.ui.settings;

import org.jspecify.annotations.NullMarked;
