package org.phengen.sample.fhir;

import java.util.Locale;
import java.util.function.Consumer;

/// Writes one JSON object on one line, fields in the order they are told. Numbers are written as given, so that a
/// deliberately hostile one stays hostile.
final class Json {
    private final StringBuilder text = new StringBuilder("{");
    private boolean first = true;

    static Json resource(String type, String id) {
        return new Json().text("resourceType", type).text("id", id);
    }

    Json text(String name, String value) {
        name(name);
        quoted(value);
        return this;
    }

    /// @param literal a number or a boolean
    Json literal(String name, String literal) {
        name(name);
        text.append(literal);
        return this;
    }

    Json object(String name, Consumer<Json> content) {
        name(name);
        open('{');
        content.accept(this);
        return close('}');
    }

    /// An array of objects.
    Json array(String name, Consumer<Json> content) {
        name(name);
        open('[');
        content.accept(this);
        return close(']');
    }

    /// An object within an array.
    Json item(Consumer<Json> content) {
        comma();
        open('{');
        content.accept(this);
        return close('}');
    }

    /// An array of one text.
    Json oneText(String name, String value) {
        name(name);
        text.append('[');
        quoted(value);
        text.append(']');
        return this;
    }

    String line() {
        return text + "}";
    }

    private void open(char bracket) {
        text.append(bracket);
        first = true;
    }

    private Json close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    private void name(String name) {
        comma();
        quoted(name);
        text.append(':');
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
