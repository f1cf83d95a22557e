package org.phengen.language;

import java.io.Serial;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.time.LocalDate;

/// One sentence with its parts in their places: a `MessageFormat` pattern whose numbers are written as the language
/// writes them, also inside a plural form.
final class Phrase {
    private static final String PLAIN = "#,##0.###";
    private final Language language;
    private final Object[] parts;

    Phrase(Language language, Object... parts) {
        this.language = language;
        this.parts = parts;
    }

    String of(String pattern) {
        var sentence = new MessageFormat(pattern, language.locale());
        Format[] formats = sentence.getFormats();
        for (int i = 0; i < formats.length; i++) {
            switch (formats[i]) {
                case null -> formats[i] = new Part(null);
                case ChoiceFormat plural -> formats[i] = new Part(plural);
                case DecimalFormat number -> formats[i] = language.format(number.toPattern());
                default -> {}
            }
        }
        sentence.setFormats(formats);
        return sentence.format(parts);
    }

    private String text(Object part) {
        return switch (part) {
            case Number number -> language.number(number.doubleValue(), PLAIN);
            case LocalDate day -> language.day(day);
            case Said said -> said.in(language);
            default -> part.toString();
        };
    }

    /// A part without a format of its own, or with a plural form that is a pattern itself.
    private final class Part extends Format {
        @Serial
        private static final long serialVersionUID = 1L;

        private final @org.jspecify.annotations.Nullable ChoiceFormat plural;

        Part(@org.jspecify.annotations.Nullable ChoiceFormat plural) {
            this.plural = plural;
        }

        @Override
        public StringBuffer format(Object part, StringBuffer to, FieldPosition position) {
            return to.append(plural == null ? text(part) : of(plural.format(part)));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("sentences are only written");
        }
    }
}
