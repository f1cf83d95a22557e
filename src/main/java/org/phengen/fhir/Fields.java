package org.phengen.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The wanted parts of one JSON object of a resource. A part of another type than asked for counts as absent.
///
/// @param parts name -> `String` (also numbers and booleans, as written), `Fields` or `List`
record Fields(Map<String, Object> parts) {

    static final Fields NONE = new Fields(Map.of());

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Optional<String> text(String name) {
        return parts.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    Optional<Fields> object(String name) {
        return parts.get(name) instanceof Fields object ? Optional.of(object) : Optional.empty();
    }

    /// The objects of an array; a single object counts as an array of one.
    List<Fields> objects(String name) {
        Object part = parts.get(name);
        if (part instanceof List<?> list) {
            return list.stream()
                    .flatMap(item -> item instanceof Fields object ? Stream.of(object) : Stream.empty())
                    .toList();
        }
        return part instanceof Fields object ? List.of(object) : List.of();
    }

    /// The strings of an array.
    List<String> texts(String name) {
        return parts.get(name) instanceof List<?> list
                ? list.stream()
                        .flatMap(item -> item instanceof String text ? Stream.of(text) : Stream.empty())
                        .toList()
                : List.of();
    }

    /// The value of the first extension with this URL.
    Optional<Fields> extension(String url) {
        return objects("extension").stream()
                .filter(extension -> extension.text("url").filter(url::equals).isPresent())
                .findFirst();
    }
}
