package org.phengen.patient;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.RationalNumber;

/// Exact conversion between UCUM units of the same dimension; nothing is guessed. Codes are case-sensitive (`ft` is a
/// femtotonne and no length, `st` a stere). Annotations in braces carry no meaning, as UCUM says. Safe for many
/// threads.
public final class Ucum {
    private static final Pattern TRAILING_ANNOTATION = Pattern.compile("(?<=[A-Za-z0-9\\])%'])\\{[^{}]*}");
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern POWER_OF_TEN = Pattern.compile("10[*^]([0-9]{1,2})");
    private static final int LONGEST = 60;

    private static final Map<String, Optional<Unit<?>>> UNITS = new ConcurrentHashMap<>();
    private static final Map<Pair, Optional<UnitConverter>> CONVERTERS = new ConcurrentHashMap<>();

    private Ucum() {}

    private record Pair(String from, String to) {}

    /// Whether the text is a UCUM code.
    public static boolean isUnit(String code) {
        return unit(code).isPresent();
    }

    /// Whether both are UCUM codes of one dimension.
    public static boolean sameDimension(String from, String to) {
        return converter(from, to).isPresent();
    }

    /// The value in another unit; empty where either is not a UCUM code or the dimensions differ.
    ///
    /// @param from UCUM code of `value`
    /// @param to UCUM code wanted
    public static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        if (from.equals(to)) {
            return isUnit(from) ? Optional.of(value) : Optional.empty();
        }
        return converter(from, to).map(converter -> decimal(converter.convert(value)));
    }

    private static Optional<UnitConverter> converter(String from, String to) {
        return CONVERTERS.computeIfAbsent(new Pair(from, to), pair -> {
            Optional<Unit<?>> source = unit(from);
            Optional<Unit<?>> target = unit(to);
            if (source.isEmpty() || target.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(source.get().getConverterToAny(target.get()));
            } catch (IncommensurableException otherDimension) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Unit<?>> unit(String code) {
        if (code.isBlank() || code.length() > LONGEST) {
            return Optional.empty();
        }
        return UNITS.computeIfAbsent(code, Ucum::parse);
    }

    private static Optional<Unit<?>> parse(String code) {
        String bare = ANNOTATION
                .matcher(TRAILING_ANNOTATION.matcher(code).replaceAll(""))
                .replaceAll("1");
        String spelled = POWER_OF_TEN.matcher(bare).replaceAll(m -> "1" + "0".repeat(Integer.parseInt(m.group(1))));
        ParsePosition end = new ParsePosition(0);
        try {
            return Optional.of(
                    UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(spelled, end));
        } catch (RuntimeException | Error notUcum) {
            // the library's scanner reports an unknown character with an Error of its own
            if (notUcum instanceof VirtualMachineError) {
                throw notUcum;
            }
            return Optional.empty();
        }
    }

    private static BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal exact -> exact;
            case RationalNumber ratio -> ratio.bigDecimalValue();
            default -> new BigDecimal(number.toString());
        };
    }
}
