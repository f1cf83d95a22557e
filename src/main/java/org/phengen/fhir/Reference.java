package org.phengen.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A FHIR reference brought to one form, so that equal ones compare equal: `Patient/1`, `urn:uuid:...`,
/// `https://server/fhir/Patient/1` without its version, or `identifier:system|value` for a logical one.
///
/// @param key the form
/// @param type resource type, where the reference tells it
/// @param base the server's base with its slash; empty for anything but an absolute URL
record Reference(String key, Optional<String> type, Optional<String> base) {
    private static final String LOGICAL = "identifier:";

    /// The reference in a `Reference` element; empty where it names nothing.
    static Optional<Reference> of(Fields element) {
        return element.text("reference")
                .flatMap(Reference::of)
                .or(() -> element.object("identifier")
                        .flatMap(it -> it.text("value")
                                .map(value ->
                                        logical(it.text("system").orElse("") + "|" + value, element.text("type")))));
    }

    static Optional<Reference> of(String text) {
        if (text.startsWith("#")) {
            return Optional.empty();
        }
        if (text.startsWith("urn:")) {
            return Optional.of(new Reference(text, Optional.empty(), Optional.empty()));
        }
        int query = text.indexOf("?identifier=");
        if (query > 0) {
            String type = text.substring(text.lastIndexOf('/', query) + 1, query);
            return Optional.of(logical(decoded(text.substring(query + "?identifier=".length())), Optional.of(type)));
        }
        int version = text.indexOf("/_history/");
        String plain = version < 0 ? text : text.substring(0, version);
        int idAt = plain.lastIndexOf('/');
        if (idAt <= 0 || idAt == plain.length() - 1) {
            return Optional.empty();
        }
        int typeAt = plain.lastIndexOf('/', idAt - 1);
        Optional<String> base = typeAt < 0 ? Optional.empty() : Optional.of(plain.substring(0, typeAt + 1));
        return Optional.of(new Reference(plain, Optional.of(plain.substring(typeAt + 1, idAt)), base));
    }

    /// A search value as it is meant: `%7C` is the bar between system and value.
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asWritten) {
            return value;
        }
    }

    /// `Type/id` of an absolute URL or a relative reference.
    String relative() {
        return key.substring(base.map(String::length).orElse(0));
    }

    static String logicalKey(String system, String value) {
        return LOGICAL + system + "|" + value;
    }

    private static Reference logical(String token, Optional<String> type) {
        return new Reference(LOGICAL + token, type, Optional.empty());
    }
}
