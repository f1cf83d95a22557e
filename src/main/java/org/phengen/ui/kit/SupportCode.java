package org.phengen.ui.kit;

import java.util.Locale;

/// A short code for a fault of the program itself: says where in the program, nothing about the data.
public final class SupportCode {
    private SupportCode() {}

    public static String of(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getLineNumber();
        return String.format(Locale.ROOT, "%08X", (fault.getClass().getName() + place).hashCode());
    }
}
