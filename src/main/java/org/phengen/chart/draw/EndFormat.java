package org.phengen.chart.draw;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;

/// Numbers of an axis whose end says the unit: "20 years", 25, 30.
final class EndFormat extends NumberFormat {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final double end;
    private final transient DoubleFunction<String> atEnd;
    private final NumberFormat elsewhere;

    EndFormat(double end, DoubleFunction<String> atEnd, NumberFormat elsewhere) {
        this.end = end;
        this.atEnd = atEnd;
        this.elsewhere = elsewhere;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return Math.abs(number - end) < 1e-9 ? to.append(atEnd.apply(number)) : elsewhere.format(number, to, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("labels are only written");
    }
}
