package org.phengen.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;
import org.phengen.terminology.Code;

/// What a usable quantity says apart from how much, and its amounts by the number as written: they are kept, because
/// people weigh and measure much the same. Not safe for several threads.
final class PlainQuantity {
    /// A power of two.
    private static final int PLACES = 1 << 12;

    private final Code code;
    private final String unit;
    private final Optional<Note> remark;
    private final Function<String, Optional<Amount>> amounts;
    private final @Nullable Amount[] kept = new Amount[PLACES];

    /// A number in the record, and what it is.
    ///
    /// @param number as written
    /// @param value in the measure's unit
    /// @param recorded number and unit as a reader is shown them
    record Amount(String number, double value, String recorded) {}

    /// @param unit the measure's
    /// @param remark what is counted with every one
    /// @param amounts from the number as written
    PlainQuantity(Code code, String unit, Optional<Note> remark, Function<String, Optional<Amount>> amounts) {
        this.code = code;
        this.unit = unit;
        this.remark = remark;
        this.amounts = amounts;
    }

    Optional<Note> remark() {
        return remark;
    }

    /// The amount of a number in ASCII; null where it is none.
    @Nullable
    Amount amount(byte[] line, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + line[i];
        }
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        Amount known = kept[place];
        if (known == null || !isNumber(known.number(), line, from, to)) {
            known = amounts.apply(new String(line, from, to - from, StandardCharsets.US_ASCII))
                    .orElse(null);
            kept[place] = known;
        }
        return known;
    }

    private static boolean isNumber(String number, byte[] line, int from, int to) {
        if (number.length() != to - from) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) != line[from + i]) {
                return false;
            }
        }
        return true;
    }

    Measurement measurement(Header header, DateInterval when, Amount amount) {
        return new Measurement(
                header.id(), code, when, amount.value(), unit, amount.recorded(), Optional.empty(), header.place());
    }
}
