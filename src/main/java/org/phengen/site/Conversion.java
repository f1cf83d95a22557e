package org.phengen.site;

import java.math.BigDecimal;
import java.util.Optional;
import org.phengen.derivation.Origin;
import org.phengen.patient.Measurement;
import org.phengen.patient.RecordedUnit;
import org.phengen.patient.Ucum;

/// How a recorded quantity became the value in its measure's own unit.
///
/// @param number as recorded
/// @param factor what one of the recorded unit is in the measure's own
/// @param from UCUM code of the recorded unit
/// @param to UCUM code of the measure's own
record Conversion(double number, double factor, String from, String to) {
    private static final double SAME = 1e-9;

    /// Empty where the recorded words do not tell it: nothing is claimed that does not give the value again.
    static Optional<Conversion> of(Measurement one) {
        int space = one.recorded().indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String unit = one.recorded().substring(space + 1);
        Optional<String> code = Ucum.isUnit(unit)
                ? Optional.of(unit)
                : Optional.of(new RecordedUnit(Optional.empty(), Optional.empty(), Optional.of(unit)).read())
                        .filter(RecordedUnit.Reading.Usable.class::isInstance)
                        .map(reading -> ((RecordedUnit.Reading.Usable) reading).code());
        try {
            double number = Double.parseDouble(one.recorded().substring(0, space));
            return code.flatMap(from -> Ucum.convert(BigDecimal.ONE, from, one.unit())
                            .map(factor -> new Conversion(number, factor.doubleValue(), from, one.unit())))
                    .filter(found -> Math.abs(number * found.factor - one.value()) <= SAME * Math.abs(one.value()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    Origin origin() {
        return new Origin.Reference("UCUM", from + " to " + to, "Unified Code for Units of Measure, ucum.org");
    }
}
