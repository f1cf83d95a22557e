package org.phengen.site;

import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.patient.Certainty;
import org.phengen.patient.DateInterval;
import org.phengen.question.Sex;

/// One person of an answer, at a site that shows individuals.
///
/// @param id the Patient resource's id; `SITE/ID` names the person everywhere
/// @param certainty yes or maybe
/// @param onset of the diagnosis whose age or date decided, else of the first that the question names; empty where it
///     names none, and where the record has neither date nor age
/// @param diagnosis the same one, as recorded
/// @param bmi kg/m2 by the stated rule
/// @param sample linked sample
public record CohortRow(
        String site,
        String id,
        Optional<String> name,
        Sex sex,
        Optional<DateInterval> birth,
        boolean deceased,
        Certainty certainty,
        Optional<OnsetFinding> onset,
        Optional<String> diagnosis,
        OptionalDouble bmi,
        Optional<String> sample) {
    public String key() {
        return site + "/" + id;
    }

    /// When a condition began or was diagnosed, and which date said so.
    ///
    /// @param basis "asserted date", "onset date", "onset age", "recorded date"
    /// @param days possible days, where a date said so
    /// @param youngest youngest possible age, completed years; -1 where no age follows
    /// @param oldest oldest possible age, completed years; -1 where no age follows
    /// @param exactYears age with its fraction, where both dates are known to the day
    public record OnsetFinding(
            String basis, Optional<DateInterval> days, int youngest, int oldest, OptionalDouble exactYears) {}
}
