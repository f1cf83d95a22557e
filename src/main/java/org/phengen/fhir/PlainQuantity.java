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
    private static final int PLACE_BITS = 12;
    private static final int PLACES = 1 << PLACE_BITS;
    /// 2^64 over the golden ratio.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Code code;
    private final String unit;
    private final Optional<Note> remark;
    private final Function<String, Optional<Amount>> amounts;
    /// The numbers whose amounts are kept, as their ASCII: no number is 0.
    private final long[] keys = new long[PLACES];
    private final @Nullable Amount[] kept = new Amount[PLACES];

    /// A number in the record, and what it is.
    ///
    /// @param value in the measure's unit
    /// @param recorded number and unit as a reader is shown them
    record Amount(double value, String recorded) {}

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
        if (to - from > Long.BYTES) {
            return made(line, from, to);
        }
        long key = 0;
        for (int i = from; i < to; i++) {
            key = key << Byte.SIZE | line[i];
        }
        int place = (int) (key * SPREAD >>> Long.SIZE - PLACE_BITS);
        if (keys[place] != key) {
            kept[place] = made(line, from, to);
            keys[place] = key;
        }
        return kept[place];
    }

    private @Nullable Amount made(byte[] line, int from, int to) {
        return amounts.apply(new String(line, from, to - from, StandardCharsets.US_ASCII))
                .orElse(null);
    }

    Measurement measurement(Header header, DateInterval when, Amount amount) {
        return new Measurement(
                header.id(), code, when, amount.value(), unit, amount.recorded(), Optional.empty(), header.place());
    }
}
