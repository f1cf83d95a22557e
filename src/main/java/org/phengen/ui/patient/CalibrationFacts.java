package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.CalibrationByTenth;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.Interval;
import org.phengen.cohort.Calibration;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.ModelSummary;
import org.phengen.derivation.Ids;
import org.phengen.site.SourceReading;

/// Whether the score's promise is kept, as chart and as words.
final class CalibrationFacts {
    private CalibrationFacts() {}

    private static Optional<Calibration> calibration(OpenPatient patient) {
        return patient.answer().model().map(ModelSummary::calibration);
    }

    /// Empty where there is no model, or a rule hides every share.
    static Optional<CalibrationByTenth> of(OpenPatient patient) {
        List<CalibrationByTenth.Tenth> tenths = new ArrayList<>();
        Optional<Calibration> found = calibration(patient).filter(given -> !patient.holdsCountsBack());
        List<Calibration.Tenth> all = found.map(Calibration::tenths).orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            Calibration.Tenth tenth = all.get(i);
            if (tenth.observedShare().isPresent() && tenth.expectedShare().isPresent()) {
                Estimate seen = tenth.observedShare().get();
                tenths.add(new CalibrationByTenth.Tenth(
                        i + 1,
                        tenth.expectedShare().get(),
                        seen.value(),
                        new Interval(seen.low(), seen.high()),
                        Ids.TENTH + (i + 1)));
            }
        }
        return tenths.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalibrationByTenth(
                        tenths,
                        found.flatMap(Calibration::slope)
                                .map(slope -> new CalibrationByTenth.Slope(
                                        slope.value(), new Interval(slope.low(), slope.high())))));
    }

    /// A line of words.
    ///
    /// @param opens name of the derivation of its number; empty where it has none
    record Line(String words, String opens) {}

    /// The slope with its range, of everybody and of each site.
    static List<Line> lines(OpenPatient patient) {
        Optional<Calibration> found = calibration(patient);
        if (found.isEmpty()) {
            return List.of(new Line(say("people.none"), ""));
        }
        List<Line> lines = new ArrayList<>();
        if (of(patient).isPresent()) {
            lines.add(new Line(say("calibration.points"), ""));
        }
        lines.add(new Line(
                say("people.calibration") + ": "
                        + found.get().slope().map(CalibrationFacts::slope).orElse(say("people.calibration.none")),
                "calibration"));
        found.get()
                .sites()
                .forEach(site -> lines.add(new Line(
                        title(patient, site.site()) + ": " + slope(site.slope()), Ids.CALIBRATION_OF + site.site())));
        if (found.get().slope().isPresent()) {
            lines.add(new Line(say("people.calibration.least", Calibration.SITE_LEAST), ""));
        }
        return lines;
    }

    /// The site's name as people call it; its id where nothing was read for it.
    private static String title(OpenPatient patient, String site) {
        return patient.provenance().readings().stream()
                .filter(reading -> reading.site().equals(site))
                .map(SourceReading::title)
                .findFirst()
                .orElse(site);
    }

    private static String slope(Estimate slope) {
        return say(
                "people.calibration.words",
                Figures.two(slope.value()),
                Figures.dash(Figures.two(slope.low()), Figures.two(slope.high())));
    }
}
