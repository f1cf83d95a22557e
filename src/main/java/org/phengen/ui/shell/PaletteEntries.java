package org.phengen.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Words;
import org.phengen.ui.patient.PatientDoor;

/// What the palette offers: every command, the figures in view, patients opened before by site and number only, and the
/// questions asked before.
final class PaletteEntries {
    private static final Words WORDS = Words.of("shell");
    /// The command that opens the palette: found by its words like any other, but never offered first.
    private static final String ITSELF = "palette";

    private final Screens screens;

    PaletteEntries(Screens screens) {
        this.screens = screens;
    }

    List<PaletteEntry> all() {
        List<PaletteEntry> entries = new ArrayList<>();
        screens.commands().all().stream()
                .filter(action -> !action.id().equals(ITSELF))
                .forEach(action -> entries.add(PaletteEntry.of(action)));
        entries.addAll(figures());
        for (PatientDoor.Entry patient : screens.patient().recent()) {
            entries.add(new PaletteEntry(
                    "patient-" + patient.key(),
                    Feather.USER,
                    WORDS.say("palette.patient", patient.key()),
                    WORDS.say("palette.opened"),
                    Optional.empty(),
                    () -> screens.open(patient.key())));
        }
        for (String question : screens.ask().recent()) {
            entries.add(new PaletteEntry(
                    "asked-" + entries.size(),
                    Feather.CLOCK,
                    question,
                    WORDS.say("palette.asked"),
                    Optional.empty(),
                    () -> {
                        screens.go(Place.ASK);
                        screens.ask().write(question);
                        screens.ask().ask();
                    }));
        }
        screens.commands().all().stream()
                .filter(action -> action.id().equals(ITSELF))
                .forEach(action -> entries.add(PaletteEntry.of(action)));
        return entries;
    }

    List<PaletteEntry> figures() {
        return FigureList.of(
                screens.screenInView(),
                (figure, what) -> WORDS.say("palette.figure", figure, what),
                WORDS.say("palette.copy"));
    }
}
