/// What the program remembers of its user on this machine: chosen looks and language, and where such files lie. Nothing
/// of a patient is kept here.
///
/// Actors: `SettingsStore` (the choices in force, saved a moment after each change), `SettingsFile` (the file they
/// stand in), `SessionKeeper` and `SessionJournal` (where the user is, in case the program dies), `RecentQuestions`,
/// `OwnerFile` (a file only its owner reads, written whole or not at all).
/// Values: `Settings` (all choices), `Session` (where the user is), `ThemeChoice`, `LanguageChoice`, `AppFolders`
/// (where files lie).
@NullMarked
package org.phengen.settings;

import org.jspecify.annotations.NullMarked;
