package org.phengen.job;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/// The only way a message reaches the log: cleaned, with the classes of its causes and without their messages, which
/// may
/// quote a body or a name. Named in `logback.xml`.
public final class RedactingMessage extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(Redaction.clean(event.getFormattedMessage()));
        IThrowableProxy cause = event.getThrowableProxy();
        while (cause != null) {
            line.append(" <- ").append(cause.getClassName());
            if (cause.getStackTraceElementProxyArray().length > 0) {
                line.append(' ').append(cause.getStackTraceElementProxyArray()[0].getSTEAsString());
            }
            cause = cause.getCause();
        }
        return line.toString();
    }
}
