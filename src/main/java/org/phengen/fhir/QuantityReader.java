package org.phengen.fhir;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.fhir.Statement.Header;
import org.phengen.language.Said;
import org.phengen.patient.DateInterval;
import org.phengen.patient.MeasureKind;
import org.phengen.patient.Measurement;
import org.phengen.patient.Measures;
import org.phengen.patient.RecordedUnit;
import org.phengen.patient.RecordedUnit.Reading.Unusable;
import org.phengen.patient.RecordedUnit.Reading.Usable;
import org.phengen.patient.Ucum;
import org.phengen.terminology.Code;

/// One coded quantity -> a measurement in its canonical unit, or one that says why it cannot be used. Not safe for
/// several threads.
final class QuantityReader {
    private static final int LONGEST_NUMBER = 40;

    private static final int MOST_UNITS = 10_000;

    private final Codings codings;
    private final Map<RecordedUnit, RecordedUnit.Reading> readings = new HashMap<>();
    private final Map<Code, Optional<MeasureKind>> kinds = new HashMap<>();

    QuantityReader(Codings codings) {
        this.codings = codings;
    }

    /// @param header of the resource
    /// @param codes what was measured
    /// @param holder the Observation or component
    /// @param remarks receives what is to be counted
    /// @return empty where the codes are none or there is neither a quantity nor a reason for its absence
    Optional<Measurement> read(Header header, List<Code> codes, DateInterval when, Fields holder, List<Note> remarks) {
        Optional<Fields> quantity = holder.object("valueQuantity");
        boolean absent = holder.has("dataAbsentReason");
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Optional<MeasureKind> kind = kind(codes);
        if (quantity.isEmpty() && !(absent && kind.isPresent())) {
            return Optional.empty();
        }
        Fields value = quantity.orElse(Fields.NONE);
        String recorded = recorded(value, value.text("value").orElse("no value"));
        Read read =
                absent ? Read.rejected(Said.told("patient.unused.dataAbsent"), Note.VALUE_ABSENT) : value(value, kind);
        if (read.remark.isPresent()) {
            remarks.add(read.remark.get());
        }
        String unit = kind.isPresent() ? kind.get().unit() : read.unit;
        Code code = kind.isPresent() ? kind.get().code() : named(codes);
        return Optional.of(new Measurement(
                header.id(), code, when, read.value, unit, codings.once(recorded), read.rejected, header.place()));
    }

    /// The quantity apart from its number, where that is all it takes to make a measurement of it.
    ///
    /// @param codes what was measured
    Optional<PlainQuantity> plain(List<Code> codes, Fields holder) {
        Optional<Fields> quantity = holder.object("valueQuantity");
        if (quantity.isEmpty()
                || holder.has("dataAbsentReason")
                || quantity.get().has("comparator")) {
            return Optional.empty();
        }
        if (codes.isEmpty() || !(reading(unit(quantity.get())) instanceof Usable usable)) {
            return Optional.empty();
        }
        Optional<MeasureKind> kind = kind(codes);
        Read one = converted(BigDecimal.ONE, usable, kind);
        if (one.rejected.isPresent()) {
            return Optional.empty();
        }
        Code code = kind.isPresent() ? kind.get().code() : named(codes);
        Fields written = quantity.get();
        return Optional.of(new PlainQuantity(
                code,
                one.unit,
                one.remark,
                number -> number(number)
                        .map(decimal -> converted(decimal, usable, kind))
                        .filter(read -> read.rejected.isEmpty())
                        .map(read -> new PlainQuantity.Amount(read.value, codings.once(recorded(written, number))))));
    }

    private static RecordedUnit unit(Fields quantity) {
        return new RecordedUnit(quantity.text("system"), quantity.text("code"), quantity.text("unit"));
    }

    /// What a reader is shown as recorded.
    private static String recorded(Fields value, String number) {
        String sign = value.text("comparator").orElse("");
        String unit = value.text("unit").or(() -> value.text("code")).orElse("");
        return (sign.isEmpty() ? "" : sign + " ") + number + (unit.isEmpty() ? "" : " " + unit);
    }

    /// The LOINC code, else the first.
    private static Code named(List<Code> codes) {
        for (Code code : codes) {
            if (code.system().equals(Code.LOINC)) {
                return code;
            }
        }
        return codes.getFirst();
    }

    private Optional<MeasureKind> kind(List<Code> codes) {
        // a list of one is the same object every time
        Optional<MeasureKind> known = codes.size() == 1 ? kinds.get(codes.getFirst()) : null;
        if (known == null) {
            known = Measures.kind(codes);
            if (codes.size() == 1 && kinds.size() < MOST_UNITS) {
                kinds.put(codes.getFirst(), known);
            }
        }
        return known;
    }

    /// A decimal of sensible size.
    static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > LONGEST_NUMBER ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return Optional.empty();
        }
    }

    private record Read(double value, String unit, Optional<Said> rejected, Optional<Note> remark) {
        static Read rejected(Said why, Note note) {
            return new Read(Double.NaN, "", Optional.of(why), Optional.of(note));
        }
    }

    private Read value(Fields quantity, Optional<MeasureKind> kind) {
        if (quantity.has("comparator")) {
            return Read.rejected(Said.told("patient.unused.hasComparatorSoNot"), Note.VALUE_WITH_COMPARATOR);
        }
        if (!quantity.has("value")) {
            return Read.rejected(Said.told("patient.unused.dataAbsent"), Note.VALUE_ABSENT);
        }
        Optional<BigDecimal> number = quantity.text("value").flatMap(QuantityReader::number);
        if (number.isEmpty()) {
            return Read.rejected(Said.told("patient.unused.notNumberSensibleSize"), Note.VALUE_OUT_OF_RANGE);
        }
        return switch (reading(unit(quantity))) {
            case Unusable unusable ->
                Read.rejected(Said.told("patient.unused.unitNotUsable", unusable.why()), Note.UNIT_UNUSABLE);
            case Usable usable -> converted(number.get(), usable, kind);
        };
    }

    /// Few units stand in a site's files, and each is understood once.
    private RecordedUnit.Reading reading(RecordedUnit unit) {
        RecordedUnit.Reading known = readings.get(unit);
        if (known == null) {
            known = unit.read();
            if (readings.size() < MOST_UNITS) {
                readings.put(unit, known);
            }
        }
        return known;
    }

    private static Read converted(BigDecimal number, Usable unit, Optional<MeasureKind> kind) {
        String wanted = kind.map(MeasureKind::unit).orElse(unit.code());
        if (kind.filter(MeasureKind::thisUnitOnly).isPresent() && !unit.code().equals(wanted)) {
            return Read.rejected(Said.told("patient.unused.unitNotUsableMeasure", wanted), Note.UNIT_UNUSABLE);
        }
        Optional<Note> remark = unit.bySpelling()
                ? Optional.of(Note.UNIT_BY_SPELLING)
                : Optional.of(Note.UNIT_CONVERTED).filter(note -> !unit.code().equals(wanted));
        return Ucum.convert(number, unit.code(), wanted)
                .map(value -> new Read(value.doubleValue(), wanted, Optional.empty(), remark))
                .orElseGet(
                        () -> Read.rejected(Said.told("patient.unused.unitNotUsableUcum", wanted), Note.UNIT_UNUSABLE));
    }
}
